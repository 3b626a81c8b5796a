package org.cordee.consortium;

import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.cordee.Race;
import org.cordee.agreement.AgreementReading;
import org.cordee.agreement.AgreementView;
import org.cordee.agreement.AnsweringAgreement;
import org.cordee.agreement.ArbitratingAgreement;
import org.cordee.agreement.Evidence;
import org.cordee.agreement.OpeningSignature;
import org.cordee.agreement.ReleasingAgreement;
import org.cordee.agreement.Wording;
import org.cordee.consortium.share.AnsweringShares;
import org.cordee.consortium.share.ArbitratingShares;
import org.cordee.consortium.share.LotShares;
import org.cordee.consortium.share.LotShares.ShareLine;
import org.cordee.consortium.share.MediatingShares;
import org.cordee.consortium.share.ProposingShares;
import org.cordee.consortium.share.SettlingShares;
import org.cordee.consortium.share.Wish;
import org.cordee.consortium.subcontract.DeclaringSubcontracts;
import org.cordee.consortium.subcontract.HandedOn;
import org.cordee.consortium.subcontract.Subcontract;
import org.cordee.consortium.subcontract.SubcontractTerms;
import org.cordee.consortium.subcontract.SubcontractsReading;
import org.cordee.process.Scenes;
import org.cordee.shared.Actor;
import org.cordee.shared.Amount;
import org.cordee.shared.Hours;
import org.cordee.shared.NotFound;
import org.cordee.shared.Percentage;
import org.cordee.shared.Role;

/** Groupings by where they stand when two acts meet on them, and those acts by name. */
final class RacingGroupings {

    /** In the order of their rows' ids; what differs from run to run is left out. */
    private static final Map<String, String> ROWS = Map.of(
            "grouping", "SELECT concat_ws(' ', state, decision_awaited, ended_at IS NULL) FROM consortium WHERE id = ?",
            "slots", "SELECT concat_ws(' ', state, need) FROM slot WHERE consortium_id = ? ORDER BY id",
            "invitations",
                    "SELECT concat_ws(' ', state, open_marker) FROM invitation WHERE consortium_id = ? ORDER BY id",
            "members",
                    "SELECT concat_ws(' ', state, is_lead) FROM consortium_member WHERE consortium_id = ? ORDER BY id",
            "proposals",
                    "SELECT concat_ws(' ', state, open_marker) FROM share_proposal WHERE consortium_id = ? ORDER BY id",
            "negotiations",
                    "SELECT concat_ws(' ', attempt_no, state, decision, recommendation) FROM share_negotiation"
                            + " WHERE consortium_id = ? ORDER BY attempt_no",
            "answers", "SELECT concat_ws(' ', state, words) FROM proposal_answer WHERE consortium_id = ? ORDER BY id",
            "agreements",
                    "SELECT concat_ws(' ', attempt_no, number_no, state, decision) FROM agreement"
                            + " WHERE consortium_id = ? ORDER BY attempt_no, number_no",
            "signatures",
                    "SELECT concat_ws(' ', turn_no, s.state, words, due_at IS NULL) FROM agreement_signature s"
                            + " JOIN agreement a ON a.id = s.agreement_id WHERE a.consortium_id = ?"
                            + " ORDER BY attempt_no, number_no, turn_no",
            "claims", "SELECT count(*) FROM lead_claim WHERE consortium_id = ?");

    private static final Actor COORDINATOR = new Actor(null, null, Set.of(Role.COORDINATOR), Actor.Via.ACCOUNT);

    final RaceTrack track;
    private final Actor lead;
    private final Scenes.Firm candidate;

    /** One grouping that two are about to meet on. */
    record Lane(RaceTrack.Start start) {}

    RacingGroupings(RaceTrack track) {
        this.track = track;
        this.lead = track.lead.actor();
        this.candidate = track.candidates.get(0);
    }

    Lane at(String standing) {
        Lane lane = new Lane(track.drafted(1));
        for (String act : RaceStandings.way(standing)) {
            done(act(lane, act));
        }
        return lane;
    }

