package org.cordee.consortium;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * The confidentiality undertaking that a candidate may owe. The API shows only whether it is required.
 *
 * @param dueAt null until the candidate accepts, and where no undertaking is required
 */
@Embeddable
record NdaUndertaking(
        @JsonValue @Column(name = "nda_required") boolean required,
        @Column(name = "nda_due_at") @Nullable Instant dueAt,
        @Embedded @Nullable NdaSignature signature) {

    static final NdaUndertaking NOT_REQUIRED = of(false);

    static NdaUndertaking of(boolean required) {
        return new NdaUndertaking(required, null, null);
    }

    NdaUndertaking dueAt(Instant moment) {
        return new NdaUndertaking(required, moment, signature);
    }

    NdaUndertaking signed(NdaSignature evidence) {
        return new NdaUndertaking(required, dueAt, evidence);
    }

    /** Tells whether the undertaking is still to be signed, now or after the invitation is accepted. */
    boolean isOpen() {
        return required && signature == null;
    }

    void requireUnsigned() {
        if (signature != null) {
            throw new RuleViolation("consortium.nda.already-signed");
        }
    }
}
