package org.cordee.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
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

/**
 * The page shows that a search for designs is running: the button is busy, a bar fills up, and nobody can ask twice.
 */
class DesignBrowserTests extends BrowserFixture {

    /** Counts the requests of the page and does not send them, so that the page stays busy during the test. */
    private static final String COUNT_WITHOUT_SENDING = """
            () => {
              window.asked = 0;
              document.querySelector('form[data-seconds]').addEventListener('submit', event => {
                if (!event.defaultPrevented) window.asked++;
                event.preventDefault();
              });
            }""";

    @Autowired
    ApplicationContext context;

    @Test
    void theButtonIsBusyUntilTheAnswerComes() {
        Scenes scenes = new Scenes(context);
        Scene scene = scenes.opened(scenes.firm("Sillage Musées"), false);
        scenes.bean(DefiningSlots.class)
                .define(
                        scene.lead().actor(),
                        scene.id(),
                        List.of(new SlotNeed(
                                scene.lotId(),
                                "Restauration",
                                "92521000",
                                Set.of("EI"),
                                Percentage.of("10"),
                                Percentage.of("40"),
                                Hours.NONE,
                                true)));
        Page page = signedIn(accounts.memberOf(scene.lead().organisationId()), DESK, ColorScheme.LIGHT);
        go(page, "/consortia/" + scene.id() + "/design");
        isAccessibleEverywhere(page);
        page.locator("#amount").fill("400000");
        Locator button = page.locator("form[data-seconds] button.btn-primary");
        Locator bar = page.locator("form[data-seconds] progress");
        assertThat(bar.isVisible()).isFalse();
        page.evaluate(COUNT_WITHOUT_SENDING);

        button.click();

        assertThat(bar.isVisible()).isTrue();
        assertThat(button.getAttribute("aria-disabled")).isEqualTo("true");
        assertThat(page.locator("[data-said]").textContent()).contains("Recherche en cours");
        page.evaluate("document.querySelector('form[data-seconds]').requestSubmit()");
        assertThat(page.evaluate("window.asked")).as("asked once").isEqualTo(1);

        page.reload();
        page.locator("#amount").fill("400000");
        button.click();
        page.getByText("Votre projet actuel").waitFor();

        assertThat(bar.isVisible()).isFalse();
        assertThat(button.getAttribute("aria-disabled")).isNull();
    }
}
