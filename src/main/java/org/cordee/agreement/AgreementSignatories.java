package org.cordee.agreement;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers other rooms which people signed the agreements of consortia, and for whom. The calling room checks access and
 * shows no user who signed.
 */
@Component
@Transactional(readOnly = true)
public class AgreementSignatories {

    private final Agreements agreements;

    AgreementSignatories(Agreements agreements) {
        this.agreements = agreements;
    }

    /**
     * One person who signed for one party. A person who signed by an e-mail link has no account and is not in the list.
     */
    public record AgreementSignatory(UUID consortiumId, UUID organisationId, UUID personId) {}

    /**
     * Returns the signatories of the last agreement of each consortium that all parties signed, also when a member's
     * failure has ended it since. Until the members that stay have all signed the next one, a person who signed for one
     * of them represents it towards the buyer, as far as is known, and may represent no other candidate (R2142-4 CCP).
     * The list also has the person who signed for a party that has left, under that party: this person represents no
     * member any more.
     */
    public List<AgreementSignatory> of(List<UUID> consortiumIds) {
        return consortiumIds.isEmpty() ? List.of() : agreements.signatories(consortiumIds);
    }
}
