package org.cordee.consortium;

import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cordee.agreement.AgreementReading;
import org.cordee.agreement.AgreementView;
import org.cordee.agreement.AnsweringAgreement;
import org.cordee.agreement.ArbitratingAgreement;
import org.cordee.agreement.DropoutCause;
import org.cordee.agreement.DropoutReason;
import org.cordee.agreement.GrantingPower;
import org.cordee.agreement.OpeningPowers;
import org.cordee.agreement.OpeningSignature;
import org.cordee.agreement.PowerReading;
import org.cordee.agreement.ReleasingAgreement;
import org.cordee.agreement.RemindingGrantor;
import org.cordee.agreement.RemindingSignatory;
import org.cordee.agreement.ReplacingDropout;
import org.cordee.agreement.SigningClick;
import org.cordee.agreement.Wording;
import org.cordee.consortium.shares.AnsweringShares;
import org.cordee.consortium.shares.ArbitratingShares;
import org.cordee.consortium.shares.AssigningTasks;
import org.cordee.consortium.shares.CounterShare;
import org.cordee.consortium.shares.EssentialTask;
import org.cordee.consortium.shares.LotShares;
import org.cordee.consortium.shares.LotShares.ShareLine;
import org.cordee.consortium.shares.MediatingShares;
import org.cordee.consortium.shares.ProposingShares;
import org.cordee.consortium.shares.RemindingAnswerer;
import org.cordee.consortium.shares.SettlingShares;
import org.cordee.consortium.shares.ShareDrafts;
import org.cordee.consortium.subcontract.DeclaringSubcontracts;
import org.cordee.consortium.subcontract.Subcontract;
import org.cordee.consortium.subcontract.SubcontractDeclaration;
import org.cordee.consortium.subcontract.SubcontractTerms;
import org.cordee.consortium.subcontract.SubcontractsReading;
import org.cordee.shared.Actor;
import org.cordee.shared.Amount;
import org.cordee.shared.Hours;
import org.cordee.shared.Percentage;
import org.cordee.shared.Role;
import org.jspecify.annotations.Nullable;

/** Prepares the acts from the first proposal of shares to the last power of attorney. */
final class RacesOverTheAgreement {

    private static final Actor COORDINATOR =
            new Actor(new UUID(0, 1), null, Set.of(Role.COORDINATOR), Actor.Via.ACCOUNT);

    private RacesOverTheAgreement() {}

    private interface OnOne {
        Runnable act(UUID id);
    }

    /** Runs the act with the id that the query finds; null when it finds none. */
    private static @Nullable Runnable on(RestorableConsortium lane, String sql, OnOne one) {
        UUID id = lane.first(sql);
        return id == null ? null : one.act(id);
    }

    private static @Nullable Runnable proposal(RestorableConsortium lane, OnOne one) {
        return on(
                lane,
                "SELECT id FROM share_proposal WHERE consortium_id = ? ORDER BY attempt_no DESC, round_no DESC LIMIT 1",
                one);
    }

