package org.cordee.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.cordee.process.LifeStage;
import org.cordee.process.LifeStage.Pair;
import org.cordee.process.Scenes.Scene;
import org.cordee.process.UserTask;
import org.junit.jupiter.api.Test;

/** Approval of the frozen bid in a browser: a member reads, objects or approves, and the lead decides in between. */
class ApprovalBrowserTests extends PlayedBrowserFixture {

    @Test
    void aMemberObjectsTheLeadAsksAgainAndTheMemberApproves() {
        Pair pair = LifeStage.APPROVING.reach(scenes, acts);
        Scene scene = pair.scene();
        Page partner = signedIn(accounts.memberOf(pair.partner().organisationId()), PHONE, ColorScheme.LIGHT);
        go(partner, approval(scene));
        isAccessibleEverywhere(partner);
        partner.locator("input[value='OBJECT']").check();
        partner.locator("#reason").fill("La page 4 parle d’un autre chantier");
        partner.locator("main form button.btn-primary").click();
        scenes.task(scene, UserTask.DECIDE_APPROVAL);

        Page lead = signedIn(accounts.memberOf(scene.lead().organisationId()), DESK, ColorScheme.LIGHT);
        go(lead, "/consortia/" + scene.id() + "/approvals/decision");
        assertThat(lead.locator("main").textContent()).contains("un autre chantier");
        isAccessibleEverywhere(lead);
        lead.locator("input[value='ASK_AGAIN']").check();
        lead.locator("#word").fill("La page 4 est bien la nôtre");
        lead.locator("main form button.btn-primary").click();

        scenes.task(scene, UserTask.APPROVE_BID, pair.partner());
        go(partner, approval(scene));
        partner.locator("input[value='APPROVE']").check();
        partner.locator("main form button.btn-primary").click();
        isAccessibleEverywhere(partner);
        partner.locator("main form button.btn-primary").click();

        scenes.task(scene, UserTask.DEPOSIT_BID);
        go(lead, "/consortia/" + scene.id() + "/approvals");
        isAccessibleEverywhere(lead);
    }

    private String approval(Scene scene) {
        return "/approvals/" + scenes.task(scene, UserTask.APPROVE_BID).subjectId();
    }
}
