package org.cordee.consortium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.util.List;
import java.util.UUID;
import org.cordee.consortium.ConsortiumEvent.EssentialTasksAssigned;
import org.cordee.consortium.NegotiatingConsortia.Three;
import org.cordee.consortium.shares.AssigningTasks;
import org.cordee.consortium.shares.EssentialTask;
import org.cordee.consortium.shares.TaskPlanView.TaskLine;
import org.cordee.consortium.shares.TasksReading;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.cordee.tender.LotTerms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.web.context.WebApplicationContext;

/** Tests that the lead assigns the tasks the buyer calls essential. */
@ConsortiumTest
@RecordApplicationEvents
class EssentialTasksModuleTests {

    private static final String CLEARING = "Curage, levage et étaiement";
    private static final String PLANTING = "Plantation";

    @Autowired
    ConsortiumFixture fixture;

    @Autowired
    NegotiatingConsortia negotiated;

    @Autowired
    AssigningTasks assigning;

    @Autowired
    TasksReading reading;

    @Autowired
    AbandoningConsortium abandoning;

    @Autowired
    WebApplicationContext context;

    @Autowired
    ApplicationEvents events;

    private PageClient desk;
    private Three three;
    private Actor lead;
    private SampleFirm partner;

    @BeforeEach
    void theDocumentsNameTwoTasks() {
        desk = new PageClient(context);
        three = negotiated.three();
        lead = three.lead().actor();
        partner = three.partners().get(0);
        fixture.documentsName(three.id(), CLEARING, PLANTING);
    }

    private String shares() {
        return "/consortia/" + three.id() + "/shares";
    }

    private static EssentialTask by(String task, UUID member) {
        return new EssentialTask(task, member, false);
    }

    private static EssentialTask subcontracted(String task) {
        return new EssentialTask(task, null, true);
    }

    @Test
    void theLeadAssignsTasksOnThePageOfSharesAndTheMembersReadThem() {
        String empty = desk.as(three.lead()).page(shares());

        MockHttpServletResponse sent = desk.post(
                shares() + "/tasks",
                "tasks[0].task",
                CLEARING,
                "tasks[0].doer",
                three.memberIds().get(1).toString(),
                "tasks[1].task",
                PLANTING,
                "tasks[1].doer",
                "SUBCONTRACTOR");
        String chosen = desk.page(shares());
        String member = desk.as(partner).page(shares());

        assertThat(empty).contains("Qui exécute : " + CLEARING, "Pas encore attribuée", "Un sous-traitant");
        assertThat(sent.getRedirectedUrl()).isEqualTo(shares() + "#tasks");
        assertThat(reading.of(three.id()))
                .containsExactly(by(CLEARING, three.memberIds().get(1)), subcontracted(PLANTING));
        assertThat(chosen)
                .contains("value=\"" + three.memberIds().get(1) + "\" selected", "value=\"SUBCONTRACTOR\" selected");
        assertThat(member)
                .contains(CLEARING, "Les Mains Vertes", "Un sous-traitant")
                .doesNotContain("tasks[0].doer");
        assertThat(desk.as(three.lead()).in("en").page(shares())).contains("Performed by: " + CLEARING);
    }

