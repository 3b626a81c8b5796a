package org.cordee.consortium;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cordee.bid.BidReading;
import org.cordee.bid.FillingPrices;
import org.cordee.bid.ReviewingSection;
import org.cordee.bid.ValidatingPrice;
import org.cordee.bid.WritingSection;
import org.cordee.evidence.PreparedApplications;
import org.cordee.process.Scenes.Firm;
import org.cordee.submission.ApprovalDecision;
import org.cordee.submission.ApprovingBid;
import org.cordee.submission.BuildingPackage;
import org.cordee.submission.DecidingApproval;
import org.cordee.submission.DepositingBid;
import org.cordee.submission.FollowingApproval;
import org.cordee.submission.FreezingBid;
import org.cordee.submission.HandReceipt;
import org.cordee.submission.RecordingHandDeposit;
import org.cordee.submission.RecordingOutcome;
import org.cordee.submission.RemindingApprover;
import org.cordee.submission.ReopeningFrozenBid;
import org.cordee.submission.SampleReceipts;
import org.cordee.submission.ShowingBid;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** Prepares the acts from the freeze on, and the steps that bring a bid there. */
final class RacesOverTheDeposit {

    private RacesOverTheDeposit() {}

    private interface OnOne {
        Runnable act(UUID id);
    }

    private static @Nullable Runnable approval(RestorableConsortium lane, OnOne one) {
        UUID id = lane.first("SELECT id FROM bid_approval WHERE consortium_id = ? ORDER BY id DESC LIMIT 1");
        return id == null ? null : one.act(id);
    }

    private static @Nullable Runnable packaged(RestorableConsortium lane, Runnable act) {
        return lane.first("SELECT id FROM bid_package WHERE consortium_id = ?") == null ? null : act;
    }

    static Map<String, RacedAct> deposit() {
        return Map.ofEntries(
                Map.entry(
                        "FreezingBid.freeze",
                        lane -> () -> lane.the(FreezingBid.class).freeze(lane.lead(), lane.id())),
                Map.entry("BuildingPackage.build", lane -> () -> build(lane)),
                Map.entry(
                        "ApprovingBid.approve",
                        lane -> approval(lane, id -> {
                            String shown = shown(lane, id);
                            return () -> lane.the(ApprovingBid.class).approve(lane.partner(), id, shown);
                        })),
                Map.entry(
                        "ApprovingBid.object",
                        lane -> approval(lane, id -> {
                            String shown = shown(lane, id);
                            String why = lane.word();
                            return () -> lane.the(ApprovingBid.class).object(lane.partner(), id, shown, why);
                        })),
                Map.entry("DecidingApproval.decide", lane -> decide(lane, ApprovalDecision.ASK_AGAIN)),
                Map.entry("DecidingApproval.decide reopening", lane -> decide(lane, ApprovalDecision.REOPEN)),
                Map.entry("FollowingApproval.follow", lane -> {
                    RacesWhileForming.near(lane);
                    return packaged(
                            lane, () -> lane.the(FollowingApproval.class).follow(lane.id()));
                }),
                Map.entry(
                        "RemindingApprover.remind",
                        lane -> approval(
                                lane,
                                id -> () -> lane.the(RemindingApprover.class).remind(id))),
                Map.entry(
                        "DepositingBid.deposit",
                        lane -> packaged(
                                lane, () -> lane.the(DepositingBid.class).deposit(lane.lead(), lane.id()))),
                Map.entry("RecordingHandDeposit.record", lane -> {
                    HandReceipt receipt = receipt(lane, lane.word());
                    return packaged(
                            lane, () -> lane.the(RecordingHandDeposit.class).record(lane.lead(), lane.id(), receipt));
                }),
                Map.entry(
                        "RecordingOutcome.record",
                        lane -> lane.first("SELECT id FROM deposit WHERE consortium_id = ?") == null
                                ? null
                                : () -> lane.the(RecordingOutcome.class).record(lane.id())),
                Map.entry("ReopeningFrozenBid.reopen", lane -> {
                    String why = lane.word();
                    return packaged(
                            lane,
                            () -> lane.the(ReopeningFrozenBid.class)
                                    .reopen(lane.lead(), lane.id(), 1, Set.of(lane.partnerId()), why));
                }));
    }

    /**
     * Builds the package without a lock on the consortium, because it takes time; after a change the job runs again, as
     * here.
     */
    private static void build(RestorableConsortium lane) {
        try {
            lane.the(BuildingPackage.class).build(lane.id());
        } catch (OptimisticLockingFailureException overtaken) {
            lane.the(BuildingPackage.class).build(lane.id());
        }
    }

