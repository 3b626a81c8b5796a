package org.cordee.consortium.shares;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cordee.consortium.Relation;
import org.cordee.shared.Amount;
import org.cordee.shared.Hours;
import org.cordee.shared.Percentage;
import org.jspecify.annotations.Nullable;

/**
 * The visibility of a negotiation for one user. The lead sees all. A member sees its own figures, and those of the
 * others only when all agreed to open them: its own amount divided by its own percentage is the total, so another's
 * percentage is a price. The coordinator sees the answers and the hours of insertion, never a percentage: multiplied by
 * the published estimate of the lot it would be a price too; and no comment, because people write prices into them.
 *
 * @param behindBarrier the user is in another candidacy too, so that opened prices stay hidden
 * @param own the members of the user's organisation
 */
record ShareVisibility(
        Relation relation, @Nullable UUID reader, Set<UUID> own, boolean behindBarrier, Map<UUID, String> names) {

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
