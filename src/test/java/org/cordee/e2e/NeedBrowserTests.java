package org.cordee.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A buyer on a phone publishes a need from the start page, without an account. */
class NeedBrowserTests extends BrowserFixture {

    @Test
    void aBuyerOnAPhonePublishesANeedFromTheStartPage() {
        String address = "a" + UUID.randomUUID().toString().substring(0, 12) + "@ville.example";
        Page page = open("/", PHONE, ColorScheme.LIGHT, true);
        page.locator("main a[href='/needs/new']").click();
        page.waitForURL("**/needs/new");
        isAccessibleEverywhere(page);
        page.setViewportSize(PHONE, 844);
        page.locator("#title").fill("Laver le linge de trois crèches");
        page.locator("#trades").fill("blanchisserie");
        page.locator("[role=option]").first().click();
        page.locator("main button[type=submit].btn-primary").click();
        page.waitForURL("**/scope");
        isAccessibleEverywhere(page);
        page.setViewportSize(PHONE, 844);
        page.locator("#place").fill("Rouen (76)");
        for (String choice : new String[] {"length", "size", "stage", "reservedFor"}) {
            page.locator("input[name=" + choice + "]").first().check();
        }
        page.locator("button[value=contact]").click();
        page.waitForURL("**/contact");
        isAccessibleEverywhere(page);
        page.setViewportSize(PHONE, 844);
        page.locator("#organisation").fill("Ville de Saint-Aubin-sur-Orme");
        page.locator("#name").fill("Salomé Vidal");
        page.locator("#email").fill(address);
        page.locator("main button[type=submit].btn-primary").click();
        assertThat(page.locator("[role=alert] a[href='#nothingConfidential']").count())
                .isEqualTo(1);
        page.locator("input[name=nothingConfidential]").check();
        page.locator("main button[type=submit].btn-primary").click();
        page.waitForURL("**/receipt");

        assertThat(page.locator("main").innerText()).contains(address, "BES-");
        isAccessibleEverywhere(page);
    }

    @Test
    void findsATradeWithoutJavaScript() {
        Page page = open("/needs/new", DESK, ColorScheme.LIGHT, false);
        page.locator("#title").fill("Laver le linge de trois crèches");
        page.locator("#trades").fill("blanchisserie");
        page.locator("button[name=suggest]").click();
        page.locator(".found input").first().check();
        page.locator("main button[type=submit].btn-primary").click();
        page.waitForURL("**/scope");

        assertThat(page.locator("main h1").count()).isEqualTo(1);
    }
}
