package org.cordee.agreement.signing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cordee.agreement.Agreements;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** By when parties sign, as it stands now, for whoever shows their tasks. */
@Component
@Transactional(readOnly = true)
public class SignatureDates {

    private final Agreements agreements;

    SignatureDates(Agreements agreements) {
        this.agreements = agreements;
    }

    /** Empty for what is no open turn. */
    public Optional<Instant> dueBy(UUID signatureId) {
        return agreements.dueOf(signatureId);
    }
}
