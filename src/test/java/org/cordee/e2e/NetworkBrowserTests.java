package org.cordee.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.UUID;
import org.cordee.account.Accounts;
import org.cordee.account.OneTimeLinks;
import org.cordee.organisation.LegalForm;
import org.cordee.organisation.OrganisationProfile;
import org.cordee.organisation.RegisteringOrganisations;
import org.cordee.organisation.SampleNumbers;
import org.cordee.organisation.SampleRegistrations;
import org.cordee.organisation.UpdatingOwnPage;
import org.cordee.shared.BusinessClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A network invites a structure from its desk, which joins on a phone and updates its page without an account. */
class NetworkBrowserTests extends BrowserFixture {

    @Autowired
    RegisteringOrganisations registering;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    OneTimeLinks links;

    @Autowired
    BusinessClock clock;

    private final String name = "Rebâtir " + SampleNumbers.unique();

    @Test
    void aStructureJoinsOnAPhoneWithoutJavaScriptAndIsNamed() {
        UUID networkId = registered("Les Ateliers Liés");
        jdbc.update("UPDATE organisation SET vocation = 'NETWORK' WHERE id = ?", networkId.toString());
        UUID structureId = registered(name);
        Page desk = signedIn(accounts.memberOf(networkId), DESK, ColorScheme.LIGHT);
        go(desk, "/network");
        isAccessibleEverywhere(desk);
        go(desk, "/network/schemes/new");
        isAccessibleEverywhere(desk);
        go(desk, "/network/invitations");
        isAccessibleEverywhere(desk);
        desk.locator("#numbers")
                .fill(jdbc.queryForObject(
                        "SELECT siren FROM organisation WHERE id = ?", String.class, structureId.toString()));
        desk.locator("main form button[type=submit]").first().click();
        desk.getByText("Une invitation envoyée").first().waitFor();
        assertThat(desk.locator("main").textContent()).contains(name);

        Accounts.Registered director = accounts.memberOf(structureId);
        Page phone = open("/sign-in", PHONE, ColorScheme.LIGHT, false);
        signIn(phone, director);
        phone.waitForURL(url -> !url.contains("/sign-in"));
        go(phone, "/networks");
        phone.locator("main th a").first().click();
        phone.waitForURL("**/networks/*");
        Page scripted = signedIn(director, PHONE, ColorScheme.LIGHT);
        go(scripted, "/networks");
        isAccessible(scripted);
        scripted.navigate(phone.url());
        isAccessible(scripted);
        phone.locator("input[name=naming][value=NAME]").check();
        phone.locator("main form button.btn-primary").click();
        phone.getByText("Votre choix est enregistré").first().waitFor();

        go(desk, "/network");
        assertThat(desk.locator("main").textContent()).contains(name);
    }

    @Test
    void aDirectorUpdatesThePageOnAPhoneByItsLink() {
        UUID structureId = registered(name);
        String link = "/i/"
                + links.issue(
                        UpdatingOwnPage.LINK_PURPOSE,
                        structureId,
                        structureId,
                        "contact@exemple.example",
                        clock.now().plus(Duration.ofDays(3)));

        Page scripted = open(link, PHONE, ColorScheme.LIGHT, true);
        scripted.waitForURL("**/page");
        isAccessible(scripted);
        Page phone = open(link, PHONE, ColorScheme.LIGHT, false);
        phone.waitForURL("**/page");
        phone.locator("[name='hours[0]']").fill("480");
        phone.locator("input[name=seeking][value=COCONTRACTING]").check();
        phone.locator("main form button.btn-primary").click();
        phone.getByText("Votre fiche est à jour").first().waitFor();
    }

    private UUID registered(String organisation) {
        return SampleRegistrations.inRouen(registering, OrganisationProfile.named(organisation, LegalForm.ASSOCIATION));
    }
}
