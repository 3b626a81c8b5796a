package org.cordee.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.cordee.TestVisitor;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.process.LifeStage;
import org.cordee.process.LifeStage.Pair;
import org.cordee.process.ProcessScene;
import org.cordee.process.UserTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;

/** A coordinator opens a consortium: who is awaited, the reminder, the note; members never see it. */
class CoordinationPageProcessTests extends ProcessScene {

    @Autowired
    WebApplicationContext web;

    @Autowired
    DirectoryLookup names;

    private MockMvc browser;
    private Pair pair;
    private TestVisitor coordinator;
    private String page;

    @BeforeEach
    void inviteACandidate() {
        browser = TestVisitor.browser(web);
        pair = LifeStage.INVITING.reach(scenes, acts);
        coordinator = TestVisitor.coordinator(web);
        page = "/consortia/" + pair.scene().id() + "/coordination";
    }

    @Test
    void showsWhoIsAwaitedAndNoPrice() throws Exception {
        browser.perform(get(page).with(coordinator.signedIn()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("On attend 1 chose")))
                .andExpect(content().string(containsString("Répondre à l’invitation")))
                .andExpect(content()
                        .string(containsString(names.nameOf(pair.partner().organisationId()))))
                .andExpect(content().string(containsString("aucune relance")))
                .andExpect(content().string(not(containsString("€"))));
    }

    @Test
    void remindsOnceADay() throws Exception {
        long key = scenes.task(pair.scene(), UserTask.ANSWER_INVITATION).key();
        String reminders = "/consortia/" + pair.scene().id() + "/reminders";

        browser.perform(post(reminders).param("task", "" + key).with(csrf()).with(coordinator.signedIn()))
                .andExpect(redirectedUrl(page))
                .andExpect(flash().attribute(
                                "reminded", names.nameOf(pair.partner().organisationId())));
        browser.perform(post(reminders).param("task", "" + key).with(csrf()).with(coordinator.signedIn()))
                .andExpect(flash().attributeExists("refused"));

        browser.perform(get(page).with(coordinator.signedIn()))
                .andExpect(content().string(containsString("1 relance sur 2")))
                .andExpect(content().string(not(containsString("/reminders"))));
    }

    @Test
    void keepsTheCoordinatorsNote() throws Exception {
        note("Rappeler jeudi", -1).andExpect(redirectedUrl(page));

        browser.perform(get(page).with(coordinator.signedIn()))
                .andExpect(content().string(containsString("Rappeler jeudi")));
        browser.perform(get("/api/v1" + page).with(coordinator.byApi()))
                .andExpect(jsonPath("$.note.words").value("Rappeler jeudi"))
                .andExpect(jsonPath("$.awaited[0].task.reminders").value(0));
    }

    @Test
    void doesNotOverwriteANoteWrittenMeanwhile() throws Exception {
        note("Rappeler jeudi", -1);

        note("Rappeler vendredi", -1)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Rappeler jeudi")))
                .andExpect(content().string(containsString("Rappeler vendredi")));
    }

    @Test
    void answersMembersWithNotFound() throws Exception {
        TestVisitor lead = TestVisitor.memberOf(web, pair.scene().lead().organisationId());

        browser.perform(get(page).with(lead.signedIn())).andExpect(status().isNotFound());
        browser.perform(get("/api/v1" + page).with(lead.byApi())).andExpect(status().isNotFound());
    }

    @Test
    void opensTheConsortiaAtAStepOfTheDiagram() throws Exception {
        String name = "Rives vertes";

        browser.perform(get("/processes/consortium-building?step=call_InvitePartners")
                        .with(coordinator.signedIn()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(name)))
                .andExpect(content().string(containsString("/coordination")))
                .andExpect(content().string(matchesPattern("(?s).*<svg class=\"flowmap\".*")));
        browser.perform(get("/processes/consortium-building?step=unknown").with(coordinator.signedIn()))
                .andExpect(status().isNotFound());
    }

    @Test
    void marksThePathOfTheConsortiumOnTheDiagram() throws Exception {
        String diagram = browser.perform(
                        get("/consortia/" + pair.scene().id() + "/diagram").with(coordinator.signedIn()))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(diagram)
                .containsPattern("id=\"el-task_DefineSlots\"\\s+class=\"p2\"")
                .containsPattern("id=\"el-call_InvitePartners\"\\s+class=\"p1\"");
    }

    private org.springframework.test.web.servlet.ResultActions note(String words, long version) throws Exception {
        return browser.perform(post(page + "/note")
                .param("words", words)
                .param("version", String.valueOf(version))
                .with(csrf())
                .with(coordinator.signedIn()));
    }
}
