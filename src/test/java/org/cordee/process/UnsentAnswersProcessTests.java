package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.cordee.TestVisitor;
import org.cordee.process.LifeStage.Pair;
import org.cordee.process.Scenes.Firm;
import org.cordee.process.Scenes.Scene;
import org.cordee.shared.Amount;
import org.cordee.submission.ShowingBid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

/** Tests that a typed and unsent answer to a task is stored for its organisation until it is sent. */
class UnsentAnswersProcessTests extends ProcessScene {

    private static final String WORDS = "Demain avec Nadia";

    @Autowired
    WebApplicationContext web;

    private MockMvc browser;

    @BeforeEach
    void enter() {
        browser = TestVisitor.browser(web);
    }

    /** Stores an answer, reads it as a colleague, sends another one, and checks that the stored one is deleted. */
    private void keepsUntilItIsSent(
            UUID subject, Firm of, String page, MockHttpServletRequestBuilder kept, MockHttpServletRequestBuilder sent)
            throws Exception {
        TestVisitor writer = TestVisitor.memberOf(web, of.organisationId());
        browser.perform(kept.param("action", "keep").with(csrf()).with(writer.signedIn()))
                .andExpect(redirectedUrl(page));
        assertThat(kept(subject)).isEqualTo(1);
        String again = browser.perform(get(page)
                        .with(TestVisitor.memberOf(web, of.organisationId()).signedIn()))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(again).contains(WORDS);
        browser.perform(sent.with(csrf()).with(writer.signedIn())).andExpect(status().is3xxRedirection());
        assertThat(kept(subject)).isZero();
    }

    private int kept(UUID subject) {
        return scenes.bean(JdbcTemplate.class)
                .queryForObject(
                        "SELECT count(*) FROM form_draft WHERE subject_id = ?", Integer.class, subject.toString());
    }

    @Test
    void storesTheReasonWhyAPartyWantsAnotherAgreement() throws Exception {
        Pair pair = LifeStage.SIGNING_AGREEMENT.reach(scenes, acts);
        UUID agreement = acts.agreement(pair.scene(), pair.partner()).id();
        String page = "/consortia/" + pair.scene().id() + "/agreement/signature";

        keepsUntilItIsSent(
                agreement,
                pair.partner(),
                page,
                post(page).param("choice", "CHANGES").param("comment", WORDS),
                post(page).param("choice", "CHANGES").param("comment", "Un autre délai"));
    }

    @Test
    void storesTheChangesAReviewerAsksFor() throws Exception {
        Pair pair = LifeStage.DRAFTING.reach(scenes, acts);
        Scene scene = pair.scene();
        UUID section = acts.write(scene, pair.partner(), "Notre méthode");
        UUID reviewer = scenes.task(scene, UserTask.REVIEW_SECTION).organisationId();
        assertThat(reviewer).isEqualTo(scene.lead().organisationId());

        keepsUntilItIsSent(
                section,
                scene.lead(),
                "/sections/" + section,
                review(section).param("comment", WORDS),
                review(section).param("comment", "Les moyens"));
    }

    private static MockHttpServletRequestBuilder review(UUID section) {
        return post("/sections/" + section + "/review").param("version", "1").param("decision", "changes");
    }

    @Test
    void storesAPriceJustificationAndTheSignatorysRequest() throws Exception {
        scenes.estimate(Amount.of("1000000"));
        Pair pair = LifeStage.DRAFTING.reach(scenes, acts);
        Firm partner = pair.partner();
        UUID sheet = scenes.task(pair.scene(), UserTask.FILL_PRICES, partner).subjectId();
        acts.givePrice(partner, sheet);
        scenes.task(pair.scene(), UserTask.JUSTIFY_PRICE, partner);
        String page = "/prices/" + sheet;

        keepsUntilItIsSent(
                sheet,
                partner,
                page,
                post(page + "/justification").param("comment", WORDS),
                post(page + "/justification").param("comment", "Matériel amorti"));
        scenes.task(pair.scene(), UserTask.VALIDATE_PRICE, partner);
        keepsUntilItIsSent(
                sheet,
                partner,
                page,
                validation(page).param("decision", "changes").param("comment", WORDS),
                validation(page).param("decision", "approve"));
    }

    private static MockHttpServletRequestBuilder validation(String page) {
        return post(page + "/validation").param("version", "1");
    }

    @Test
    void storesTheReasonOfAMembersObjection() throws Exception {
        Pair pair = LifeStage.APPROVING.reach(scenes, acts);
        UUID approval = scenes.task(pair.scene(), UserTask.APPROVE_BID).subjectId();
        String page = "/approvals/" + approval;
        String shown = scenes.bean(ShowingBid.class)
                .of(pair.partner().actor(), approval)
                .textSha256();

        keepsUntilItIsSent(
                approval,
                pair.partner(),
                page,
                post(page).param("choice", "OBJECT").param("reason", WORDS).param("textSha256", shown),
                post(page)
                        .param("choice", "OBJECT")
                        .param("reason", "La page 4")
                        .param("textSha256", shown));
    }

    /** A user who may not see the task can store nothing for it. */
    @Test
    void storesNothingForAStranger() throws Exception {
        Pair pair = LifeStage.SIGNING_AGREEMENT.reach(scenes, acts);
        String page = "/consortia/" + pair.scene().id() + "/agreement/signature";

        browser.perform(post(page)
                        .param("action", "keep")
                        .param("comment", WORDS)
                        .with(csrf())
                        .with(TestVisitor.member(web).signedIn()))
                .andExpect(status().isNotFound());
    }
}
