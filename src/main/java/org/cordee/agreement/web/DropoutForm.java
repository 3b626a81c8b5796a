package org.cordee.agreement.web;

import java.util.Arrays;
import java.util.UUID;
import org.cordee.agreement.DropoutCause;
import org.cordee.agreement.DropoutReason;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** The form by which the lead replaces a member and says why. */
record DropoutForm(
        @Nullable UUID organisationId,
        String cause,
        String reason,
        String evidence,
        @Nullable MultipartFile file) {

    DropoutForm {
        cause = cause == null ? "" : cause;
        reason = reason == null ? "" : reason;
        evidence = evidence == null ? "" : evidence;
    }

    static DropoutForm empty() {
        return new DropoutForm(null, "", "", "", null);
    }

    /** @throws RuleViolation on the field that is missing */
    UUID whom() {
        if (organisationId == null) {
            throw RuleViolation.of("organisationId", "agreement.dropout.whom-missing");
        }
        return organisationId;
    }

    /** @throws RuleViolation on the field that is missing */
    DropoutReason why() {
        DropoutCause chosen = Arrays.stream(DropoutCause.values())
                .filter(one -> one.name().equals(cause))
                .findFirst()
                .orElseThrow(() -> RuleViolation.of("cause", "agreement.dropout.cause-missing"));
        return new DropoutReason(chosen, reason, evidence);
    }
}
