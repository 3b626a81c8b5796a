package org.cordee.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.bid.WritingSection;
import org.cordee.organisation.LegalForm;
import org.cordee.organisation.SampleProfiles;
import org.cordee.organisation.Vocation;
import org.cordee.process.Scenes.Firm;
import org.cordee.process.Scenes.Scene;
import org.cordee.process.UserTask;
import org.junit.jupiter.api.Test;

/** A member asks for help with its section, and a support organisation makes its offer, reads the section and helps. */
class SupportBrowserTests extends PlayedBrowserFixture {

    @Test
    void aMemberIsHelpedWithItsSectionFromItsPhone() {
        Firm member = scenes.firm("Les Mains Vertes");
        Firm supporter = scenes.firm(SampleProfiles.named("Appui du Val-d’Orme", LegalForm.ASSOCIATION)
                .as(Vocation.SUPPORT)
                .about(Set.of("facilitateur"))
                .profile());
        UUID section = drafted(member);

        Page helper = signedIn(accounts.memberOf(supporter.organisationId()), DESK, ColorScheme.LIGHT);
        go(helper, "/support");
        helper.locator("main a[href='/support/offer']").first().click();
        helper.locator("input[name=kinds][value=DRAFTING]").check();
        helper.locator("#areas").fill("76");
        helper.locator("#hoursPerMonth").fill("15");
        isAccessibleEverywhere(helper);
        helper.setViewportSize(DESK, 850);
        helper.locator("main form button.btn-primary").click();
        helper.waitForLoadState();

        Page asker = signedIn(accounts.memberOf(member.organisationId()), PHONE, ColorScheme.LIGHT);
        go(asker, "/sections/" + section);
        asker.locator("main a[href^='/support-requests/new']").click();
        asker.locator("input[name=kind][value=DRAFTING]").check();
        asker.locator("#question").fill("Comment décrire l’encadrement sans dépasser cinq pages ?");
        asker.locator("label.choice", new Page.LocatorOptions().setHasText("Appui du Val-d’Orme"))
                .click();
        asker.locator("input[name=shareSection]").check();
        isAccessibleEverywhere(asker);
        asker.setViewportSize(PHONE, 850);
        assertThat(asker.evaluate("document.documentElement.scrollWidth")).isEqualTo(PHONE);
        asker.locator("main form button.btn-primary").click();
        asker.waitForURL("**/support-requests/*-*");
        assertThat(asker.locator("main [role=status]").innerText()).contains("La demande est envoyée");
        isAccessibleEverywhere(asker);

        go(helper, "/support");
        isAccessibleEverywhere(helper);
        helper.setViewportSize(DESK, 850);
        helper.locator("li.sup button.btn-primary").click();
        helper.waitForURL("**/support-requests/*-*");
        isAccessibleEverywhere(helper);
        helper.setViewportSize(DESK, 850);
        helper.locator("main a[href$='/section']").click();
        helper.waitForURL("**/section");
        assertThat(helper.locator("main").innerText()).contains("Notre équipe encadre.", "Chaque jour");
        isAccessibleEverywhere(helper);
        helper.setViewportSize(DESK, 850);
        helper.locator("main a.back").click();
        helper.locator("main a[href$='/diagnosis']").click();
        helper.waitForURL("**/diagnosis");
        isAccessibleEverywhere(helper);

        asker.setViewportSize(PHONE, 850);
        asker.reload();
        assertThat(asker.locator(".scope").innerText()).contains("Ouvert une fois");
        asker.locator(".scope form button").click();
        asker.waitForLoadState();
        helper.goBack();
        helper.reload();
        assertThat(helper.locator("main a[href$='/section']").count()).isZero();
    }

    private UUID drafted(Firm member) {
        Scene scene = scenes.launched(scenes.opened(scenes.firm("Sillage"), false), List.of(member));
        acts.join(scene, member);
        acts.agree(scene, member, acts.propose(scene));
        acts.concludeAgreement(scene, member);
        acts.settle(scene);
        UUID section = scenes.task(scene, UserTask.WRITE_SECTION, member).subjectId();
        scenes.bean(WritingSection.class)
                .saveDraft(member.actor(), section, 0, "L’encadrement", "Notre équipe encadre.");
        return section;
    }
}
