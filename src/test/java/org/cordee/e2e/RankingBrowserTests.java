package org.cordee.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Set;
import org.cordee.consortium.DefiningSlots;
import org.cordee.consortium.SlotNeed;
import org.cordee.process.Scenes;
import org.cordee.process.Scenes.Scene;
import org.cordee.shared.Hours;
import org.cordee.shared.Percentage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A lead in a browser reads why candidates are ranked, moves a weight, and looks at the list without fairness. */
class RankingBrowserTests extends BrowserFixture {

    @Autowired
    ApplicationContext context;

    @Test
    void aLeadMovesAWeightComparesBothOrdersAndReadsTheRule() {
        Scenes scenes = new Scenes(context);
        Scene scene = scenes.opened(scenes.firm("Sillage Jardins"), false);
        scenes.firm("Tonte et Compagnie");
        scenes.bean(DefiningSlots.class)
                .define(
                        scene.lead().actor(),
                        scene.id(),
                        List.of(new SlotNeed(
                                scene.lotId(),
                                "Tonte des pelouses",
                                "77310000",
                                Set.of("EI"),
                                Percentage.of("10"),
                                Percentage.of("40"),
                                new Hours(100),
                                true)));
        Page page = signedIn(accounts.memberOf(scene.lead().organisationId()), DESK, ColorScheme.LIGHT);
        go(page, "/consortia/" + scene.id() + "/candidates?q=Tonte+et+Compagnie");
        isAccessibleEverywhere(page);
        page.setViewportSize(DESK, 850);
        assertThat(page.locator("main").innerText()).contains("Tonte et Compagnie", "Capacité non indiquée");

        page.locator("#weight-distance").selectOption("0");
        page.locator("form[action*='/candidates/weights'] button:not([name]):not([formaction])")
                .first()
                .click();
        page.waitForLoadState();

        assertThat(page.locator("#weight-distance").inputValue()).isEqualTo("0");
        assertThat(page.locator("#weight-competence").inputValue()).isEqualTo("5");
        page.locator("a.chip[href*='fair=false']").click();
        page.waitForURL("**fair=false**");
        assertThat(page.locator("a.chip[aria-current=true][href*='fair=false']").count())
                .isEqualTo(1);
        page.locator("main a[href='/organisations/ranking']").click();
        page.waitForURL("**/organisations/ranking");
        assertThat(page.locator("main tbody tr").count()).isEqualTo(7);
        isAccessibleEverywhere(page);
    }
}
