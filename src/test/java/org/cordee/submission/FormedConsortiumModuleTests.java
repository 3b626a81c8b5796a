package org.cordee.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cordee.CordeeTest;
import org.cordee.agreement.SignedAgreements;
import org.cordee.bid.BiddingConsortia;
import org.cordee.bid.BiddingConsortium;
import org.cordee.bid.SampleBiddingConsortia;
import org.cordee.bid.SampleDrafts;
import org.cordee.consortium.AnsweringInvitation;
import org.cordee.consortium.CapacityForm;
import org.cordee.consortium.ConfirmingPartner;
import org.cordee.consortium.ConsortiumForm;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.ConsortiumState;
import org.cordee.consortium.ConsortiumTerms;
import org.cordee.consortium.DefiningSlots;
import org.cordee.consortium.GivingCapacity;
import org.cordee.consortium.LaunchingInvitations;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.OpenConsortium;
import org.cordee.consortium.OpeningConsortium;
import org.cordee.consortium.OpeningTurn;
import org.cordee.consortium.RankingCandidates;
import org.cordee.consortium.SendingInvitation;
import org.cordee.consortium.SettlingRound;
import org.cordee.consortium.SlotNeed;
import org.cordee.consortium.shares.AnsweringShares;
import org.cordee.consortium.shares.LotShares;
import org.cordee.consortium.shares.ProposingShares;
import org.cordee.consortium.shares.SettlingShares;
import org.cordee.evidence.PreparedApplications;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.organisation.LegalForm;
import org.cordee.organisation.OrganisationProfile;
import org.cordee.organisation.RegisteringOrganisations;
import org.cordee.organisation.SampleRegistrations;
import org.cordee.shared.Actor;
import org.cordee.shared.Amount;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Deadline;
import org.cordee.shared.Hours;
import org.cordee.shared.Percentage;
import org.cordee.shared.Role;
import org.cordee.tender.Buyer;
import org.cordee.tender.ConsultationContent;
import org.cordee.tender.ConsultationReading;
import org.cordee.tender.DocumentTerms;
import org.cordee.tender.LotContent;
import org.cordee.tender.RecordingConsultations;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Tests that the bid of a consortium formed by the consortium room's own use cases is drafted, frozen and deposited.
 */
@CordeeTest
class FormedConsortiumModuleTests {

    @Autowired
    BusinessClock clock;

    @Autowired
    RegisteringOrganisations registering;

    @Autowired
    DirectoryLookup directory;

    @Autowired
    RecordingConsultations recording;

    @Autowired
    ConsultationReading consultations;

    @Autowired
    OpeningConsortium opening;

    @Autowired
    DefiningSlots defining;

    @Autowired
    RankingCandidates ranking;

    @Autowired
    LaunchingInvitations launching;

    @Autowired
    OpeningTurn turns;

    @Autowired
    SendingInvitation sending;

    @Autowired
    AnsweringInvitation answering;

    @Autowired
    GivingCapacity giving;

    @Autowired
    ConfirmingPartner confirming;

    @Autowired
    SettlingRound settling;

    @Autowired
    ProposingShares proposing;

    @Autowired
    AnsweringShares answeringShares;

    @Autowired
    SettlingShares settlingShares;

    @Autowired
    ApplicationContext context;

    @Autowired
    ConsortiumLookup lookup;

    @Autowired
    BiddingConsortia groupings;

    @Autowired
    SampleDrafts drafting;

    @Autowired
    FreezingBid freezing;

    @Autowired
    SampleApprovals approvals;

    @Autowired
    BuildingPackage building;

    @Autowired
    DepositingBid depositing;

    @Autowired
    RecordingOutcome outcome;

    @Autowired
    SubmissionReading reading;