    static Map<String, RacedAct> shares() {
        return Map.ofEntries(
                Map.entry("ProposingShares.propose", lane -> {
                    List<LotShares> halves = halves(lane);
                    return () -> lane.the(ProposingShares.class).propose(lane.lead(), lane.id(), halves);
                }),
                Map.entry(
                        "AnsweringShares.agree",
                        lane -> proposal(
                                lane,
                                id -> () -> lane.the(AnsweringShares.class).agree(lane.partner(), id, null))),
                Map.entry(
                        "AnsweringShares.counter",
                        lane -> proposal(lane, id -> {
                            List<CounterShare> wishes = List.of(new CounterShare(
                                    member(lane, false), Percentage.of("60"), Amount.of("600.00"), new Hours(10)));
                            return () ->
                                    lane.the(AnsweringShares.class).counter(lane.partner(), id, wishes, "Un peu plus");
                        })),
                Map.entry(
                        "AnsweringShares.refuse",
                        lane -> proposal(
                                lane,
                                id -> () -> lane.the(AnsweringShares.class).refuse(lane.partner(), id, "Peu"))),
                Map.entry(
                        "SettlingShares.settle",
                        lane -> proposal(
                                lane, id -> () -> lane.the(SettlingShares.class).settle(lane.id(), id))),
                Map.entry(
                        "SettlingShares.settle late",
                        lane -> proposal(lane, id -> {
                            lane.update("UPDATE share_proposal SET due_at = ? WHERE id = ?", now(lane), id);
                            return () -> lane.the(SettlingShares.class).settle(lane.id(), id);
                        })),
                Map.entry(
                        "RemindingAnswerer.remind",
                        lane -> proposal(
                                lane,
                                id -> () -> lane.the(RemindingAnswerer.class).remind(id, member(lane, false)))),
                Map.entry("ShareDrafts.keep", lane -> {
                    String typed = lane.word();
                    return () ->
                            lane.the(ShareDrafts.class).keep(lane.lead(), lane.id(), lane.id(), Map.of("total", typed));
                }),
                Map.entry(
                        "MediatingShares.recommend",
                        lane -> () -> lane.the(MediatingShares.class).recommend(COORDINATOR, lane.id(), "Voyez-vous")),
                Map.entry("MediatingShares.lapse", lane -> {
                    lane.update(
                            "UPDATE share_negotiation SET mediation_due_at = ? WHERE consortium_id = ?",
                            now(lane),
                            lane.id());
                    return () -> lane.the(MediatingShares.class).lapse(lane.id());
                }),
                Map.entry(
                        "ArbitratingShares.retry",
                        lane -> () -> lane.the(ArbitratingShares.class).retry(lane.lead(), lane.id())),
                Map.entry(
                        "ArbitratingShares.replace",
                        lane -> () ->
                                lane.the(ArbitratingShares.class).replace(lane.lead(), lane.id(), lane.partnerId())),
                Map.entry("AssigningTasks.assign", lane -> {
                    boolean odd = lane.word().endsWith("1");
                    UUID doer = lane.first("SELECT id FROM consortium_member WHERE consortium_id = ? AND is_lead");
                    EssentialTask task = new EssentialTask(RaceFixture.ESSENTIAL, odd ? doer : null, !odd);
                    return () -> lane.the(AssigningTasks.class).assign(lane.lead(), lane.id(), List.of(task));
                }),
                Map.entry("DeclaringSubcontracts.declare", RacesOverTheAgreement::handOn));
    }

    static Map<String, RacedAct> agreement() {
        return Map.ofEntries(
                Map.entry(
                        "ReleasingAgreement.release",
                        lane -> () ->
                                lane.the(ReleasingAgreement.class).release(lane.lead(), lane.id(), Wording.USUAL)),
                Map.entry(
                        "OpeningSignature.open",
                        lane -> () -> lane.the(OpeningSignature.class).open(lane.id())),
                Map.entry("OpeningSignature.open late", lane -> {
                    lane.update(
                            "UPDATE agreement_signature SET due_at = ? WHERE due_at IS NOT NULL AND agreement_id IN"
                                    + " (SELECT id FROM agreement WHERE consortium_id = ?)",
                            now(lane),
                            lane.id());
                    return () -> lane.the(OpeningSignature.class).open(lane.id());
                }),
                Map.entry("AnsweringAgreement.sign", RacesOverTheAgreement::sign),
                Map.entry(
                        "AnsweringAgreement.askChanges",
                        lane -> agreement(
                                lane,
                                id -> () -> lane.the(AnsweringAgreement.class)
                                        .askChanges(lane.partner(), id, "Un préavis plus long"))),
                Map.entry(
                        "AnsweringAgreement.refuse",
                        lane -> agreement(
                                lane,
                                id -> () -> lane.the(AnsweringAgreement.class)
                                        .refuse(lane.partner(), id, "Trop de risques"))),
                Map.entry(
                        "ArbitratingAgreement.retry",
                        lane -> () -> lane.the(ArbitratingAgreement.class).retry(lane.lead(), lane.id())),
                Map.entry(
                        "ArbitratingAgreement.renegotiate",
                        lane -> () -> lane.the(ArbitratingAgreement.class).renegotiate(lane.lead(), lane.id())),
                Map.entry(
                        "ReplacingDropout.replace",
                        lane -> () -> lane.the(ReplacingDropout.class)
                                .replace(
                                        lane.lead(),
                                        lane.id(),
                                        lane.partnerId(),
                                        new DropoutReason(DropoutCause.WITHDRAWAL, "Retrait", "Lettre"))),
                Map.entry(
                        "ArbitratingAgreement.replace",
                        lane -> () -> lane.the(ArbitratingAgreement.class).replace(lane.lead(), lane.id())),
                Map.entry(
                        "RemindingSignatory.remind",
                        lane -> on(
                                lane,
                                "SELECT signature_id FROM agreement_signature WHERE agreement_id IN (SELECT id FROM"
                                        + " agreement WHERE consortium_id = ?) AND due_at IS NOT NULL",
                                id -> () -> lane.the(RemindingSignatory.class).remind(lane.id(), id))),
                Map.entry(
                        "OpeningPowers.open",
                        lane -> () -> lane.the(OpeningPowers.class).open(lane.id())),
                Map.entry(
                        "GrantingPower.grant",
                        lane -> power(lane, id -> {
                            String shown = lane.the(PowerReading.class)
                                    .of(lane.partner(), id)
                                    .textSha256();
                            return () -> lane.the(GrantingPower.class)
                                    .grant(lane.partner(), id, new SigningClick("Nadia Benali", "Directrice", shown));
                        })),
                Map.entry(
                        "RemindingGrantor.remind",
                        lane -> power(
                                lane,
                                id -> () -> lane.the(RemindingGrantor.class).remind(id))));
    }

