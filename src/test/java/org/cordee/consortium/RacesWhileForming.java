package org.cordee.consortium;

import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.composer.GivenPart;
import org.cordee.composer.TakingOver;
import org.cordee.shared.Hours;
import org.cordee.shared.Percentage;
import org.jspecify.annotations.Nullable;

/** Prepares the acts on a consortium until its members are confirmed, and those that are possible at any time. */
final class RacesWhileForming {

    private static final LaunchWords WORDS = new LaunchWords(
            "Le lot est ouvert à tous", null, new InvitationMessage("Bonjour", "Inès Carpentier", "01 99 00 12 34"));

    private RacesWhileForming() {}

    static Map<String, RacedAct> drafting() {
        return Map.ofEntries(
                Map.entry(
                        "DefiningSlots.define",
                        lane -> define(lane, List.of(RaceFixture.draft(lane.start.lotId(), lane.word())))),
                Map.entry("CorrectingSlot.correct", lane -> {
                    SlotNeed corrected = RaceFixture.draft(lane.start.lotId(), lane.word());
                    return () -> lane.the(CorrectingSlot.class)
                            .correct(lane.lead(), lane.id(), lane.start.slotId(), corrected);
                }),
                Map.entry("CorrectingConsortium.correct", lane -> {
                    String name = lane.word();
                    return () -> lane.the(CorrectingConsortium.class)
                            .correct(lane.lead(), lane.id(), new ConsortiumTerms(name, ConsortiumForm.JOINT, true));
                }),
                Map.entry("RankingCandidates.rank", lane -> {
                    UUID one = lane.track.candidates.get(0).establishmentId();
                    UUID other = lane.track.another.establishmentId();
                    List<UUID> order = lane.word().endsWith("1") ? List.of(other, one) : List.of(other);
                    return () ->
                            lane.the(RankingCandidates.class).rank(lane.lead(), lane.id(), lane.start.slotId(), order);
                }),
                Map.entry(
                        "TakingOver.takeOver",
                        lane -> () -> lane.the(TakingOver.class)
                                .takeOver(
                                        lane.lead(),
                                        lane.id(),
                                        List.of(new GivenPart(
                                                lane.start.slotId(),
                                                lane.track.another.establishmentId(),
                                                Percentage.of("15"),
                                                new Hours(90))))),
                Map.entry(
                        "LaunchingInvitations.launch",
                        lane -> () -> lane.the(LaunchingInvitations.class).launch(lane.lead(), lane.id(), WORDS)));
    }

    private static Runnable define(RestorableConsortium lane, List<SlotNeed> drafts) {
        return () -> lane.the(DefiningSlots.class).define(lane.lead(), lane.id(), drafts);
    }

    static Map<String, RacedAct> inviting() {
        return Map.ofEntries(
                Map.entry("KeepingCapacity.keep", RacesWhileForming::keepCapacity),
                Map.entry(
                        "OpeningTurn.open",
                        lane -> () -> lane.the(OpeningTurn.class).open(lane.id(), lane.start.slotId())),
                Map.entry(
                        "SettlingRound.settle",
                        lane -> () -> lane.the(SettlingRound.class).settle(lane.id())),
                Map.entry(
                        "DecidingUnfilledSlots.drop",
                        lane -> () -> lane.the(DecidingUnfilledSlots.class)
                                .drop(lane.lead(), lane.id(), lane.start.slotId())),
                Map.entry(
                        "DecidingUnfilledSlots.doMyself",
                        lane -> () -> lane.the(DecidingUnfilledSlots.class)
                                .doMyself(lane.lead(), lane.id(), lane.start.slotId())),
                Map.entry(
                        "DecidingUnfilledSlots.widen",
                        lane -> () -> lane.the(DecidingUnfilledSlots.class)
                                .widen(
                                        lane.lead(),
                                        lane.id(),
                                        lane.start.slotId(),
                                        List.of(lane.track.another.establishmentId()))));
    }

