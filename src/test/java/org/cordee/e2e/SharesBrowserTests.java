package org.cordee.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.cordee.process.LifeStage;
import org.cordee.process.LifeStage.Pair;
import org.cordee.process.Scenes.Scene;
import org.cordee.process.UserTask;
import org.junit.jupiter.api.Test;

/**
 * The negotiation of shares in a browser: sums shown while typing, and the pages that no consortium of the
 * demonstration reaches.
 */
class SharesBrowserTests extends PlayedBrowserFixture {

    @Test
    void showsSumAndAmountsWhileTheLeadTypes() {
        Scene scene = LifeStage.PROPOSING_SHARES.reach(scenes, acts).scene();
        Page page = signedIn(accounts.memberOf(scene.lead().organisationId()), DESK, ColorScheme.LIGHT);
        go(page, "/consortia/" + scene.id() + "/shares");
        isAccessibleEverywhere(page);

        page.locator("input[name^='totals[']").fill("1 000,01");
        page.locator("input[name='rows[0].percentage']").fill("60");
        page.locator("input[name='rows[1].percentage']").fill("40");

        assertThat(page.locator("[data-amount]").allTextContents().stream()
                        .map(text -> text.replaceAll("[\\s\\u00a0\\u202f]", " ")))
                .containsExactly("600,01 €", "400,00 €");
        assertThat(page.locator("[data-sum]").textContent()).contains("100");
        assertThat(page.locator("[data-sum].off").count()).isZero();
    }

    @Test
    void asksTheLeadToArbitrateAndTheCoordinatorToMediate() {
        Pair refused = LifeStage.PROPOSING_SHARES.reach(scenes, acts);
        Scene scene = refused.scene();
        acts.refuse(scene, refused.partner(), acts.propose(scene));
        scenes.task(scene, UserTask.ARBITRATE_SHARES);
        Page lead = signedIn(accounts.memberOf(scene.lead().organisationId()), DESK, ColorScheme.LIGHT);
        go(lead, "/consortia/" + scene.id() + "/arbitration");

        assertThat(lead.locator("main input[type=radio]").count()).isEqualTo(2);
        isAccessibleEverywhere(lead);

        Pair stuck = LifeStage.PROPOSING_SHARES.reach(scenes, acts);
        acts.counterUntilMediation(stuck);
        Page coordinator = signedIn(accounts.coordinator(), DESK, ColorScheme.LIGHT);
        go(coordinator, "/consortia/" + stuck.scene().id() + "/mediation");

        assertThat(coordinator.locator("main textarea").count()).isEqualTo(1);
        isAccessibleEverywhere(coordinator);
    }
}
