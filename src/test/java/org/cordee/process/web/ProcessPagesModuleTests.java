package org.cordee.process.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import org.cordee.TestVisitor;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.process.ConsortiumBuilding;
import org.cordee.process.LifeStage;
import org.cordee.process.LifeStage.Pair;
import org.cordee.process.PartnerInvitation;
import org.cordee.process.ProcessScene;
import org.cordee.process.UserTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;

/** Tests the inbox and the live diagrams: each reader sees the rows that concern them, and no others. */
class ProcessPagesModuleTests extends ProcessScene {

    @Autowired
    WebApplicationContext web;

    @Autowired
    DirectoryLookup names;

    private MockMvc browser;
    private Pair pair;
    private TestVisitor lead;
    private TestVisitor partner;
    private TestVisitor stranger;
    private TestVisitor coordinator;
    private TestVisitor administrator;

    @BeforeEach
    void inviteACandidate() {
        browser = TestVisitor.browser(web);
        pair = LifeStage.INVITING.reach(scenes, acts);
        lead = TestVisitor.memberOf(web, pair.scene().lead().organisationId());
        partner = TestVisitor.memberOf(web, pair.partner().organisationId());
        stranger = TestVisitor.member(web);
        coordinator = TestVisitor.coordinator(web);
        administrator = TestVisitor.administrator(web);
    }

