package org.cordee.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.cordee.account.Accounts;
import org.cordee.shared.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInBrowserTests extends BrowserFixture {

    @ParameterizedTest
    @CsvSource({"1280,LIGHT", "1280,DARK", "390,LIGHT", "390,DARK"})
    void isAccessibleFromTheSignInFormToEveryComponent(int width, ColorScheme scheme) {
        for (String open :
                new String[] {"/sign-in", "/forgotten-password", "/accessibility", "/help", "/personal-data"}) {
            isAccessible(open(open, width, scheme, true));
        }
        Page page = signedIn(accounts.memberOf(Ids.next()), width, scheme);
        isAccessible(page);
        for (String path : new String[] {"/about/gallery", "/account"}) {
            go(page, path);
            isAccessible(page);
        }
    }

    @ParameterizedTest
    @CsvSource({"1280,LIGHT", "390,DARK"})
    void isAccessibleForTheAdministrator(int width, ColorScheme scheme) {
        Accounts.Registered admin = accounts.administrator();
        Page page = signedIn(admin, width, scheme);
        for (String path : new String[] {"/admin/accounts", "/admin/accounts/new", "/admin/accounts/" + admin.id()}) {
            go(page, path);
            isAccessible(page);
        }
    }

    @Test
    void signsInByKeyboardAloneOnAPhone() {
        Accounts.Registered person = accounts.memberOf(Ids.next());
        Page page = open("/sign-in", PHONE);

        page.getByLabel("Adresse électronique").focus();
        page.keyboard().type(person.email());
        page.keyboard().press("Tab");
        page.keyboard().type(Accounts.PASSWORD);
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.waitForURL("**/");

        assertThat(page.locator("h1").textContent()).startsWith("Bonjour");
    }

    @Test
    void opensItsMenusWithoutJavaScript() {
        Accounts.Registered person = accounts.memberOf(Ids.next());
        Page page = open("/sign-in", PHONE, ColorScheme.LIGHT, false);
        page.getByLabel("Adresse électronique").fill(person.email());
        page.getByLabel("Mot de passe").fill(Accounts.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL("**/");

        page.locator("details.person > summary").click();
        page.getByText("Se déconnecter", new Page.GetByTextOptions().setExact(true))
                .click();

        page.waitForURL("**/sign-in?out");
    }

    @Test
    void asksForANewPasswordWithoutJavaScript() {
        Page page = open("/sign-in", PHONE, ColorScheme.LIGHT, false);
        page.getByText("Mot de passe oublié").click();
        page.getByLabel("Adresse électronique").fill("personne@nulle.part");
        page.getByText("Recevoir le lien").click();

        page.waitForURL("**/forgotten-password?sent");

        assertThat(page.locator("[role=status]").textContent()).contains("Si un compte existe");
    }

    @Test
    void showsWhyASignInIsRefused() {
        Page page = open("/sign-in", PHONE);
        page.getByLabel("Adresse électronique").fill("personne@nulle.part");
        page.getByLabel("Mot de passe").fill("pas celui-là");
        page.keyboard().press("Enter");
        page.waitForURL("**/sign-in?wrong");

        assertThat(page.locator("#why").textContent()).contains("incorrect");
        isAccessible(page);
    }
}
