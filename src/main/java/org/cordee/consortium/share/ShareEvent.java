package org.cordee.consortium.share;

import java.util.UUID;
import org.cordee.shared.ConsortiumFact;
import org.cordee.shared.Stamp;

/** What happens to the proposals of shares of a grouping: ids, codes and dates only. */
public sealed interface ShareEvent extends ConsortiumFact {

    UUID proposalId();

    record SharesProposed(Stamp stamp, UUID proposalId, int round) implements ShareEvent {}

    record SharesAgreed(Stamp stamp, UUID proposalId, UUID memberId) implements ShareEvent {}

    record SharesRefused(Stamp stamp, UUID proposalId, UUID memberId) implements ShareEvent {}

    record SharesSettled(Stamp stamp, UUID proposalId, boolean allAgreed) implements ShareEvent {}
}