    @Test
    void showsEachOrganisationItsOwnTasks() throws Exception {
        browser.perform(get("/tasks").with(partner.signedIn()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Répondre à l’invitation")))
                .andExpect(content().string(containsString("Rives vertes")))
                .andExpect(content().string(containsString(pageOfTheTask())));
        for (TestVisitor other : List.of(lead, stranger, coordinator)) {
            browser.perform(get("/tasks").with(other.signedIn()))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString(pageOfTheTask()))));
        }
    }

    @Test
    void distinguishesTheTasksOfAnInboxByTheirTitles() throws Exception {
        acts.accept(pair.scene(), pair.partner());
        acts.giveCapacity(pair.scene(), pair.partner());
        scenes.task(pair.scene(), UserTask.CONFIRM_PARTNER);

        String candidate = names.nameOf(pair.partner().organisationId());
        browser.perform(get("/tasks").with(lead.signedIn()))
                .andExpect(content().string(matchesPattern("(?s).*Rives vertes · [^<]+ · " + candidate + "<.*")));
    }

    @Test
    void namesTheLeadInACandidatesTask() throws Exception {
        String asking = names.nameOf(pair.scene().lead().organisationId());
        browser.perform(get("/tasks").with(partner.signedIn()))
                .andExpect(content().string(matchesPattern("(?s).*Rives vertes · [^<]+ · " + asking + "<.*")));
    }

    @Test
    void startsTheConsortiumPageWithTheReadersTasks() throws Exception {
        acts.join(pair.scene(), pair.partner());
        String task = scenes.task(pair.scene(), UserTask.PROPOSE_SHARES).page();
        String workspace = "/consortia/" + pair.scene().id();

        browser.perform(get(workspace).with(lead.signedIn()))
                .andExpect(content().string(containsString("C’est à vous")))
                .andExpect(content()
                        .string(matchesPattern("(?s).*class=\"btn btn-primary\"\\s+id=\"ahead-task_ProposeShares.*")))
                .andExpect(content().string(containsString(task)));
        for (TestVisitor other : List.of(partner, coordinator)) {
            browser.perform(get(workspace).with(other.signedIn()))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("C’est à vous"))));
        }
    }

    @Test
    void startsTheHomePageWithTheMostUrgentTasks() throws Exception {
        browser.perform(get("/").with(partner.signedIn()))
                .andExpect(content().string(containsString("Répondre à l’invitation")))
                .andExpect(content().string(containsString(pageOfTheTask())));
        browser.perform(get("/").with(stranger.signedIn()))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(pageOfTheTask()))));
    }

    @Test
    void foldsTheStepsWithoutTasks() throws Exception {
        String page = browser.perform(
                        get("/consortia/" + pair.scene().id() + "/diagram").with(lead.signedIn()))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page.indexOf("data-element=\"call_InvitePartners"))
                .isLessThan(page.indexOf("<details class=\"more\""));
        assertThat(page.indexOf("data-element=\"call_NegotiateShares"))
                .isGreaterThan(page.indexOf("<details class=\"more\""));
    }

    @Test
    void marksLateTasksInTheInbox() throws Exception {
        acts.accept(pair.scene(), pair.partner());
        acts.giveCapacity(pair.scene(), pair.partner());
        scenes.task(pair.scene(), UserTask.CONFIRM_PARTNER);

        browser.perform(get("/api/v1/tasks").with(lead.byApi()))
                .andExpect(jsonPath("$.content[0].late").value(false));
        scenes.pass(Duration.ofDays(20));

        browser.perform(get("/api/v1/tasks").with(lead.byApi()))
                .andExpect(jsonPath("$.content[0].task").value(PartnerInvitation.TASK_CONFIRM_PARTNER))
                .andExpect(jsonPath("$.content[0].late").value(true));
        browser.perform(get("/tasks").with(lead.signedIn())).andExpect(content().string(containsString("En retard")));
    }

    @Test
    void returnsTheTasksOfAConsortiumToItsPeopleOnly() throws Exception {
        String tasksOfConsortium = "/api/v1/tasks?consortium=" + pair.scene().id();

        for (TestVisitor allowed : List.of(partner, coordinator)) {
            browser.perform(get(tasksOfConsortium).with(allowed.byApi()))
                    .andExpect(jsonPath("$.content[0].task").value(PartnerInvitation.TASK_ANSWER_INVITATION));
        }
        for (TestVisitor other : List.of(lead, stranger, administrator)) {
            browser.perform(get(tasksOfConsortium).with(other.byApi()))
                    .andExpect(jsonPath("$.content").isEmpty());
        }
    }

    @Test
    void drawsTheProgressOfAConsortiumForItsPeopleAndCoordinators() throws Exception {
        String diagram = "/consortia/" + pair.scene().id() + "/diagram";

        for (TestVisitor allowed : List.of(lead, coordinator)) {
            browser.perform(get(diagram).with(allowed.signedIn()))
                    .andExpect(status().isOk())
                    .andExpect(content()
                            .string(matchesPattern(
                                    "(?s).*data-element=\"call_InvitePartners\"\\s+data-active=\"1\".*")))
                    .andExpect(content().string(containsString("/processes/consortium-building/model")));
        }
        for (TestVisitor other : List.of(partner, stranger, administrator)) {
            browser.perform(get(diagram).with(other.signedIn())).andExpect(status().isNotFound());
        }
        acts.join(pair.scene(), pair.partner());
        browser.perform(get(diagram).header("HX-Request", "true").with(partner.signedIn()))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<html"))));
    }

    @Test
    void listsEveryModelWithItsRunningInstancesForCoordinators() throws Exception {
        for (TestVisitor allowed : List.of(coordinator, administrator)) {
            browser.perform(get("/processes").with(allowed.signedIn()))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("/processes/" + ConsortiumBuilding.PROCESS)))
                    .andExpect(content().string(containsString("/processes/" + PartnerInvitation.PROCESS)))
                    .andExpect(content().string(containsString("/processes/deadline-watch")));
            browser.perform(get("/processes/" + PartnerInvitation.PROCESS).with(allowed.signedIn()))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("data-element=\"task_AnswerInvitation\"")));
            browser.perform(get("/processes/unknown").with(allowed.signedIn())).andExpect(status().isNotFound());
        }
        for (TestVisitor other : List.of(lead, partner)) {
            browser.perform(get("/processes").with(other.signedIn())).andExpect(status().isNotFound());
            browser.perform(get("/processes/" + PartnerInvitation.PROCESS).with(other.signedIn()))
                    .andExpect(status().isNotFound());
        }
    }

    @Test
    void showsTheDrawingToEverySignedInUser() throws Exception {
        browser.perform(get("/processes/share-negotiation/model").with(partner.signedIn()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<bpmn:process id=\"share-negotiation\"")));
    }

    private String pageOfTheTask() {
        return scenes.task(pair.scene(), UserTask.ANSWER_INVITATION).page();
    }
}
