package org.cordee.submission;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.bid.BidContents;
import org.cordee.bid.BidContents.FrozenPrice;
import org.cordee.bid.BiddingConsortia;
import org.cordee.bid.BiddingConsortium;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.submission.FrozenBids.FrozenBid;
import org.cordee.submission.SubmissionEvent.PackageBuilt;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks the members to approve a package, in the transaction that stores it: there is never a stored package without a
 * request to the members. A consortium of one organisation asks no one.
 */
@Component
class AskingApproval {

    private final BiddingConsortia groupings;
    private final FrozenBids bids;
    private final BidContents contents;
    private final VisibleFiles files;
    private final ApprovalRounds rounds;
    private final Approvals approvals;
    private final NamedAsSigned names;
    private final BusinessClock clock;

    AskingApproval(
            BiddingConsortia groupings,
            FrozenBids bids,
            BidContents contents,
            VisibleFiles files,
            ApprovalRounds rounds,
            Approvals approvals,
            NamedAsSigned names,
            BusinessClock clock) {
        this.groupings = groupings;
        this.bids = bids;
        this.contents = contents;
        this.files = files;
        this.rounds = rounds;
        this.approvals = approvals;
        this.names = names;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PackageBuilt built) {
        ask(Actor.system(), groupings.consortium(built.consortiumId()), clock.now());
    }

    /**
     * Opens a round as part of a larger use case. In the last thirty hours before the deadline the round lapses at
     * once.
     */
    void ask(Actor actor, BiddingConsortium grouping, Instant now) {
        List<UUID> others = others(grouping);
        FrozenBid bid = bids.of(grouping.id()).orElseThrow();
        if (others.isEmpty()) {
            return;
        }
        ApprovalWindow window = ApprovalWindow.before(grouping.deadline().instant(), now);
        Map<UUID, Approval> standing = standing(grouping.id(), bid);
        int number = rounds.latest(grouping.id()).map(ApprovalRound::number).orElse(0) + 1;
        ApprovalRound round =
                ApprovalRound.open(actor, grouping.id(), number, bid.packageId(), bid.manifestSha256(), window);
        if (window.isLastCall(now)) {
            round.lapse(now);
        }
        rounds.saveAndFlush(round);
        others.forEach(other -> approvals.saveAndFlush(
                standing.containsKey(other)
                        ? Approval.copyToRound(round, standing.get(other))
                        : Approval.asked(actor, round, other, text(names.named(grouping), bid, other))));
    }

    private static List<UUID> others(BiddingConsortium grouping) {
        return grouping.shares().stream()
                .map(BiddingConsortium.Share::organisationId)
                .filter(organisation -> !organisation.equals(grouping.leadOrganisationId()))
                .distinct()
                .toList();
    }

    /** Returns the approvals of the latest round when it was about the same package. */
    private Map<UUID, Approval> standing(UUID consortiumId, FrozenBid bid) {
        return rounds
                .latest(consortiumId)
                .filter(round -> round.packageId().equals(bid.packageId()))
                .map(round -> approvals.in(round.id()))
                .orElse(List.of())
                .stream()
                .filter(approval -> approval.is(ApprovalState.APPROVED))
                .collect(Collectors.toMap(Approval::organisationId, Function.identity()));
    }

    private String text(BiddingConsortium grouping, FrozenBid bid, UUID organisation) {
        List<FrozenPrice> own = contents.prices(grouping.id()).stream()
                .filter(price ->
                        grouping.share(price.memberId()).organisationId().equals(organisation))
                .toList();
        return ApprovalText.of(
                grouping,
                VisibleShares.of(groupings, grouping, organisation),
                bid,
                files.of(grouping.id(), bid, organisation),
                organisation,
                own);
    }
}
