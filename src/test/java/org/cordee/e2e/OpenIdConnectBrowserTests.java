package org.cordee.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import org.cordee.account.Accounts;
import org.cordee.account.PhoneApp;
import org.cordee.account.ProConnectDouble;
import org.cordee.account.ProConnectDouble.Person;
import org.cordee.shared.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;

/** A person signs in by an identity provider, on a phone and on a desk. */
class OpenIdConnectBrowserTests extends BrowserFixture {

    private static final String BUTTON = "Se connecter avec ProConnect";
    private static final String SIRET = "12345678200010";

    @Value("${cordee.account.open-id-connect.issuer}")
    URI issuer;

    private ProConnectDouble provider;

    @BeforeEach
    void startProvider() throws IOException {
        provider = new ProConnectDouble(issuer.getPort());
    }

    @AfterEach
    void stopProvider() {
        provider.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {PHONE, DESK})
    void createsAnAccountAddsAnAppAndSignsInWithBoth(int width) {
        Person nadia = new Person("s" + Ids.next(), "nadia-" + Ids.next() + "@exemple.test", SIRET, false);
        provider.arrives(nadia);
        Page page = open("/sign-in", width);
        isAccessible(page);
        page.getByText(BUTTON).click();
        page.waitForURL("**/sign-in/provider");
        assertThat(page.locator("main").textContent()).contains("Nadia Benali", nadia.email(), SIRET);
        isAccessible(page);
        page.getByText("Créer mon compte").click();
        page.waitForURL("**/sign-in?registered");
        isAccessible(page);
        page.getByText(BUTTON).click();
        arriveHome(page);

        go(page, "/account/security");
        isAccessible(page);
        page.getByText("Ajouter une application").click();
        page.waitForURL("**/account/security/app");
        assertThat(page.locator("main").textContent()).contains("moins de dix minutes");
        isAccessible(page);
        PhoneApp app = scan(page);
        page.locator("#code").fill(app.code(-1));
        page.keyboard().press("Enter");
        page.waitForURL("**/account/security?added");
        assertThat(page.locator(".recovery-codes li").count()).isEqualTo(10);

        signOut(page);
        page.getByText(BUTTON).click();
        page.waitForURL("**/sign-in/factor");
        isAccessible(page);
        page.locator("#code").fill(app.code(0));
        page.keyboard().press("Enter");
        arriveHome(page);
        go(page, "/account/sessions");
        assertThat(page.locator("main").textContent()).contains("Fournisseur d’identité et code");
        isAccessible(page);

        signOut(page);
        provider.arrives(new Person(nadia.subject(), nadia.email(), SIRET, true));
        page.getByText(BUTTON).click();
        arriveHome(page);
        go(page, "/account");
        assertThat(page.locator("main").textContent()).contains(nadia.email());
    }

    @Test
    void linksTheIdentityToAnExistingAccount() {
        Accounts.Registered person = accounts.memberOf(Ids.next());
        provider.arrives(new Person("s" + Ids.next(), person.email(), SIRET, true));
        Page page = open("/sign-in", PHONE, ColorScheme.DARK, true);
        page.getByText(BUTTON).click();
        page.waitForURL("**/sign-in/provider");
        page.getByText("J’ai déjà un compte").click();
        page.getByLabel("Adresse électronique").fill(person.email());
        page.getByLabel("Mot de passe").fill(Accounts.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL("**/account/security/provider");
        isAccessibleEverywhere(page, ColorScheme.DARK);
        page.locator("#proof").fill(Accounts.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL("**/account/security");
        isAccessibleEverywhere(page, ColorScheme.DARK);

        signOut(page);
        page.getByText(BUTTON).click();
        arriveHome(page);

        assertThat(page.locator("h1").textContent()).startsWith("Bonjour");
    }

    /** Waits for a page of the application behind the sign-in. */
    private void arriveHome(Page page) {
        page.waitForURL(url -> url.startsWith(address("/"))
                && !url.contains("/sign-in")
                && !url.contains("/oauth2/")
                && !url.contains("/login/"));
    }

    /** The session ends at the provider too, which leads back to the sign-in form. */
    private static void signOut(Page page) {
        page.locator("details.person > summary").click();
        page.getByText("Se déconnecter", new Page.GetByTextOptions().setExact(true))
                .click();
        page.waitForURL("**/sign-in?out");
    }
}
