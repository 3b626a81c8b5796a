package org.cordee.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.Objects;
import org.cordee.process.LifeStage;
import org.cordee.process.LifeStage.Pair;
import org.cordee.process.UserTask;
import org.junit.jupiter.api.Test;

/** A coordinator in a browser finds a late consortium, understands who is awaited, and sends a reminder. */
class CoordinatorBrowserTests extends PlayedBrowserFixture {

    @Test
    void aCoordinatorFindsUnderstandsAndRemindsALateConsortiumInFourClicks() {
        Pair pair = LifeStage.PROPOSING_SHARES.reach(scenes, acts);
        accounts.memberOf(pair.scene().lead().organisationId());
        scenes.pin(Objects.requireNonNull(
                        scenes.task(pair.scene(), UserTask.PROPOSE_SHARES).dueAt())
                .plus(Duration.ofHours(1)));
        String mark = "Cordier " + pair.scene().id().toString().substring(24);
        jdbc.update(
                "UPDATE progress SET member_names = CONCAT(member_names, ?) WHERE consortium_id = ?",
                "\n" + mark,
                pair.scene().id().toString());
        String address = "/consortia/" + pair.scene().id() + "/coordination";
        Page page = signedIn(accounts.coordinator(), DESK, ColorScheme.LIGHT);

        page.locator("header nav").first().getByText("Pilotage").click();
        page.waitForURL("**/steering");
        isAccessibleEverywhere(page);
        page.setViewportSize(DESK, 850);
        page.getByRole(AriaRole.SEARCHBOX).fill(mark);
        page.locator("#filters button[type=submit]").click();
        page.waitForURL("**/steering?**");
        page.locator("main a[href='" + address + "']").first().click();
        page.waitForURL("**" + address);
        assertThat(page.locator("#awaited").innerText())
                .contains("On attend 1 chose, en retard", "En retard depuis", "Proposer les parts", "aucune relance");
        isAccessibleEverywhere(page);
        page.setViewportSize(DESK, 850);
        page.locator("#awaited button").first().click();

        page.waitForLoadState();
        assertThat(page.locator("main [role=status]").first().innerText()).contains("Relance envoyée à");
        assertThat(page.locator("#awaited").innerText()).contains("1 relance sur 2");
        scenes.await("the letter", () -> letters(pair) > 0);
        isAccessibleEverywhere(page);
    }

    @Test
    void theDiagramIsReadableAndAStepOpensItsConsortia() {
        LifeStage.INVITING.reach(scenes, acts);
        Page page = signedIn(accounts.coordinator(), DESK, ColorScheme.LIGHT);
        go(page, "/processes/consortium-building");

        double scale = ((Number)
                        page.evaluate("document.querySelector('.flowmap').getBoundingClientRect().width / 1188"))
                .doubleValue();
        assertThat(scale).as("labels of 14 px stay readable").isGreaterThan(0.9);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Agrandir"))
                .first()
                .click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tout voir"))
                .first()
                .click();
        page.locator(".flowmap a[href*='call_InvitePartners']").click();
        page.waitForURL("**step=call_InvitePartners**");
        assertThat(page.locator("#at-step a").count()).isPositive();
        isAccessibleEverywhere(page);
    }

    private int letters(Pair pair) {
        Integer count = jdbc.queryForObject(
                "SELECT count(*) FROM letter WHERE kind = 'COORDINATOR_REMINDER' AND consortium_id = ?",
                Integer.class,
                pair.scene().id().toString());
        return count == null ? 0 : count;
    }
}
