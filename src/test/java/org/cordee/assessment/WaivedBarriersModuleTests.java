package org.cordee.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cordee.CordeeTest;
import org.cordee.assessment.CheckView.FindingLine;
import org.cordee.compliance.law.Waiving;
import org.cordee.consortium.AnsweringInvitation;
import org.cordee.consortium.CapacityForm;
import org.cordee.consortium.ConfirmingPartner;
import org.cordee.consortium.ConsortiumForm;
import org.cordee.consortium.DefiningSlots;
import org.cordee.consortium.GivingCapacity;
import org.cordee.consortium.InformationBarrier;
import org.cordee.consortium.LaunchingInvitations;
import org.cordee.consortium.OpenConsortium;
import org.cordee.consortium.OpeningConsortium;
import org.cordee.consortium.OpeningTurn;
import org.cordee.consortium.RankingCandidates;
import org.cordee.consortium.SendingInvitation;
import org.cordee.consortium.SlotDraft;
import org.cordee.process.Scenes;
import org.cordee.process.Scenes.Firm;
import org.cordee.shared.Actor;
import org.cordee.shared.Deadline;
import org.cordee.shared.Hours;
import org.cordee.shared.Ids;
import org.cordee.shared.Percentage;
import org.cordee.shared.Role;
import org.cordee.tender.Buyer;
import org.cordee.tender.ConsultationContent;
import org.cordee.tender.ConsultationReading;
import org.cordee.tender.LotContent;
import org.cordee.tender.RecordingConsultations;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** An information barrier is lifted by the lead and the coordinator together, in one grouping, and never where it is forbidden. */
@CordeeTest
class WaivedBarriersModuleTests {

    private static final Actor COORDINATOR = new Actor(Ids.next(), null, Set.of(Role.COORDINATOR), Actor.Via.ACCOUNT);

    @Autowired
    ApplicationContext house;

    @Autowired
    AssessingGrouping assessing;

    @Autowired
    AssessmentReading reading;

    @Autowired
    WaivingFinding waiving;

    @Autowired
    DecidingWaiver deciding;

    @Autowired
    InformationBarrier barrier;

    private Scenes scenes;

    @BeforeEach
    void begin() {
        scenes = new Scenes(house);
    }

    @Test
    void opensOnlyTheGroupingItIsWaivedIn() {
        Firm both = scenes.firm("Double Cordée");
        Firm lead = scenes.firm("Sillage");
        UUID tender = tender(false);
        UUID one = joined(lead, tender, both);
        UUID other = joined(scenes.firm("Discret"), tender, both);
        assessing.assess(lead.actor(), one);
        FindingLine finding = found(lead, one, "participation.in-both");

        UUID waiver = waiving.waive(lead.actor(), one, Objects.requireNonNull(finding.key()), "Deux équipes séparées");

        assertThat(finding.waiving()).isEqualTo(Waiving.LEAD_AND_COORDINATOR);
        assertThat(barrier.behind(one)).as("asked is not granted").containsExactly(both.organisationId());
        deciding.decide(COORDINATOR, one, waiver, true);
        assertThat(barrier.behind(one)).isEmpty();
        assertThat(barrier.standsBefore(both.actor(), one)).isFalse();
        assertThat(barrier.standsBefore(both.actor(), other)).isTrue();

        joined(scenes.firm("Troisième"), tender, both);
        assertThat(barrier.behind(one)).as("a third candidacy nobody waived").containsExactly(both.organisationId());
    }

    @Test
    void isNeverLiftedWhereTheDocumentsForbidIt() {
        Firm both = scenes.firm("Double Cordée");
        Firm lead = scenes.firm("Sillage");
        UUID tender = tender(true);
        UUID one = joined(lead, tender, both);
        joined(scenes.firm("Discret"), tender, both);
        assessing.assess(lead.actor(), one);
        String key = Objects.requireNonNull(
                found(lead, one, "participation.forbidden").key());

        assertThatThrownBy(() -> waiving.waive(lead.actor(), one, key, "Pourtant"))
                .hasMessageContaining("not-waivable");
        assertThat(barrier.behind(one)).containsExactly(both.organisationId());
    }

    private FindingLine found(Firm lead, UUID consortium, String code) {
        return Objects.requireNonNull(
                        reading.latest(lead.actor(), consortium, Locale.FRENCH).sheet())
                .findings()
                .stream()
                .filter(finding -> finding.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** The platform's, which every lead may answer. */
    private UUID tender(@Nullable Boolean severalForbidden) {
        Deadline deadline = new Deadline(scenes.now().plus(Duration.ofDays(40)), ZoneOffset.ofHours(1), Deadline.PARIS);
        return scenes.the(RecordingConsultations.class)
                .record(
                        Actor.system(),
                        new ConsultationContent(
                                "SA-2026-12",
                                "Parc des Deux-Rives",
                                Buyer.named("Ville de Saint-Aubin"),
                                null,
                                null,
                                null,
                                severalForbidden,
                                List.of(LotContent.of("LOT-0001", "Espaces verts", "77310000")
                                        .with(new LotContent.Deadlines(null, null, deadline)))));
    }

    private UUID joined(Firm lead, UUID tender, Firm partner) {
        UUID lot = scenes.the(ConsultationReading.class)
                .facts(tender)
                .lots()
                .get(0)
                .id();
        UUID id = scenes.the(OpeningConsortium.class)
                .open(
                        lead.actor(),
                        new OpenConsortium(
                                "Rives vertes",
                                tender,
                                List.of(lot),
                                ConsortiumForm.JOINT,
                                false,
                                lead.establishmentId()));
        SlotDraft draft = new SlotDraft(
                lot,
                "Entretien",
                "77310000",
                Set.of("EI"),
                Percentage.of("10"),
                Percentage.of("40"),
                new Hours(100),
                true);
        UUID slot = scenes.the(DefiningSlots.class)
                .define(lead.actor(), id, List.of(draft))
                .get(0);
        scenes.the(RankingCandidates.class).rank(lead.actor(), id, slot, List.of(partner.establishmentId()));
        scenes.the(LaunchingInvitations.class).launch(lead.actor(), id);
        UUID invitation = Objects.requireNonNull(
                scenes.the(OpeningTurn.class).open(id, slot).invitationId());
        scenes.the(SendingInvitation.class).send(invitation);
        scenes.the(AnsweringInvitation.class).accept(partner.actor(), invitation);
        scenes.the(GivingCapacity.class)
                .give(
                        partner.actor(),
                        invitation,
                        new CapacityForm(partner.establishmentId(), 12, new Hours(640), "Deux parcs", true, "", false));
        scenes.the(ConfirmingPartner.class).confirm(lead.actor(), invitation, true);
        return id;
    }
}