    Callable<Object> act(Lane lane, String name) {
        UUID id = lane.start().consortiumId();
        UUID slot = lane.start().slotId();
        return switch (name) {
            case "define" -> plain(() -> the(DefiningSlots.class).define(lead, id, List.of(draft(lane, "Tonte"))));
            case "redefine" -> plain(() -> the(DefiningSlots.class).define(lead, id, List.of(draft(lane, "Taille"))));
            case "rank" ->
                plain(() -> the(RankingCandidates.class).rank(lead, id, slot, List.of(candidate.establishmentId())));
            case "launch" -> plain(() -> the(LaunchingInvitations.class).launch(lead, id));
            case "abandon" -> plain(() -> the(AbandoningConsortium.class).abandon(lead, id, "Trop court"));
            case "turn" -> plain(() -> the(OpeningTurn.class).open(id, slot));
            case "invite" -> plain(() -> the(SendingInvitation.class).send(track.turn(lane.start())));
            case "accept" -> deed(lane, Deed.ACCEPT);
            case "decline" -> deed(lane, Deed.DECLINE);
            case "withdraw" -> deed(lane, Deed.WITHDRAW);
            case "sign" -> deed(lane, Deed.SIGN);
            case "give" -> deed(lane, Deed.GIVE_CAPACITY);
            case "confirm" -> deed(lane, Deed.CONFIRM);
            case "close" -> {
                missed(lane);
                yield plain(() -> the(ClosingAtDeadline.class).close(id));
            }
            case "move" -> {
                another(lane);
                yield plain(() -> the(MovingDeadline.class).move(track.consultation()));
            }
            case "settle" -> plain(() -> the(SettlingRound.class).settle(id));
            case "drop" -> plain(() -> the(DecidingUnfilledSlots.class).drop(lead, id, slot));
            case "doMyself" -> plain(() -> the(DecidingUnfilledSlots.class).doMyself(lead, id, slot));
            case "widen" ->
                plain(() -> the(DecidingUnfilledSlots.class)
                        .widen(lead, id, slot, List.of(track.another.establishmentId())));
            case "propose" -> plain(() -> the(ProposingShares.class).propose(lead, id, halves(lane)));
            case "agree" -> plain(() -> the(AnsweringShares.class).agree(candidate.actor(), proposal(lane), null));
            case "refuse" -> plain(() -> the(AnsweringShares.class).refuse(candidate.actor(), proposal(lane), "Peu"));
            case "counter" ->
                plain(() -> the(AnsweringShares.class)
                        .counter(candidate.actor(), proposal(lane), List.of(wish(lane)), "Un peu plus"));
            case "conclude" -> {
                UUID proposal = proposal(lane);
                yield plain(() -> the(SettlingShares.class).settle(id, proposal));
            }
            case "windowEnds" -> {
                UUID proposal = proposal(lane);
                track.update(
                        "UPDATE share_proposal SET due_at = ? WHERE id = ?", Timestamp.from(track.now()), proposal);
                yield plain(() -> the(SettlingShares.class).settle(id, proposal));
            }
            case "recommend" -> plain(() -> the(MediatingShares.class).recommend(COORDINATOR, id, "Rapprochez-vous"));
            case "mediationOver" -> {
                track.update(
                        "UPDATE share_negotiation SET mediation_due_at = ? WHERE consortium_id = ?",
                        Timestamp.from(track.now()),
                        id);
                yield plain(() -> the(MediatingShares.class).lapse(id));
            }
            case "handOn" -> handsOn(lane, "300.00");
            case "handOnMore" -> handsOn(lane, "400.00");
            case "retry" -> plain(() -> the(ArbitratingShares.class).retry(lead, id));
            case "replace" -> plain(() -> the(ArbitratingShares.class).replace(lead, id, candidate.organisationId()));
            case "release" -> plain(() -> the(ReleasingAgreement.class).release(lead, id, Wording.USUAL));
            case "openSignature" -> plain(() -> the(OpeningSignature.class).open(id));
            case "partnerSigns" -> signs(lane, candidate.actor());
            case "leadSigns" -> signs(lane, lead);
            case "asksChanges" -> {
                UUID agreement = shown(lane, candidate.actor()).id();
                yield plain(() -> the(AnsweringAgreement.class).askChanges(candidate.actor(), agreement, "Plus long"));
            }
            case "refusesAgreement" -> {
                UUID agreement = shown(lane, candidate.actor()).id();
                yield plain(() -> the(AnsweringAgreement.class).refuse(candidate.actor(), agreement, "Trop risqué"));
            }
            case "signWindowEnds" -> {
                track.update(
                        "UPDATE agreement_signature SET due_at = ? WHERE due_at IS NOT NULL AND agreement_id ="
                                + " (SELECT id FROM agreement WHERE consortium_id = ?)",
                        Timestamp.from(track.now()),
                        id);
                yield plain(() -> the(OpeningSignature.class).open(id));
            }
            case "rewrite" -> plain(() -> the(ArbitratingAgreement.class).retry(lead, id));
            case "renegotiate" -> plain(() -> the(ArbitratingAgreement.class).renegotiate(lead, id));
            case "replaceParty" -> plain(() -> the(ArbitratingAgreement.class).replace(lead, id));
            case "ready" -> plain(() -> the(MarkingReady.class).mark(id, track.now()));
            case "submit" -> plain(() -> the(MarkingSubmitted.class).mark(id, track.now()));
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** Acts written down, orders to the engine and rows, without what differs from one grouping to the next. */
    Map<String, List<String>> left(Lane lane) {
        Map<String, List<String>> left = new LinkedHashMap<>();
        left.put("acts", track.acts(lane.start(), 0));
        left.put(
                "orders",
                track.commands(lane.start(), 0).stream()
                        .map(order -> order.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "#")
                                .replaceAll("20[0-9]{2}-[0-9TZ:.-]+", "@"))
                        .toList());
        ROWS.forEach(
                (name, sql) -> left.put(name, track.values(sql, lane.start().consortiumId())));
        left.put(
                "handed on",
                track.values(
                        "SELECT concat_ws(' ', revision_no, amount, hours) FROM subcontract_plan"
                                + " LEFT JOIN subcontract ON plan_id = id WHERE consortium_id = ?",
                        lane.start().consortiumId()));
        return left;
    }

    private <T> T the(Class<T> type) {
        return track.scenes.the(type);
    }

    private Callable<Object> deed(Lane lane, Deed deed) {
        UUID slot = lane.start().slotId();
        UUID invitation = track.value(UUID.class, "SELECT current_invitation_id FROM slot WHERE id = ?", slot);
        return plain(() -> track.deed(deed, invitation));
    }

    /** The deadline was a second ago, so that only now it has been missed. */
    private void missed(Lane lane) {
        track.update(
                "UPDATE consortium SET deadline_at = ? WHERE id = ? AND ended_at IS NULL",
                Timestamp.from(track.now().minusSeconds(1)),
                lane.start().consortiumId());
    }

    /** The grouping still knows another deadline than the consultation, unless it has missed it. */
    private void another(Lane lane) {
        track.update(
                "UPDATE consortium SET deadline_at = deadline_at - INTERVAL 1 DAY WHERE id = ? AND ended_at IS NULL"
                        + " AND deadline_at > ?",
                lane.start().consortiumId(),
                Timestamp.from(track.now()));
    }

    private UUID proposal(Lane lane) {
        return track.value(
                UUID.class,
                "SELECT id FROM share_proposal WHERE consortium_id = ? ORDER BY attempt_no DESC, round_no DESC LIMIT 1",
                lane.start().consortiumId());
    }

    private AgreementView shown(Lane lane, Actor reader) {
        return the(AgreementReading.class).of(reader, lane.start().consortiumId());
    }

    /** Over what the lead had said when it opened the page. */
    private Callable<Object> handsOn(Lane lane, String amount) {
        UUID id = lane.start().consortiumId();
        int seen = the(SubcontractsReading.class).seen(lead, id).revision();
        UUID member =
                track.value(UUID.class, "SELECT id FROM consortium_member WHERE consortium_id = ? AND is_lead", id);
        Subcontract said = new Subcontract(
                member,
                track.another.establishmentId(),
                "Arrosage",
                Amount.of(amount),
                new Hours(5),
                false,
                false,
                List.of(),
                SubcontractTerms.UNSAID);
        return plain(
                () -> the(DeclaringSubcontracts.class).declare(lead, id, seen, new HandedOn(List.of(said), List.of())));
    }

    private Callable<Object> signs(Lane lane, Actor party) {
        AgreementView shown = shown(lane, party);
        Evidence evidence = new Evidence("Nadia Benali", "Directrice", String.valueOf(shown.textSha256()));
        return plain(() -> the(AnsweringAgreement.class).sign(party, shown.id(), evidence));
    }

    private Wish wish(Lane lane) {
        UUID member = track.value(
                UUID.class,
                "SELECT id FROM consortium_member WHERE consortium_id = ? AND NOT is_lead",
                lane.start().consortiumId());
        return new Wish(member, Percentage.of("60"), Amount.of("600.00"), new Hours(10));
    }

    private List<LotShares> halves(Lane lane) {
        List<ShareLine> lines = the(ConsortiumLookup.class).members(lane.start().consortiumId()).stream()
                .map(member ->
                        new ShareLine(member.memberId(), Percentage.of("50"), Amount.of("500.00"), new Hours(10)))
                .toList();
        return List.of(new LotShares(lane.start().lotId(), Amount.of("1000.00"), lines));
    }

    private static SlotDraft draft(Lane lane, String need) {
        return RaceTrack.draft(lane.start().lotId(), need);
    }

    private static Callable<Object> plain(Runnable act) {
        return () -> {
            try {
                return Race.done(act).call();
            } catch (NotFound missing) {
                return "not-found";
            }
        };
    }

    private static void done(Callable<Object> act) {
        try {
            act.call();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}
