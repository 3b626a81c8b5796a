package org.cordee.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.cordee.library.KeepingEntries;
import org.cordee.library.KeepingEntries.EntryTerms;
import org.cordee.library.LibraryContent;
import org.cordee.library.LibraryFacts;
import org.cordee.library.LibraryKind;
import org.cordee.process.LifeStage;
import org.cordee.process.LifeStage.Pair;
import org.cordee.process.Scenes.Firm;
import org.cordee.process.UserTask;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.junit.jupiter.api.Test;

/** Two people in one section, remarks on it, a text of the library, and a question to the buyer, in a browser. */
class WritingTogetherBrowserTests extends PlayedBrowserFixture {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private Page page(Firm firm, int width, String path) {
        Page page = signedIn(accounts.memberOf(firm.organisationId()), width, ColorScheme.LIGHT);
        go(page, path);
        return page;
    }

    private String section(Pair pair) {
        return "/sections/"
                + scenes.task(pair.scene(), UserTask.WRITE_SECTION, pair.partner())
                        .subjectId();
    }

    /** Clicks and waits for the next page, also when it has the same address. */
    private static void send(Page page, String button) {
        page.evaluate("document.body.dataset.left = ''");
        page.locator(button).first().click();
        page.locator("body:not([data-left])").waitFor();
        page.waitForLoadState();
    }

    @Test
    void twoColleaguesAndTheLeadWorkOnOneSection() {
        Pair pair = LifeStage.DRAFTING.reach(scenes, acts);
        String section = section(pair);
        Page nadia = page(pair.partner(), PHONE, section);
        Page yann = page(pair.partner(), DESK, section);
        nadia.locator("#markdown").fill("Chaque personne rencontre une conseillère la première semaine.");
        send(nadia, "button[value=save]");
        yann.locator("#markdown").fill("Nous formons sur le chantier.");

        send(yann, "button[value=save]");

        ignoreBrowserError("409");
        assertThat(yann.locator("#markdown").inputValue()).isEqualTo("Nous formons sur le chantier.");
        assertThat(yann.locator("#other").textContent()).contains("rencontre une conseillère");
        isAccessibleEverywhere(yann);

        Page lead = page(pair.scene().lead(), DESK, section + "/remarks");
        lead.locator("#quote").fill("rencontre une conseillère");
        lead.locator("#words").fill("Combien de personnes suit-elle ?");
        lead.locator("#mentioned input[type=checkbox]").first().check();
        isAccessibleEverywhere(lead);
        send(lead, "form:has(#words) button.btn-primary");
        assertThat(lead.locator("main").textContent())
                .contains("rencontre une conseillère", "Combien de personnes suit-elle ?");

        go(nadia, section);
        nadia.locator("#remarks li a").first().click();
        nadia.locator("#words").fill("Douze au plus.");
        isAccessibleEverywhere(nadia);
        send(nadia, "form:has(#words) button.btn-primary");
        assertThat(nadia.locator("main").textContent()).contains("Douze au plus.");
        send(nadia, "form[action$='/resolution'] button");
        assertThat(nadia.locator("form[action$='/reopening']").count()).isEqualTo(1);
        isAccessibleEverywhere(nadia);
    }

    /** The same without JavaScript: a remark needs a quote that is typed, and nothing else. */
    @Test
    void aRemarkIsWrittenWithoutJavaScript() {
        Pair pair = LifeStage.DRAFTING.reach(scenes, acts);
        String section = section(pair);
        Page writer = page(pair.partner(), DESK, section);
        writer.locator("#markdown").fill("Chaque personne rencontre une conseillère.");
        send(writer, "button[value=save]");
        Page lead = open("/sign-in", PHONE, ColorScheme.LIGHT, false);
        signIn(lead, accounts.memberOf(pair.scene().lead().organisationId()));
        lead.waitForURL("**/");
        go(lead, section + "/remarks");

        lead.locator("#quote").fill("un passage inventé");
        lead.locator("#words").fill("Combien ?");
        send(lead, "form:has(#words) button.btn-primary");
        ignoreBrowserError("422");
        assertThat(lead.locator("#quote-error").count()).isEqualTo(1);
        assertThat(lead.locator("#words").inputValue()).isEqualTo("Combien ?");
        lead.locator("#quote").fill("rencontre une conseillère");
        send(lead, "form:has(#words) button.btn-primary");

        assertThat(lead.locator("main").textContent()).contains("Combien ?");
    }

    @Test
    void aTextOfTheLibraryIsInTheSectionAfterTwoClicks() {
        Pair pair = LifeStage.DRAFTING.reach(scenes, acts);
        Actor owner = new Actor(Ids.next(), pair.partner().organisationId(), Set.of(Role.MEMBER), Actor.Via.ACCOUNT);
        scenes.bean(KeepingEntries.class)
                .add(
                        owner,
                        new EntryTerms(
                                new LibraryContent(
                                        LibraryKind.TEXT,
                                        "Méthode de dépose",
                                        "",
                                        "Nous déposons par niveau.",
                                        LibraryFacts.NONE),
                                null,
                                null,
                                null));
        Page writer = page(pair.partner(), PHONE, section(pair));
        writer.locator("#markdown").fill("Nous accueillons.");

        send(writer, "button[value=library]");
        isAccessibleEverywhere(writer);
        send(writer, "form:has(input[name=entry]) button");

        assertThat(writer.locator("#markdown").inputValue())
                .isEqualTo("Nous accueillons.\n\nNous déposons par niveau.");
        assertThat(writer.locator("main").textContent()).contains("Méthode de dépose");
        isAccessibleEverywhere(writer);
    }

    @Test
    void aQuestionGoesToTheBuyerAndItsAnswerComesBack() {
        Pair pair = LifeStage.DRAFTING.reach(scenes, acts);
        String grouping = "/consortia/" + pair.scene().id();
        Page member = page(pair.partner(), PHONE, grouping + "/question-proposals/new");
        member.locator("#words").fill("Quel bruit est admis la nuit ?");
        isAccessibleEverywhere(member);
        send(member, "form:has(#words) button.btn-primary");

        Page lead = page(pair.scene().lead(), DESK, grouping + "/questions");
        send(lead, "a[href$='/decision']");
        lead.locator("input[value=KEEP]").check();
        isAccessibleEverywhere(lead);
        send(lead, "form:has(#words) button.btn-primary");
        go(lead, grouping + "/questions/posting");
        lead.locator("input[name=questions]").first().check();
        lead.locator("#where").fill("marches.example");
        lead.locator("#postedAt").fill(minute(scenes.now().minusSeconds(3600)));
        isAccessibleEverywhere(lead);
        send(lead, "form:has(#postedAt) button.btn-primary");

        go(lead, grouping + "/buyer-answers/new");
        lead.locator("#answeredOn")
                .fill(LocalDate.ofInstant(scenes.now(), PARIS).toString());
        lead.locator("#words").fill("Soixante décibels.");
        lead.locator("input[name=questions]").first().check();
        isAccessibleEverywhere(lead);
        send(lead, "form:has(#answeredOn) button.btn-primary");
        lead.locator("input[value=PRICES]").check();
        isAccessibleEverywhere(lead);
        send(lead, "main form.stack button.btn-primary");

        go(member, grouping + "/questions");
        assertThat(member.locator("main").textContent())
                .contains("Quel bruit est admis la nuit ?", "Soixante décibels");
        isAccessibleEverywhere(member);
    }

    private static String minute(Instant at) {
        return LocalDateTime.ofInstant(at, PARIS)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }
}
