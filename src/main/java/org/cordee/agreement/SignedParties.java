package org.cordee.agreement;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers other rooms under which names the members signed their agreement, for every paper that names them. */
@Component
@Transactional(readOnly = true)
public class SignedParties {

    private final Agreements agreements;

    SignedParties(Agreements agreements) {
        this.agreements = agreements;
    }

    /** Returns the parties by organisation; empty while no agreement is in force. */
    public Map<UUID, SignedParty> of(UUID consortiumId) {
        return agreements
                .latest(consortiumId)
                .filter(Agreement::isInForce)
                .map(agreement -> agreement.signatures().stream()
                        .collect(Collectors.toMap(Signature::organisationId, Signature::party)))
                .orElse(Map.of());
    }
}
