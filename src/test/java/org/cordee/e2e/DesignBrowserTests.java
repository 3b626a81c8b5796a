package org.cordee.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Set;
import org.cordee.consortium.slot.DefiningSlots;
import org.cordee.consortium.slot.SlotDraft;
import org.cordee.process.Scenes;
import org.cordee.process.Scenes.Scene;
import org.cordee.shared.Hours;
import org.cordee.shared.Percentage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** While designs are looked for, the page says so: the button is busy, a bar fills up, and nobody can ask twice. */
class DesignBrowserTests extends EndToEnd {

    /** What the page would have sent is counted and not sent, so that it stays busy while it is looked at. */
    private static final String HELD_BACK = """
            () => {
              window.asked = 0;
              document.querySelector('form[data-seconds]').addEventListener('submit', event => {
                if (!event.defaultPrevented) window.asked++;
                event.preventDefault();
              });
            }""";

    @Autowired
    ApplicationContext house;

    @Test
    void isBusyUntilTheAnswerComes() {
        Scenes scenes = new Scenes(house);
        Scene scene = scenes.opened(scenes.firm("Sillage Musées"), false);
        scenes.the(DefiningSlots.class)
                .define(
                        scene.lead().actor(),
                        scene.id(),
                        List.of(new SlotDraft(
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
        Locator button = page.locator("form[data-seconds] button[type=submit]");
        Locator bar = page.locator("form[data-seconds] progress");
        assertThat(bar.isVisible()).isFalse();
        page.evaluate(HELD_BACK);

        button.click();

        assertThat(bar.isVisible()).isTrue();
        assertThat(button.getAttribute("aria-disabled")).isEqualTo("true");
        assertThat(page.locator("[data-said]").textContent()).contains("Recherche en cours");
        page.evaluate("document.querySelector('form[data-seconds]').requestSubmit()");
        assertThat(page.evaluate("window.asked")).as("asked once").isEqualTo(1);

        page.reload();
        page.locator("#amount").fill("400000");
        button.click();
        page.getByText("Votre projet tel qu’il est").waitFor();

        assertThat(bar.isVisible()).isFalse();
        assertThat(button.getAttribute("aria-disabled")).isNull();
    }
}
