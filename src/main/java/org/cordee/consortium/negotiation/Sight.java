package org.cordee.consortium.negotiation;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cordee.consortium.Relation;
import org.cordee.consortium.proposal.ShareProposal;
import org.cordee.shared.Amount;
import org.cordee.shared.Hours;
import org.cordee.shared.Percentage;
import org.jspecify.annotations.Nullable;

/**
 * What one reader may see of a negotiation. The lead sees all. A member sees its own figures, and those of the others only
 * when all agreed to open them: its own amount over its own percentage is the total, so another's percentage is a price.
 * The coordinator sees who said what and hours of insertion, never a percentage: times the published estimate of the lot
 * it would be a price too; and no comment, since people write prices into them.
 *
 * @param behindBarrier the reader is in another candidacy too, so that opened prices stay closed to it
 * @param own the members of the reader's organisation
 */
record Sight(Relation relation, @Nullable UUID reader, Set<UUID> own, boolean behindBarrier, Map<UUID, String> names) {

    boolean seesTerms() {
        return relation != Relation.COORDINATOR;
    }

    boolean seesWords(UUID organisationId) {
        return relation == Relation.LEAD || organisationId.equals(reader);
    }

    SharesView.Figures figures(
            ShareProposal proposal, UUID memberId, Percentage percentage, Amount amount, Hours hours) {
        if (seesPrices(proposal, memberId)) {
            return new SharesView.Figures(percentage, amount, hours);
        }
        return relation == Relation.COORDINATOR ? new SharesView.Figures(null, null, hours) : SharesView.Figures.NONE;
    }

    boolean seesPrices(ShareProposal proposal, UUID memberId) {
        return switch (relation) {
            case LEAD -> true;
            case MEMBER ->
                own.contains(memberId)
                        || proposal.isAgreed() && proposal.terms().pricesOpen() && !behindBarrier;
            case CANDIDATE, COORDINATOR -> false;
        };
    }

    String name(UUID organisationId) {
        return names.getOrDefault(organisationId, "?");
    }
}
