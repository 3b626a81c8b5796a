package org.cordee.agreement.web;

import java.util.Arrays;
import java.util.UUID;
import org.cordee.agreement.DropoutCause;
import org.cordee.agreement.DropoutReason;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** The form by which the lead replaces a member and says why. */
class DropoutForm {

    private @Nullable UUID organisationId;
    private String cause = "";
    private String reason = "";
    private String evidence = "";
    private @Nullable MultipartFile file;

    /** @throws RuleViolation on the field that is missing */
    UUID whom() {
        if (organisationId == null) {
            throw RuleViolation.of("organisationId", "agreement.dropout.whom-missing");
        }
        return organisationId;
    }

    /** @throws RuleViolation on the field that is missing */
    DropoutReason why() {
        DropoutCause said = Arrays.stream(DropoutCause.values())
                .filter(one -> one.name().equals(cause))
                .findFirst()
                .orElseThrow(() -> RuleViolation.of("cause", "agreement.dropout.cause-missing"));
        return new DropoutReason(said, reason, evidence);
    }

    public @Nullable UUID getOrganisationId() {
        return organisationId;
    }

    public void setOrganisationId(@Nullable UUID organisationId) {
        this.organisationId = organisationId;
    }

    public String getCause() {
        return cause;
    }

    public void setCause(String cause) {
        this.cause = cause;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getEvidence() {
        return evidence;
    }

    public void setEvidence(String evidence) {
        this.evidence = evidence;
    }

    public @Nullable MultipartFile getFile() {
        return file;
    }

    public void setFile(@Nullable MultipartFile file) {
        this.file = file;
    }
}
