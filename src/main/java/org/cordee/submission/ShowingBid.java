package org.cordee.submission;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cordee.bid.BidContents;
import org.cordee.bid.BidContents.FrozenPrice;
import org.cordee.bid.BiddingConsortia;
import org.cordee.bid.BiddingConsortium;
import org.cordee.document.ConfidentialityLevel;
import org.cordee.shared.Actor;
import org.cordee.shared.Amount;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows the frozen bid to one member as that member may see it. */
@Component
@Transactional(readOnly = true)
public class ShowingBid {

    private final BiddingConsortia groupings;
    private final FrozenBids bids;
    private final BidContents contents;
    private final VisibleFiles known;
    private final ApprovalRounds rounds;
    private final Approvals approvals;
    private final ApprovalReading reading;
    private final NamedAsSigned names;

    ShowingBid(
            BiddingConsortia groupings,
            FrozenBids bids,
            BidContents contents,
            VisibleFiles known,
            ApprovalRounds rounds,
            Approvals approvals,
            ApprovalReading reading,
            NamedAsSigned names) {
        this.groupings = groupings;
        this.bids = bids;
        this.contents = contents;
        this.known = known;
        this.rounds = rounds;
        this.approvals = approvals;
        this.reading = reading;
        this.names = names;
    }

    /**
     * Returns the bid to approve.
     *
     * @throws NotFound for all users but the member that is asked
     */
    public ApprovalView of(Actor actor, UUID approvalId) {
        Approval approval = own(actor, approvalId);
        ApprovalRound round = rounds.findById(approval.roundId()).orElseThrow();
        BiddingConsortium grouping = names.named(groupings.consortium(approval.consortiumId()));
        boolean present = isPresent(round);
        boolean answerable = present
                && approval.is(ApprovalState.AWAITED)
                && grouping.phase() == BiddingConsortium.Phase.READY
                && !round.state().isReplaced();
        ApprovalWindow window = FollowingApproval.window(grouping, round.openedAt());
        Instant due = window.dueAt();
        List<BiddingConsortium.Share> shares = VisibleShares.of(groupings, grouping, approval.organisationId());
        return new ApprovalView(
                approvalId,
                grouping.id(),
                grouping.name(),
                grouping.leadName(),
                ApprovalReading.name(grouping, approval.organisationId()),
                approval.state(),
                answerable,
                due,
                window.lastCallAt(),
                round.manifestSha256(),
                approval.text(),
                approval.textSha256(),
                approval.answeredAt(),
                approval.reason(),
                reading.word(grouping.id()),
                shares.stream().map(share -> share(actor, grouping, share)).toList(),
                present ? prices(actor, grouping) : List.of(),
                shares.size() == grouping.shares().size() ? total(grouping) : null,
                present ? files(approval) : List.of(),
                isMemoClosed(approval));
    }

    /**
     * Returns the memo as it will go to the buyer (PDF).
     *
     * @throws NotFound for all users but the member that is asked
     * @throws RuleViolation behind the information barrier, because the memo contains the other members' texts
     */
    public byte[] memo(Actor actor, UUID approvalId) {
        Approval approval = own(actor, approvalId);
        if (!isPresent(rounds.findById(approval.roundId()).orElseThrow())) {
            throw new NotFound();
        }
        if (isMemoClosed(approval)) {
            throw new RuleViolation("submission.approval.behind-barrier");
        }
        return bids.memo(approval.consortiumId());
    }

    private boolean isMemoClosed(Approval approval) {
        return groupings.isBehindBarrier(approval.consortiumId(), approval.organisationId());
    }

    private Approval own(Actor actor, UUID approvalId) {
        return approvals
                .findById(approvalId)
                .filter(one -> actor.actsFor(one.organisationId()))
                .orElseThrow(NotFound::new);
    }

    /** Checks that the round's package is the one that would be deposited. */
    private boolean isPresent(ApprovalRound round) {
        return bids.packageOf(round.consortiumId())
                .filter(round.packageId()::equals)
                .isPresent();
    }

    private List<ApprovalView.ShownFile> files(Approval approval) {
        return bids
                .of(approval.consortiumId())
                .map(bid -> known.of(approval.consortiumId(), bid, approval.organisationId()))
                .orElse(List.of())
                .stream()
                .map(ApprovalView.ShownFile::of)
                .toList();
    }

    private static ApprovalView.Share share(Actor actor, BiddingConsortium grouping, BiddingConsortium.Share share) {
        return new ApprovalView.Share(
                grouping.lot(share.lotId()).number(),
                share.organisationName(),
                actor.actsFor(share.organisationId()),
                share.percentage(),
                share.amount(),
                share.hours().value());
    }

    private List<ApprovalView.Price> prices(Actor actor, BiddingConsortium grouping) {
        return contents.prices(grouping.id()).stream()
                .filter(price -> actor.actsFor(grouping.share(price.memberId()).organisationId()))
                .flatMap(price -> lines(grouping, price))
                .toList();
    }

    private static Stream<ApprovalView.Price> lines(BiddingConsortium grouping, FrozenPrice price) {
        String lot = grouping.lot(price.lotId()).number();
        return price.lines().stream()
                .map(line -> new ApprovalView.Price(
                        lot,
                        line.label(),
                        line.unit(),
                        line.quantity(),
                        line.unitPrice(),
                        line.total().euros()));
    }

    private static @Nullable Amount total(BiddingConsortium grouping) {
        return ConfidentialityLevel.CONSOLIDATED_PRICE.mayBeReadBy(ConfidentialityLevel.ConsortiumRelation.MEMBER)
                ? Amount.sum(grouping.shares().stream()
                        .map(BiddingConsortium.Share::amount)
                        .toList())
                : null;
    }
}