    /** Returns the acts on the open invitation. */
    static Map<String, RacedAct> deeds() {
        return Map.ofEntries(
                Map.entry("SendingInvitation.send", lane -> deed(lane, InvitationAct.SEND)),
                Map.entry("RemindingPartner.remind", lane -> deed(lane, InvitationAct.REMIND)),
                Map.entry("ExpiringInvitation.expire", lane -> late(lane, "due_at", InvitationAct.EXPIRE)),
                Map.entry("AnsweringInvitation.accept", lane -> deed(lane, InvitationAct.ACCEPT)),
                Map.entry("AnsweringInvitation.decline", lane -> deed(lane, InvitationAct.DECLINE)),
                Map.entry("AnsweringInvitation.ask", lane -> deed(lane, InvitationAct.ASK)),
                Map.entry("AnsweringInvitation.forward", lane -> deed(lane, InvitationAct.FORWARD)),
                Map.entry("AnsweringQuestion.answer", lane -> deed(lane, InvitationAct.ANSWER)),
                Map.entry("SigningNda.sign", lane -> deed(lane, InvitationAct.SIGN)),
                Map.entry("SigningNda.refuse", lane -> deed(lane, InvitationAct.REFUSE_NDA)),
                Map.entry("GivingCapacity.give", lane -> deed(lane, InvitationAct.GIVE_CAPACITY)),
                Map.entry("DecidingLateCapacity.extend", lane -> late(lane, "capacity_due_at", InvitationAct.EXTEND)),
                Map.entry("DecidingLateCapacity.replace", lane -> late(lane, "capacity_due_at", InvitationAct.REPLACE)),
                Map.entry("ConfirmingPartner.confirm", lane -> deed(lane, InvitationAct.CONFIRM)),
                Map.entry("ConfirmingPartner.refuse", lane -> deed(lane, InvitationAct.REFUSE_PARTNER)),
                Map.entry("WithdrawingInvitation.withdraw", lane -> deed(lane, InvitationAct.WITHDRAW)));
    }

    static Map<String, RacedAct> always() {
        return Map.of(
                "AbandoningConsortium.abandon",
                lane -> {
                    String why = lane.word();
                    return () -> lane.the(AbandoningConsortium.class).abandon(lane.lead(), lane.id(), why);
                },
                "ClosingAtDeadline.close",
                lane -> {
                    missed(lane);
                    return () -> lane.the(ClosingAtDeadline.class).close(lane.id());
                },
                "MovingDeadline.move",
                lane -> {
                    another(lane);
                    return () -> lane.the(MovingDeadline.class).move(lane.track.consultation());
                },
                "WatchingDeadline.watch",
                lane -> {
                    near(lane);
                    return () -> lane.the(WatchingDeadline.class).watch(lane.id());
                });
    }

    private static @Nullable UUID invitation(RestorableConsortium lane) {
        return lane.first("SELECT id FROM invitation WHERE consortium_id = ? ORDER BY id DESC LIMIT 1");
    }

    private static @Nullable Runnable deed(RestorableConsortium lane, InvitationAct deed) {
        UUID invitation = invitation(lane);
        return invitation == null ? null : () -> lane.track.deed(deed, invitation);
    }

    /** Performs the act after the due date is set to now. */
    private static @Nullable Runnable late(RestorableConsortium lane, String moment, InvitationAct deed) {
        UUID invitation = invitation(lane);
        if (invitation == null) {
            return null;
        }
        lane.track.bringNow(moment, invitation);
        return () -> lane.track.deed(deed, invitation);
    }

    private static @Nullable Runnable keepCapacity(RestorableConsortium lane) {
        UUID invitation = invitation(lane);
        UnfinishedCapacity typed = new UnfinishedCapacity(null, 12, null, lane.word(), false, "", false);
        return invitation == null
                ? null
                : () -> lane.the(KeepingCapacity.class).keep(lane.partner(), invitation, typed);
    }

    /** Sets the deadline to a second ago, so that it is missed from now on. */
    private static void missed(RestorableConsortium lane) {
        lane.update(
                "UPDATE consortium SET deadline_at = ? WHERE id = ? AND ended_at IS NULL",
                Timestamp.from(lane.track.now().minusSeconds(1)),
                lane.id());
    }

    /** Gives the consortium another deadline than the consultation, unless it has missed it. */
    private static void another(RestorableConsortium lane) {
        lane.update(
                "UPDATE consortium SET deadline_at = deadline_at - INTERVAL 1 DAY WHERE id = ? AND ended_at IS NULL"
                        + " AND deadline_at > ?",
                lane.id(),
                Timestamp.from(lane.track.now()));
    }

    /** Leaves less than a day to the deadline of a consortium that was opened before. */
    static void near(RestorableConsortium lane) {
        lane.update(
                "UPDATE consortium SET deadline_at = ? WHERE id = ? AND ended_at IS NULL AND deadline_at > ?",
                Timestamp.from(lane.track.now().plusSeconds(20 * 3600)),
                lane.id(),
                Timestamp.from(lane.track.now()));
    }
}
