package org.cordee.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.cordee.account.Accounts;
import org.cordee.account.PhoneApp;
import org.cordee.shared.Ids;
import org.junit.jupiter.api.Test;

/** A person adds second factors and signs in with them, on a phone and on a desk. */
class SecondFactorBrowserTests extends BrowserFixture {

    @Test
    void addsAnAppWithoutJavaScriptAndSignsInWithItsCode() {
        Accounts.Registered person = accounts.memberOf(Ids.next());
        Page page = open("/sign-in", PHONE, ColorScheme.LIGHT, false);
        signIn(page, person);
        page.waitForURL("**/");
        go(page, "/account/security");
        page.getByText("Ajouter une application").click();
        page.waitForURL("**/account/security/app");
        PhoneApp app = scan(page);
        page.locator("#code").fill(app.code(-1));
        page.locator("#proof").fill(Accounts.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL("**/account/security?added");
        assertThat(page.locator(".recovery-codes li").count()).isEqualTo(10);

        Page later = open("/sign-in", PHONE, ColorScheme.LIGHT, false);
        signIn(later, person);
        later.waitForURL("**/sign-in/factor");
        later.locator("#code").fill(app.code(0));
        later.keyboard().press("Enter");
        later.waitForURL(url -> !url.contains("/sign-in"));

        assertThat(later.locator("h1").textContent()).startsWith("Bonjour");
    }

    @Test
    void everyPageOfTheSecondFactorIsAccessible() {
        Accounts.Registered person = accounts.memberOf(Ids.next());
        Page page = signedIn(person, DESK, ColorScheme.DARK);
        go(page, "/account/security");
        isAccessibleEverywhere(page);
        go(page, "/account/security/passkeys/new");
        isAccessibleEverywhere(page);
        go(page, "/account/security");
        page.getByText("Ajouter une application").click();
        page.waitForURL("**/account/security/app");
        PhoneApp app = scan(page);
        isAccessibleEverywhere(page);
        page.locator("#code").fill("000 000");
        page.locator("#proof").fill("pas celui-là");
        page.keyboard().press("Enter");
        isAccessibleEverywhere(page);
        page.locator("#code").fill(app.code(-1));
        page.locator("#proof").fill(Accounts.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL("**/account/security?added");
        isAccessibleEverywhere(page);
        for (String path : new String[] {"/account/security/app/removal", "/account/security/recovery-codes"}) {
            go(page, path);
            isAccessibleEverywhere(page);
        }
        Page step = open("/sign-in", PHONE);
        signIn(step, person);
        step.waitForURL("**/sign-in/factor");
        isAccessibleEverywhere(step);
        go(step, "/sign-in/factor?wrong");
        isAccessibleEverywhere(step);
    }

    @Test
    void createsAPasskeyAndSignsInWithItAloneAndAsTheSecondStep() {
        Accounts.Registered person = accounts.memberOf(Ids.next());
        Page page = signedIn(person, DESK, ColorScheme.LIGHT);
        addAuthenticator(page);
        go(page, "/account/security/passkeys/new");
        page.locator("#label").fill("Ordinateur des essais");
        page.locator("#proof").fill(Accounts.PASSWORD);
        page.getByText("Créer la clé d’accès").click();
        page.waitForURL("**/account/security?added");
        assertThat(page.locator("main").textContent()).contains("Ordinateur des essais");
        assertThat(page.locator(".recovery-codes li").count()).isEqualTo(10);

        signOut(page);
        page.getByText("Se connecter avec une clé d’accès").click();
        page.waitForURL(url -> !url.contains("/sign-in"));
        assertThat(page.locator("h1").textContent()).startsWith("Bonjour");

        signOut(page);
        signIn(page, person);
        page.waitForURL("**/sign-in/factor");
        page.getByText("Se connecter avec une clé d’accès").click();
        page.waitForURL(url -> !url.contains("/sign-in"));
        assertThat(page.locator("h1").textContent()).startsWith("Bonjour");
    }

    private static void signOut(Page page) {
        page.locator("details.person > summary").click();
        page.getByText("Se déconnecter", new Page.GetByTextOptions().setExact(true))
                .click();
        page.waitForURL("**/sign-in?out");
    }

    /** Gives the browser a device that verifies its user and stores passkeys. */
    private static void addAuthenticator(Page page) {
        CDPSession devices = page.context().newCDPSession(page);
        devices.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject arguments = new JsonObject();
        arguments.add("options", options);
        devices.send("WebAuthn.addVirtualAuthenticator", arguments);
    }
}
