package org.cordee.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.cordee.consortium.Act;
import org.cordee.consortium.TextRules;
import org.cordee.shared.Actor;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** The evidence of a signature by click: who, in what function, when, and by which kind of sign-in. */
@Embeddable
record SignatureEvidence(
        @Column(name = "signed_at") Instant at,
        @Column(name = "signatory_name") String name,
        @Column(name = "signatory_function") String function,
        @Column(name = "signed_via") String via,
        @Column(name = "signatory_person_id") @Nullable UUID personId,
        @Column(name = "signatory_email") @Nullable String email) {

    /**
     * Creates the evidence. The person must have the right to sign for its organisation, and a guest must have proved
     * its address.
     *
     * @param sha256 of the text that is to be signed; refused when the evidence names another hash, because another
     * text was shown
     */
    public static SignatureEvidence of(Act act, SigningClick evidence, String sha256) {
        if (!act.actor().maySign()) {
            throw new RuleViolation("agreement.not-a-signatory");
        }
        if (act.actor().via() == Actor.Via.LINK && evidence.email() == null) {
            throw RuleViolation.of("code", "agreement.identity-needed");
        }
        if (!sha256.equals(evidence.textSha256())) {
            throw RuleViolation.of("textSha256", "agreement.text-changed");
        }
        return new SignatureEvidence(
                act.at(),
                TextRules.required(evidence.signatoryName(), "signatoryName", TextRules.SHORT),
                TextRules.required(evidence.signatoryFunction(), "signatoryFunction", TextRules.SHORT),
                act.actor().via().name(),
                act.actor().personId(),
                evidence.email());
    }
}
