package org.cordee.process.command;

import java.util.Map;
import org.cordee.bid.BidEvent.ContributionApproved;
import org.cordee.bid.BidEvent.ContributionSentBack;
import org.cordee.bid.BidEvent.PriceGiven;
import org.cordee.bid.BidEvent.SectionSubmitted;
import org.cordee.process.model.BidSubmission;
import org.cordee.process.model.JointBidDrafting;
import org.cordee.process.model.Variables;
import org.cordee.submission.SubmissionEvent.BidDeposited;
import org.cordee.submission.SubmissionEvent.BidFrozen;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happens from the first section to the deposit, told to the processes of those steps. */
@Component
class BidFollowing {

    private final Orders orders;

    BidFollowing(Orders orders) {
        this.orders = orders;
    }

    @EventListener
    void on(SectionSubmitted submitted) {
        orders.complete(submitted, JointBidDrafting.TASK_WRITE_SECTION, submitted.sectionId(), Map.of());
    }

    @EventListener
    void on(PriceGiven given) {
        orders.complete(given, JointBidDrafting.TASK_GIVE_PRICE, given.priceSheetId(), Map.of());
    }

    @EventListener
    void on(ContributionApproved approved) {
        orders.complete(
                approved,
                JointBidDrafting.TASK_REVIEW_CONTRIBUTION,
                approved.sectionId(),
                Map.of(Variables.APPROVED, true));
    }

    @EventListener
    void on(ContributionSentBack sentBack) {
        orders.complete(
                sentBack,
                JointBidDrafting.TASK_REVIEW_CONTRIBUTION,
                sentBack.sectionId(),
                Map.of(Variables.APPROVED, false));
    }

    @EventListener
    void on(BidFrozen frozen) {
        orders.complete(frozen, BidSubmission.TASK_FREEZE_BID, frozen.consortiumId(), Map.of());
    }

    @EventListener
    void on(BidDeposited deposited) {
        orders.complete(deposited, BidSubmission.TASK_DEPOSIT_BID, deposited.consortiumId(), Map.of());
    }
}
