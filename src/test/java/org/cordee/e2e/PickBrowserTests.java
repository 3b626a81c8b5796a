package org.cordee.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.cordee.consortium.ConsortiumReading;
import org.cordee.process.Scenes;
import org.cordee.process.Scenes.Scene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The field that is filled by words, with the keyboard alone on a phone and with a mouse on a desk. */
class PickBrowserTests extends BrowserFixture {

    @Autowired
    ApplicationContext context;

    private Scenes scenes;
    private Scene scene;

    @BeforeEach
    void aLeadDefinesSlots() {
        scenes = new Scenes(context);
        scene = scenes.opened(scenes.firm("Sillage Mots"), false);
    }

    @Test
    void aTradeIsFoundChosenReplacedAndStoredByKeyboardAlone() {
        Page page = slots(PHONE);
        Locator field = page.locator("#cpv");
        Locator options = page.locator("[role=option]");

        field.focus();
        page.keyboard().type("netoyage");
        options.first().waitFor();

        assertThat(field.getAttribute("role")).isEqualTo("combobox");
        assertThat(field.getAttribute("aria-expanded")).isEqualTo("true");
        assertThat(page.locator("[data-say]").first().textContent()).contains("propositions");
        assertThat(options.count()).isBetween(2, 12);
        page.keyboard().press("ArrowDown");
        assertThat(options.first().getAttribute("aria-selected")).isEqualTo("true");
        assertThat(field.getAttribute("aria-activedescendant"))
                .isEqualTo(options.first().getAttribute("id"));
        isAccessible(page);
        page.keyboard().press("ArrowUp");
        assertThat(options.last().getAttribute("aria-selected")).isEqualTo("true");
        page.keyboard().press("Escape");
        assertThat(field.getAttribute("aria-expanded")).isEqualTo("false");
        assertThat(field.inputValue()).isEqualTo("netoyage");

        page.keyboard().press("ArrowDown");
        options.first().waitFor();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");

        Locator chips = page.locator(".picked li");
        assertThat(chips.count()).isEqualTo(1);
        assertThat(chips.first().textContent()).contains("Services de nettoyage");
        assertThat(field.inputValue()).isEmpty();
        isAccessible(page);

        page.keyboard().type("espaces verts");
        options.first().waitFor();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(chips.count()).as("a slot has one trade").isEqualTo(1);
        assertThat(chips.first().textContent()).contains("espaces verts");

        page.locator("#need").fill("Entretien du parc");
        page.locator("#minShare").fill("10");
        page.locator("#maxShare").fill("20");
        page.locator("#need").press("Enter");
        page.locator("table.t td strong").getByText("Entretien du parc").waitFor();

        assertThat(scenes.bean(ConsortiumReading.class)
                        .workspaceOfLead(scene.lead().actor(), scene.id())
                        .slots())
                .singleElement()
                .satisfies(slot -> assertThat(slot.cpv()).isEqualTo("77310000"));
    }

    @Test
    void severalTradesAreChosenAndRemovedWithAMouse() {
        Page page = signedIn(accounts.memberOf(scene.lead().organisationId()), DESK, ColorScheme.DARK);
        go(page, "/organisations/" + scene.lead().organisationId() + "/profile");
        Locator field = page.locator("[data-name=activities]");
        Locator chips = field.locator(".picked li");
        int before = chips.count();

        for (String words : new String[] {"traiteur", "blanchisserie"}) {
            page.locator("#activities").pressSequentially(words);
            field.locator("[role=option]").first().click();
        }
        assertThat(chips.count()).isEqualTo(before + 2);
        isAccessible(page);
        chips.last().locator("button").click();

        assertThat(chips.count()).isEqualTo(before + 1);
        assertThat(field.locator("[data-say]").textContent()).contains("retiré");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("activities");
    }

    @Test
    void withoutJavaScriptAButtonSearchesAndAnAnswerIsTicked() {
        Page page = open("/sign-in", PHONE, ColorScheme.LIGHT, false);
        page.locator("input[type=email]")
                .fill(accounts.memberOf(scene.lead().organisationId()).email());
        page.locator("input[type=password]").fill(org.cordee.account.Accounts.PASSWORD);
        page.locator("main form button[type=submit]").first().click();
        go(page, "/consortia/" + scene.id() + "/slots");
        page.locator("#need").fill("Entretien du parc");
        page.locator("#minShare").fill("10");
        page.locator("#maxShare").fill("20");
        page.locator("#cpv").fill("jardinage");
        page.locator("button[name=suggest]").click();

        assertThat(page.locator("#need").inputValue()).isEqualTo("Entretien du parc");
        page.locator(".found input[type=radio]").first().check();
        isAccessibleWithoutScript(page);
        page.locator("#slot button.btn-primary").click();

        page.locator("table.t td strong").getByText("Entretien du parc").waitFor();
        assertThat(page.locator("table.t").textContent()).contains("espaces verts");
    }

    /** Without JavaScript axe cannot run in the page: the names of the answers are checked here. */
    private static void isAccessibleWithoutScript(Page page) {
        assertThat(page.locator(".found legend").textContent()).contains("jardinage");
        assertThat(page.locator(".found label").first().textContent()).contains("espaces verts", "CPV 77310000");
    }

    private Page slots(int width) {
        Page page = signedIn(accounts.memberOf(scene.lead().organisationId()), width, ColorScheme.LIGHT);
        go(page, "/consortia/" + scene.id() + "/slots");
        return page;
    }
}