    private static @Nullable Runnable power(RestorableConsortium lane, OnOne one) {
        return on(lane, "SELECT id FROM power_of_attorney WHERE consortium_id = ? AND opened_at IS NOT NULL", one);
    }

    private static @Nullable Runnable agreement(RestorableConsortium lane, OnOne one) {
        return on(
                lane,
                "SELECT id FROM agreement WHERE consortium_id = ? ORDER BY attempt_no DESC, number_no DESC LIMIT 1",
                one);
    }

    /** Signs for the party whose turn it is. */
    private static @Nullable Runnable sign(RestorableConsortium lane) {
        return agreement(lane, id -> {
            boolean signed = lane.first(
                            "SELECT s.signature_id FROM agreement_signature s JOIN agreement a ON a.id = s.agreement_id"
                                    + " WHERE s.organisation_id = ? AND s.signed_at IS NOT NULL AND a.id = ?"
                                    + " AND a.consortium_id = ?",
                            lane.partnerId(),
                            id)
                    != null;
            Actor party = signed ? lane.lead() : lane.partner();
            AgreementView shown = lane.the(AgreementReading.class).of(party, lane.id());
            SigningClick evidence = new SigningClick("Nadia Benali", "Directrice", String.valueOf(shown.textSha256()));
            return () -> lane.the(AnsweringAgreement.class).sign(party, id, evidence);
        });
    }

    /** Declares a subcontract of the lead, based on the revision it read. */
    private static @Nullable Runnable handOn(RestorableConsortium lane) {
        UUID member = lane.first("SELECT id FROM consortium_member WHERE consortium_id = ? AND is_lead");
        if (member == null) {
            return null;
        }
        int seen = lane.the(SubcontractsReading.class)
                .viewFor(lane.lead(), lane.id())
                .revision();
        Subcontract subcontract = new Subcontract(
                member,
                lane.track.another.establishmentId(),
                lane.word(),
                Amount.of("300.00"),
                new Hours(5),
                false,
                false,
                List.of(),
                SubcontractTerms.UNSAID);
        return () -> lane.the(DeclaringSubcontracts.class)
                .declare(lane.lead(), lane.id(), seen, new SubcontractDeclaration(List.of(subcontract), List.of()));
    }

    private static UUID member(RestorableConsortium lane, boolean lead) {
        UUID member = lane.first("SELECT id FROM consortium_member WHERE is_lead = ? AND consortium_id = ?", lead);
        return Objects.requireNonNull(member);
    }

    private static List<LotShares> halves(RestorableConsortium lane) {
        List<ShareLine> lines = lane.the(ConsortiumLookup.class).members(lane.id()).stream()
                .map(member ->
                        new ShareLine(member.memberId(), Percentage.of("50"), Amount.of("500.00"), new Hours(10)))
                .toList();
        return List.of(new LotShares(lane.start.lotId(), Amount.of("1000.00"), lines));
    }

    private static Timestamp now(RestorableConsortium lane) {
        return Timestamp.from(lane.track.now());
    }
}
