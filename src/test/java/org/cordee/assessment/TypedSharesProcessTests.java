package org.cordee.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import org.cordee.PageText;
import org.cordee.TestVisitor;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.MemberFacts;
import org.cordee.process.ProcessScene;
import org.cordee.process.Scenes.Scene;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

/** Shares are judged while they are typed, and nothing of it is stored. */
class TypedSharesProcessTests extends ProcessScene {

    @Autowired
    AssessmentRuns runs;

    @Autowired
    WebApplicationContext web;

    @Test
    void judgesSharesWhileTheyAreTypedAndStoresNothing() throws Exception {
        Scene scene = org.cordee.process.LifeStage.PROPOSING_SHARES
                .reach(scenes, acts)
                .scene();
        List<MemberFacts> members = scenes.bean(ConsortiumLookup.class).members(scene.id());
        int before = runs.of(scene.id(), 9).size();
        MockHttpServletRequestBuilder typed = post("/consortia/" + scene.id() + "/shares")
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .with(TestVisitor.memberOf(web, scene.lead().organisationId()).signedIn())
                .param("action", "check")
                .param("totals[" + scene.lotId() + "]", "100 000");
        for (int at = 0; at < members.size(); at++) {
            typed.param("rows[" + at + "].memberId", members.get(at).memberId().toString())
                    .param("rows[" + at + "].percentage", "45,5");
        }

        String page =
                PageText.of(TestVisitor.browser(web).perform(typed).andReturn().getResponse());

        assertThat(page).contains("Contrôle légal de ces parts", "Les parts font 91");
        assertThat(runs.of(scene.id(), 9)).hasSize(before);
    }
}
