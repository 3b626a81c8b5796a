package org.cordee.submission;

import java.util.Map;
import java.util.UUID;
import org.cordee.agreement.SignedParties;
import org.cordee.agreement.SignedParty;
import org.cordee.bid.BiddingConsortium;
import org.springframework.stereotype.Component;

/** Names the members in the papers of a bid as they signed their agreement. */
@Component
class NamedAsSigned {

    private final SignedParties parties;

    NamedAsSigned(SignedParties parties) {
        this.parties = parties;
    }

    BiddingConsortium named(BiddingConsortium consortium) {
        Map<UUID, SignedParty> signed = parties.of(consortium.id());
        return new BiddingConsortium(
                consortium.id(),
                consortium.name(),
                consortium.phase(),
                consortium.leadOrganisationId(),
                consortium.tender(),
                consortium.deadline(),
                consortium.lots(),
                consortium.shares().stream().map(share -> named(share, signed)).toList(),
                consortium.demonstration());
    }

    private static BiddingConsortium.Share named(BiddingConsortium.Share share, Map<UUID, SignedParty> signed) {
        SignedParty party = signed.get(share.organisationId());
        return party == null
                ? share
                : new BiddingConsortium.Share(
                        share.memberId(),
                        share.lotId(),
                        share.organisationId(),
                        party.name(),
                        share.siret(),
                        share.lead(),
                        share.percentage(),
                        share.amount(),
                        share.hours());
    }
}
