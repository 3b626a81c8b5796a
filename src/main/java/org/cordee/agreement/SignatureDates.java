package org.cordee.agreement;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Returns the present due dates of signatures, for pages that show the tasks of parties. */
@Component
@Transactional(readOnly = true)
public class SignatureDates {

    private final Agreements agreements;

    SignatureDates(Agreements agreements) {
        this.agreements = agreements;
    }

    /** Returns the due date; empty when the turn is not open. */
    public Optional<Instant> dueAt(UUID signatureId) {
        return agreements.dueOf(signatureId);
    }
}