    @Test
    void theApiWritesAndReadsTheSameAssignment() {
        String address = "/api/v1/consortia/" + three.id() + "/tasks";
        String assigned = "{\"tasks\":[{\"task\":\"" + CLEARING + "\",\"memberId\":\""
                + three.memberIds().get(0) + "\"},{\"task\":\"" + PLANTING + "\",\"subcontracted\":true}]}";

        MockHttpServletResponse written = desk.as(three.lead()).put(address, assigned);
        String read = PageClient.whole(desk.as(partner).answer(get(address)));

        assertThat(written.getStatus()).isEqualTo(204);
        assertThat(read)
                .contains("\"editable\":false", "\"subcontracted\":true", "\"name\":\"Sillage Travaux publics\"");
        assertThat(desk.as(three.lead())
                        .answer(put(address)
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"tasks\":[{\"task\":\" \"}]}"))
                        .getStatus())
                .isGreaterThanOrEqualTo(400);
    }

    @Test
    void publishesOneEventForARepeatedAssignment() {
        List<EssentialTask> assigned = List.of(by(CLEARING, three.memberIds().get(1)));

        assigning.assign(lead, three.id(), assigned);
        assigning.assign(lead, three.id(), assigned);

        assertThat(events.stream(EssentialTasksAssigned.class)).hasSize(1);
        assigning.assign(lead, three.id(), List.of());
        assertThat(reading.of(three.id())).noneMatch(task -> task.memberId() != null);
        assertThat(events.stream(EssentialTasksAssigned.class)).hasSize(2);
    }

    @Test
    void allowsTheAssignmentToTheLeadOnlyAndOnlyBeforeTheEnd() {
        for (SampleFirm other : List.of(partner, fixture.firm("Étrangère"))) {
            assertThatThrownBy(() -> assigning.assign(other.actor(), three.id(), List.of()))
                    .isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> reading.viewFor(fixture.firm("Étrangère").actor(), three.id()))
                .isInstanceOf(NotFound.class);
        abandoning.abandon(lead, three.id(), "Fin");
        assertThat(refusal(subcontracted(CLEARING))).isEqualTo("consortium.ended");
        assertThat(reading.viewFor(lead, three.id()).editable()).isFalse();
    }

    @Test
    void refusesUnknownTasksAndUnknownMembers() {
        assertThat(refusal(subcontracted("Peinture"))).isEqualTo("consortium.tasks.not-essential");
        assertThat(refusal(subcontracted(CLEARING), subcontracted(CLEARING))).isEqualTo("consortium.tasks.twice");
        assertThat(refusal(by(CLEARING, Ids.next()))).isEqualTo("consortium.tasks.no-member");
        assertThatThrownBy(() -> new EssentialTask(CLEARING, Ids.next(), true)).isInstanceOf(RuleViolation.class);
    }

    private String refusal(EssentialTask... assigned) {
        try {
            assigning.assign(lead, three.id(), List.of(assigned));
            return "";
        } catch (RuleViolation no) {
            return no.key();
        }
    }

    @Test
    void dropsAssignmentsOfTasksThatTheDocumentsNoLongerName() {
        assigning.assign(
                lead,
                three.id(),
                List.of(
                        by(CLEARING, three.memberIds().get(1)),
                        by(PLANTING, three.memberIds().get(0))));

        fixture.documentsName(three.id(), "Peinture", CLEARING);

        assertThat(reading.of(three.id()))
                .containsExactly(
                        new EssentialTask("Peinture", null, false),
                        by(CLEARING, three.memberIds().get(1)));
        fixture.documentsName(three.id());
        assertThat(reading.of(three.id())).isEmpty();
        assertThat(desk.as(three.lead()).page(shares())).doesNotContain("Tâches essentielles");
    }

    @Test
    void aMemberBehindTheBarrierReadsOnlyItsOwnTasks() {
        List<UUID> tender = fixture.openTender(false, LotTerms.UNKNOWN);
        SampleFirm both = fixture.firm("Double Cordée");
        Three one = negotiated.three(tender, fixture.firm("Sillage"), "Rives vertes", both, fixture.firm("Rebâtir"));
        negotiated.three(tender, fixture.firm("Discret"), "Berges", fixture.firm("Tremplin"), both);
        fixture.documentsName(one.id(), CLEARING, PLANTING, "Peinture");
        assigning.assign(
                one.lead().actor(),
                one.id(),
                List.of(
                        by(CLEARING, one.memberIds().get(1)),
                        by(PLANTING, one.memberIds().get(2)),
                        subcontracted("Peinture")));

        assertThat(reading.viewFor(both.actor(), one.id()).tasks())
                .containsExactly(
                        new TaskLine(CLEARING, one.memberIds().get(1), "Double Cordée", false),
                        new TaskLine(PLANTING, null, null, false),
                        new TaskLine("Peinture", null, null, false));
        assertThat(reading.viewFor(one.partners().get(1).actor(), one.id()).tasks())
                .extracting(TaskLine::name)
                .containsExactly("Double Cordée", "Rebâtir", null);
    }
}
