package org.cordee.submission;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordee.bid.BiddingConsortia;
import org.cordee.bid.BiddingConsortium;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Deadline;
import org.cordee.submission.ReopeningRule.ReopeningPoint;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the facts that the lead needs before it reopens its frozen bid. */
@Component
@Transactional(readOnly = true)
public class ReopeningReading {

    private final BiddingConsortia groupings;
    private final Reopenings reopenings;
    private final FrozenBids frozen;
    private final ReopeningRule rule;
    private final Deposits deposits;
    private final PackageHandovers handovers;
    private final BusinessClock clock;

    ReopeningReading(
            BiddingConsortia groupings,
            Reopenings reopenings,
            FrozenBids frozen,
            ReopeningRule rule,
            Deposits deposits,
            PackageHandovers handovers,
            BusinessClock clock) {
        this.groupings = groupings;
        this.reopenings = reopenings;
        this.frozen = frozen;
        this.rule = rule;
        this.deposits = deposits;
        this.handovers = handovers;
        this.clock = clock;
    }

    /** The places where a package can be. */
    public enum PackagePlace {
        /** A receipt of the buyer's platform is recorded. */
        WITH_BUYER,
        /** Was never sent to a buyer: the drop box of the demonstration received it, or its receipt is invented. */
        DEMONSTRATION,
        /** The lead downloaded it, and no receipt is recorded: it may be on the buyer's platform. */
        WITH_LEAD,
        /** The package was not downloaded. */
        HERE
    }

    /** A member whose sections and prices may be reopened. */
    public record Member(UUID organisationId, String name) {}

    /**
     * The facts about a possible reopening.
     *
     * @param number the number of the new reopening
     * @param refusal the end of a message key that says why the bid may not be reopened now, null when it may
     * @param deposited true when a deposit counts until another one is made
     * @param missed true when an earlier deadline was missed: the reopening puts the consortium back in progress
     * @param draft true when the bid was not frozen at that time, so that the draft continues where it was
     * @param powers true when the agreement was signed and the draft had not been started: the missing powers are
     * requested again
     * @param signing true when not all had signed the agreement: signing continues, and the signatures stay
     * @param negotiation true when the shares were not agreed: the negotiation continues
     * @param members the lead first
     * @param lies where the package is, as far as it is known
     * @param demonstration true when nothing is sent to a buyer
     */
    public record View(
            UUID consortiumId,
            String consortiumName,
            Deadline deadline,
            int number,
            @Nullable String refusal,
            boolean deposited,
            boolean missed,
            boolean draft,
            boolean powers,
            boolean signing,
            boolean negotiation,
            List<Member> members,
            PackagePlace lies,
            boolean demonstration) {

        public boolean isOpenable() {
            return refusal == null;
        }
    }

    /**
     * Returns the facts to the lead.
     *
     * @throws NotFound for all users but the lead
     */
    public View view(Actor actor, UUID consortiumId) {
        BiddingConsortium grouping = groupings.consortium(consortiumId);
        grouping.requireLead(actor);
        Optional<ReopeningPoint> point = rule.point(consortiumId);
        return new View(
                consortiumId,
                grouping.name(),
                grouping.deadline(),
                reopenings.of(consortiumId).size() + 1,
                rule.refusal(grouping, clock.now()),
                grouping.phase() == BiddingConsortium.Phase.SUBMITTED,
                grouping.phase() == BiddingConsortium.Phase.DEADLINE_MISSED,
                !frozen.wasEverFrozen(consortiumId),
                point.filter(ReopeningPoint.POWERS::equals).isPresent(),
                point.filter(ReopeningPoint.SIGNING::equals).isPresent(),
                point.filter(ReopeningPoint.NEGOTIATION::equals).isPresent(),
                grouping.shares().stream()
                        .map(share -> new Member(share.organisationId(), share.organisationName()))
                        .distinct()
                        .toList(),
                place(grouping),
                grouping.demonstration());
    }

    /** Returns where the package is, as far as the product knows it. */
    private PackagePlace place(BiddingConsortium grouping) {
        Optional<Deposit> counting = deposits.countingDeposit(grouping.id());
        if (counting.isPresent()) {
            return counting.get().channel() == DepositChannelKind.BY_HAND && !grouping.demonstration()
                    ? PackagePlace.WITH_BUYER
                    : PackagePlace.DEMONSTRATION;
        }
        boolean taken =
                frozen.packageOf(grouping.id()).flatMap(handovers::first).isPresent();
        return taken ? PackagePlace.WITH_LEAD : PackagePlace.HERE;
    }

    /** Returns the reason of a reopening to code of the same transaction, which must check access itself. */
    public String reasonOf(UUID consortiumId, int number) {
        return reopenings.of(consortiumId).get(number - 1).reason();
    }
}
