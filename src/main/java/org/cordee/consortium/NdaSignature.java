package org.cordee.consortium;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * The stored evidence of a signature by click: signatory, function, time, way of access, and the hash of the text.
 *
 * @param email in lower case, so that one person is found under one spelling; null where it is not known
 */
@Embeddable
record NdaSignature(
        @Column(name = "nda_signed_at") Instant signedAt,
        @Column(name = "nda_signatory_name") String signatoryName,
        @Column(name = "nda_signatory_function") String signatoryFunction,
        @Column(name = "nda_text_sha256") String textSha256,
        @Column(name = "nda_via") String via,
        @Column(name = "nda_person_id") @Nullable UUID personId,
        @Column(name = "nda_email") @Nullable String email) {

    /**
     * Tells whether the actor may sign: with an account only a signatory of its organisation; with a one-time link the
     * person who received the letter.
     */
    public static boolean isOpenTo(Actor actor) {
        return actor.maySign();
    }

    static NdaSignature of(Act act, NdaEvidence evidence) {
        if (!isOpenTo(act.actor())) {
            throw new RuleViolation("consortium.nda.not-a-signatory");
        }
        return new NdaSignature(
                act.at(),
                TextRules.required(evidence.signatoryName(), "signatoryName", TextRules.SHORT),
                TextRules.required(evidence.signatoryFunction(), "signatoryFunction", TextRules.SHORT),
                evidence.textSha256(),
                act.actor().via().name(),
                act.actor().personId(),
                evidence.email() == null ? null : evidence.email().strip().toLowerCase(Locale.ROOT));
    }
}
