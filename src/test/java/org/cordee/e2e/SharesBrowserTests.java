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

        assertThat(typed(page, "rows[0].amount")).isEqualTo("600,01");
        assertThat(typed(page, "rows[1].amount")).isEqualTo("400,00");
        assertThat(page.locator("[data-sum]").textContent()).contains("100");
        assertThat(page.locator("[data-sum].off").count()).isZero();
    }

    @Test
    void movesTheShareWhenTheLeadTypesAnAmountAndShowsBothTargets() {
        Scene scene = LifeStage.PROPOSING_SHARES.reach(scenes, acts).scene();
        Page page = signedIn(accounts.memberOf(scene.lead().organisationId()), DESK, ColorScheme.LIGHT);
        go(page, "/consortia/" + scene.id() + "/shares");

        page.locator("input[name^='totals[']").fill("300 000");
        page.locator("input[name='rows[0].percentage']").fill("66,6667");
        page.locator("input[name='rows[1].amount']").fill("100 000");

        assertThat(typed(page, "rows[1].percentage")).isEqualTo("33,3333");
        assertThat(typed(page, "rows[0].amount")).isEqualTo("200 000,00");
        assertThat(page.locator("[data-sum].off").count()).isZero();
        page.locator("#gauges h3").nth(1).waitFor();
        assertThat(page.locator("#gauges h3").allTextContents().toString()).contains("25", "10");
        isAccessibleEverywhere(page);
    }

    @Test
    void movesTheAmountWhenAMemberTypesTheShareItWants() {
        Pair pair = LifeStage.PROPOSING_SHARES.reach(scenes, acts);
        acts.propose(pair.scene());
        Page page = signedIn(accounts.memberOf(pair.partner().organisationId()), DESK, ColorScheme.LIGHT);
        go(page, "/consortia/" + pair.scene().id() + "/shares/answer");

        page.locator("input[value=COUNTERED]").check();
        String proposed = typed(page, "rows[0].amount");
        page.locator("input[name='rows[0].percentage']").fill("1");
        String one = typed(page, "rows[0].amount");
        page.locator("input[name='rows[0].amount']").fill(proposed);

        assertThat(one).isNotEqualTo(proposed);
        assertThat(typed(page, "rows[0].percentage")).isNotEqualTo("1");
        isAccessibleEverywhere(page);
    }

    private static String typed(Page page, String field) {
        return page.locator("input[name='" + field + "']").inputValue().replace('\u00a0', ' ');
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