    @Test
    void depositsTheBidOfAConsortiumThatAgreedOnItsShares() {
        UUID lead = firm("Sillage Travaux publics");
        UUID partner = firm("Les Mains Vertes");
        UUID id = drafted(lead, partner);

        BiddingConsortium grouping = groupings.consortium(id);
        assertThat(grouping.phase()).isEqualTo(BiddingConsortium.Phase.DRAFTING);
        assertThat(grouping.tender().buyer()).isEqualTo("Ville de Saint-Aubin");
        assertThat(grouping.lots()).extracting(BiddingConsortium.Lot::number).containsExactly("LOT-0001");
        assertThat(grouping.shares())
                .extracting(BiddingConsortium.Share::organisationName)
                .containsExactly("Sillage Travaux publics", "Les Mains Vertes");
        assertThat(grouping.shares())
                .extracting(BiddingConsortium.Share::amount)
                .containsExactly(Amount.of("700.00"), Amount.of("300.00"));

        drafting.approveAll(grouping);
        Actor actor = SampleBiddingConsortia.person(lead, Role.MEMBER);
        new PreparedApplications(context).settle(actor, id);
        freezing.freeze(actor, id);
        assertThat(lookup.consortium(id).state()).isEqualTo(ConsortiumState.READY);
        building.build(id);
        approvals.all(id);
        depositing.deposit(actor, id);
        assertThat(outcome.record(id)).isEqualTo(DepositOutcome.IN_TIME);

        assertThat(lookup.consortium(id).state()).isEqualTo(ConsortiumState.SUBMITTED);
        assertThat(reading.receipt(actor, id).state()).isEqualTo("SUBMITTED");
    }

    /** Brings a consortium with slots, one invitation and one proposal to DRAFTING. */
    private UUID drafted(UUID lead, UUID partner) {
        Actor leader = SampleBiddingConsortia.person(lead, Role.SIGNATORY);
        Actor invited = SampleBiddingConsortia.person(partner, Role.SIGNATORY);
        UUID consultation = tender(leader);
        UUID lot = consultations.facts(consultation).lots().get(0).id();
        UUID id = opening.open(
                leader,
                new OpenConsortium(
                        new ConsortiumTerms("Rives vertes", ConsortiumForm.JOINT, false),
                        consultation,
                        List.of(lot),
                        place(lead)));
        UUID slot = defining.define(leader, id, List.of(slot(lot))).get(0);
        ranking.rank(leader, id, slot, List.of(place(partner)));
        launching.launch(leader, id);
        UUID invitation = Objects.requireNonNull(turns.open(id, slot).invitationId());
        sending.send(invitation);
        answering.accept(invited, invitation);
        giving.give(
                invited,
                invitation,
                new CapacityForm(place(partner), 12, new Hours(640), "Deux équipes", true, "", false));
        confirming.confirm(leader, invitation);
        settling.settle(id);
        UUID proposal = proposing.propose(leader, id, List.of(shares(id, lot, lead)));
        answeringShares.agree(invited, proposal, null);
        settlingShares.settle(id, proposal);
        new SignedAgreements(context).sign(id, leader, invited);
        return id;
    }

    private LotShares shares(UUID id, UUID lot, UUID lead) {
        return new LotShares(
                lot,
                Amount.of("1000.00"),
                lookup.members(id).stream().map(member -> line(member, lead)).toList());
    }

    private static LotShares.ShareLine line(MemberFacts member, UUID lead) {
        boolean leads = member.organisationId().equals(lead);
        return new LotShares.ShareLine(
                member.memberId(),
                Percentage.of(leads ? "70" : "30"),
                Amount.of(leads ? "700.00" : "300.00"),
                new Hours(leads ? 0 : 100));
    }

    private static SlotNeed slot(UUID lot) {
        return new SlotNeed(
                lot,
                "Espaces verts",
                "77310000",
                Set.of("EI"),
                Percentage.of("10"),
                Percentage.of("40"),
                new Hours(100),
                true);
    }

    private UUID tender(Actor leader) {
        Deadline deadline = new Deadline(clock.now().plus(Duration.ofDays(40)), ZoneOffset.ofHours(1), Deadline.PARIS);
        return recording.record(
                leader,
                new ConsultationContent(
                        "SA-2026-12",
                        "Parc des Deux-Rives",
                        Buyer.named("Ville de Saint-Aubin"),
                        null,
                        null,
                        null,
                        List.of(LotContent.of("LOT-0001", "Espaces verts", "77310000")
                                .with(new LotContent.Deadlines(null, null, deadline))),
                        DocumentTerms.UNKNOWN.withSeveralBids(false)));
    }

    private UUID firm(String name) {
        return SampleRegistrations.inRouen(registering, OrganisationProfile.named(name, LegalForm.ASSOCIATION));
    }

    private UUID place(UUID organisation) {
        return directory.establishmentsOf(organisation).get(0).establishmentId();
    }
}
