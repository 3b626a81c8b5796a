package org.cordee.consortium;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What other rooms may know of a grouping to do their own work; not filtered by who asks. */
@Component
public class ConsortiumLookup {
    public ConsortiumFacts consortium(UUID consortiumId) {
        throw new UnsupportedOperationException("ConsortiumLookup is not built yet");
    }

    public List<MemberFacts> members(UUID consortiumId) {
        throw new UnsupportedOperationException("ConsortiumLookup is not built yet");
    }

    public InvitationFacts invitation(UUID invitationId) {
        throw new UnsupportedOperationException("ConsortiumLookup is not built yet");
    }

    public ForwardFacts forward(UUID forwardId) {
        throw new UnsupportedOperationException("ConsortiumLookup is not built yet");
    }

    public List<AgreedShare> agreedShares(UUID consortiumId) {
        throw new UnsupportedOperationException("ConsortiumLookup is not built yet");
    }

    public boolean isMember(UUID consortiumId, UUID organisationId) {
        throw new UnsupportedOperationException("ConsortiumLookup is not built yet");
    }
}
