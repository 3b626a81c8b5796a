package org.cordee.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.cordee.account.Accounts;
import org.cordee.process.LifeStage;
import org.cordee.process.LifeStage.Pair;
import org.cordee.process.UserTask;
import org.junit.jupiter.api.Test;

/** A member on a phone whose connection is lost while it types. */
class LostConnectionBrowserTests extends PlayedBrowserFixture {

    private static final String OFFLINE = "ERR_INTERNET_DISCONNECTED";
    private static final String IN_THIS_BROWSER = "Sans connexion";
    private static final String ON_THE_SERVER = "Enregistré à";
    private static final Pattern RESUMED = Pattern.compile(".*resume=.*");
    private static final String STORED = "() => JSON.stringify({ ...localStorage })";

    private Page writer(Pair pair, String path) {
        Accounts.Registered person = accounts.memberOf(pair.partner().organisationId());
        Page page = signedIn(person, PHONE, ColorScheme.LIGHT);
        go(page, path);
        return page;
    }

    private static void waitForState(Page page, String words) {
        page.locator("[data-draft-state]")
                .filter(new Locator.FilterOptions().setHasText(words))
                .waitFor();
    }

    private static void type(Page page, String field, String words) {
        page.locator(field).focus();
        page.keyboard().press("Control+End");
        page.keyboard().type(words);
    }

    @Test
    void aMemberLosesItsConnectionInTheMiddleOfASectionAndNoWord() {
        Pair pair = LifeStage.DRAFTING.reach(scenes, acts);
        String section = "/sections/"
                + scenes.task(pair.scene(), UserTask.WRITE_SECTION, pair.partner())
                        .subjectId();
        Page page = writer(pair, section);
        page.locator("#title").fill("Accueil");
        type(page, "#markdown", "Nous accueillons 24 personnes.");
        waitForState(page, ON_THE_SERVER);
        assertThat(page.locator("[data-words-said]").textContent().replace('\u00A0', ' '))
                .isEqualTo("4 mots");

        page.context().setOffline(true);
        type(page, "#markdown", " Chacune signe un contrat.");
        waitForState(page, IN_THIS_BROWSER);
        isAccessible(page);
        Page again = page.context().newPage();
        page.close();
        again.context().setOffline(false);
        go(again, section);
        again.waitForURL(RESUMED);

        assertThat(again.locator("#markdown").inputValue()).isEqualTo("Nous accueillons 24 personnes.");
        assertThat(again.locator(".draft-offer:visible").count()).isEqualTo(2);
        isAccessibleEverywhere(again);
        again.locator("[data-draft-resume]").click();
        PlaywrightAssertions.assertThat(again.locator("#markdown")).hasValue(Pattern.compile("contrat\\.$"));
        assertThat(again.locator("#markdown").inputValue())
                .isEqualTo("Nous accueillons 24 personnes. Chacune signe un contrat.");
        assertThat(again.evaluate(STORED)).isEqualTo("{}");
        isAccessible(again);

        again.locator("button[value=save]").click();
        again.waitForURL(Pattern.compile(".*" + section + "$"));
        assertThat(again.locator(".draft-offer:visible").count()).isZero();
        assertThat(again.locator("#markdown").inputValue()).endsWith("un contrat.");
        ignoreBrowserError(OFFLINE);
    }

    @Test
    void savesByItselfWhenTheConnectionIsBackAndForgetsAtSignOut() {
        Pair pair = LifeStage.DRAFTING.reach(scenes, acts);
        String section = "/sections/"
                + scenes.task(pair.scene(), UserTask.WRITE_SECTION, pair.partner())
                        .subjectId();
        Page page = writer(pair, section);
        page.context().setOffline(true);
        type(page, "#markdown", "Une encadrante suit chaque équipe.");
        waitForState(page, IN_THIS_BROWSER);
        assertThat(page.evaluate(STORED).toString()).contains("Une encadrante");

        page.context().setOffline(false);
        waitForState(page, ON_THE_SERVER);
        assertThat(page.evaluate(STORED)).isEqualTo("{}");

        page.context().setOffline(true);
        type(page, "#markdown", " Une journée.");
        waitForState(page, IN_THIS_BROWSER);
        page.context().setOffline(false);
        page.evaluate("document.querySelector('form[action$=\"/sign-out\"]').requestSubmit()");
        page.waitForURL(Pattern.compile(".*sign-in.*"));
        assertThat(page.evaluate(STORED)).isEqualTo("{}");
        assertThat(jdbc.queryForList("SELECT fields FROM form_draft WHERE form = 'section'", String.class))
                .as("what was typed before the sign-out")
                .anyMatch(fields -> fields.contains("Une journée."));
        ignoreBrowserError(OFFLINE);
    }