    private static @Nullable Runnable decide(RestorableConsortium lane, ApprovalDecision decision) {
        UUID round = lane.first("SELECT id FROM approval_round WHERE consortium_id = ? ORDER BY number DESC LIMIT 1");
        String why = lane.word();
        return round == null
                ? null
                : () -> lane.the(DecidingApproval.class).decide(lane.lead(), lane.id(), round, decision, why);
    }

    private static String shown(RestorableConsortium lane, UUID approval) {
        return lane.the(ShowingBid.class).of(lane.partner(), approval).textSha256();
    }

    private static HandReceipt receipt(RestorableConsortium lane, String number) {
        return SampleReceipts.whole(lane.context(), lane.lead(), lane.id(), number, lane.track.now());
    }

    /** Runs a step that is no single act: several acts at once, or time that passes for some rows only. */
    static void step(RestorableConsortium lane, String step) {
        switch (step) {
            case "partner hands in" -> {
                Firm partner = lane.track.candidates.get(0);
                write(lane, partner);
                price(lane, partner);
                handIn(lane, partner);
            }
            case "all approved" -> allApproved(lane);
            case "disputed" -> {
                String sentBack = "SELECT id FROM bid_section WHERE state = 'CHANGES' AND consortium_id = ?";
                RacedActs.done(lane, "ReviewingSection.sendBack");
                while (lane.first(sentBack) != null) {
                    RacedActs.done(lane, "WritingSection.submit");
                    RacedActs.done(lane, "ReviewingSection.sendBack");
                }
            }
            case "all pieces" -> {
                Firm partner = lane.track.candidates.get(0);
                PreparedApplications applications = new PreparedApplications(lane.context());
                UUID file = evidence(lane, partner);
                applications.declare(partner.actor(), file);
                applications
                        .missing(partner.actor(), file)
                        .forEach(piece -> applications.provide(partner.actor(), file, piece));
            }
            case "late" -> late(lane);
            default -> lane.grow(Integer.parseInt(step));
        }
    }

    private static void allApproved(RestorableConsortium lane) {
        Firm partner = lane.track.candidates.get(0);
        Firm lead = lane.track.lead;
        approve(lane, lead, partner);
        lane.the(ValidatingPrice.class).validate(partner.actor(), sheet(lane, partner), version(lane, partner));
        write(lane, lead);
        approve(lane, partner, lead);
        price(lane, lead);
        lane.the(ValidatingPrice.class).validate(lead.actor(), sheet(lane, lead), version(lane, lead));
        handIn(lane, lead);
        PreparedApplications applications = new PreparedApplications(lane.context());
        applications.accept(lead.actor(), evidence(lane, lead));
        applications.accept(lead.actor(), evidence(lane, partner));
        RacedActs.done(lane, "GrantingPower.grant");
    }

    private static void late(RestorableConsortium lane) {
        // Long enough for two ends of working days after it, whatever the day of the week and the holidays.
        Timestamp past = Timestamp.from(lane.track.now().minus(Duration.ofDays(10)));
        List.of("bid_section", "price_sheet", "evidence_file")
                .forEach(table ->
                        lane.update("UPDATE " + table + " SET due_at = ? WHERE consortium_id = ?", past, lane.id()));
    }

    private static void write(RestorableConsortium lane, Firm firm) {
        UUID section = section(lane, firm);
        int version = lane.the(BidReading.class).section(firm.actor(), section).version();
        lane.the(WritingSection.class).submit(firm.actor(), section, version, "Titre", "Notre **méthode**");
    }

    private static void approve(RestorableConsortium lane, Firm reviewer, Firm writer) {
        UUID section = section(lane, writer);
        int version =
                lane.the(BidReading.class).section(reviewer.actor(), section).version();
        lane.the(ReviewingSection.class).approve(reviewer.actor(), section, version);
    }

    private static void price(RestorableConsortium lane, Firm firm) {
        lane.the(FillingPrices.class).giveLumpSum(firm.actor(), sheet(lane, firm), version(lane, firm));
    }

    private static void handIn(RestorableConsortium lane, Firm firm) {
        new PreparedApplications(lane.context()).handIn(firm.actor(), evidence(lane, firm));
    }

    private static int version(RestorableConsortium lane, Firm firm) {
        return lane.the(BidReading.class).price(firm.actor(), sheet(lane, firm)).version();
    }

    private static UUID section(RestorableConsortium lane, Firm firm) {
        return own(lane, "bid_section", firm);
    }

    private static UUID sheet(RestorableConsortium lane, Firm firm) {
        return own(lane, "price_sheet", firm);
    }

    private static UUID evidence(RestorableConsortium lane, Firm firm) {
        return own(lane, "evidence_file", firm);
    }

    private static UUID own(RestorableConsortium lane, String table, Firm firm) {
        UUID id = lane.first(
                "SELECT id FROM " + table + " WHERE organisation_id = ? AND consortium_id = ?", firm.organisationId());
        return Objects.requireNonNull(id);
    }
}