    @Test
    void asksBeforeASignOutForgetsATextThatIsOnlyInTheBrowser() {
        Pair pair = LifeStage.DRAFTING.reach(scenes, acts);
        String section = "/sections/"
                + scenes.task(pair.scene(), UserTask.WRITE_SECTION, pair.partner())
                        .subjectId();
        Page page = writer(pair, section);
        page.context().setOffline(true);
        type(page, "#markdown", "Une phrase sans connexion.");
        waitForState(page, IN_THIS_BROWSER);

        page.locator("details.person > summary").click();
        page.getByText("Se déconnecter", new Page.GetByTextOptions().setExact(true))
                .click();
        page.locator("[data-unsent-copies]").waitFor();

        assertThat(page.url()).contains(section);
        assertThat(page.evaluate(STORED).toString()).contains("Une phrase sans connexion.");
        page.context().setOffline(false);
        page.getByText("Se déconnecter et l’oublier").click();
        page.waitForURL(Pattern.compile(".*sign-in.*"));
        assertThat(page.evaluate(STORED)).isEqualTo("{}");
        ignoreBrowserError(OFFLINE);
    }

    @Test
    void keepsNoPriceInTheBrowserAndWarnsBeforeItIsLost() {
        Pair pair = LifeStage.DRAFTING.reach(scenes, acts);
        String prices = "/prices/"
                + scenes.task(pair.scene(), UserTask.FILL_PRICES, pair.partner())
                        .subjectId();
        Page page = writer(pair, prices);
        List<String> warnings = new ArrayList<>();
        page.onDialog((Dialog dialog) -> {
            warnings.add(dialog.type());
            dialog.accept();
        });

        page.context().setOffline(true);
        type(page, "[name='lines[0].label']", "Dépose soignée");
        type(page, "[name='lines[0].unitPrice']", "31,25");
        waitForState(page, IN_THIS_BROWSER);
        assertThat(page.evaluate(STORED).toString()).contains("Dépose soignée").doesNotContain("31,25");
        page.context().setOffline(false);
        waitForState(page, ON_THE_SERVER);
        go(page, "/tasks");

        assertThat(warnings).containsExactly("beforeunload");
        assertThat(jdbc.queryForList("SELECT fields FROM form_draft WHERE form = 'price'", String.class))
                .anyMatch(fields -> fields.contains("Dépose soignée"))
                .noneMatch(fields -> fields.contains("31,25"));
        go(page, prices);
        page.waitForURL(RESUMED);
        assertThat(page.locator("[name='lines[0].label']").inputValue()).isEqualTo("Dépose soignée");
        assertThat(page.locator("[name='lines[0].unitPrice']").inputValue()).isEmpty();
        ignoreBrowserError(OFFLINE);
    }

    @Test
    void storesADraftWithoutJavaScript() {
        Pair pair = LifeStage.OUTLINING.reach(scenes, acts);
        Accounts.Registered lead = accounts.memberOf(pair.scene().lead().organisationId());
        Page page = open("/sign-in", DESK, ColorScheme.DARK, false);
        page.getByLabel("Adresse électronique").fill(lead.email());
        page.getByLabel("Mot de passe").fill(Accounts.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL("**/");
        String outline = "/consortia/" + pair.scene().id() + "/outline";
        go(page, outline);

        page.locator("[name='lines[0].heading']").fill("Qui nous accueillons");
        page.locator("[data-without-script]").click();
        page.waitForURL(RESUMED);

        assertThat(page.locator("[name='lines[0].heading']").inputValue()).isEqualTo("Qui nous accueillons");
        go(page, outline);
        assertThat(page.locator("[name='lines[0].heading']").inputValue()).isNotEqualTo("Qui nous accueillons");
        page.locator(".draft-offer:not([hidden]) button").click();
        page.waitForURL("**" + outline);
        assertThat(page.locator(".draft-offer:visible").count()).isZero();
    }
}
