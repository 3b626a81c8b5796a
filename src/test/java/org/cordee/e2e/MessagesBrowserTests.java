package org.cordee.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordee.process.Scenes.Firm;
import org.cordee.process.Scenes.Scene;
import org.junit.jupiter.api.Test;

/** The lead talks with a candidate without account and later with its members; Back keeps what was typed. */
class MessagesBrowserTests extends PlayedBrowserFixture {

    private static final Pattern LINK = Pattern.compile("/i/[\\w-]{20,}");

    @Test
    void aCandidateWithoutAccountAndWithoutScriptAsksTheLeadBeforeItAnswers() {
        Firm partner = withContact("Atelier des Échanges");
        Scene scene = scenes.launched(false, List.of(partner));
        UUID invitation = acts.invitation(scene, partner);
        Page candidate = open(letter("INVITATION", scene), PHONE, ColorScheme.LIGHT, false);
        candidate.locator("main a[href$='/invitation/messages']").click();
        candidate.locator("#words").fill("Y a-t-il de l’eau sur place ?");
        candidate.locator("main form button.btn-primary").click();

        assertThat(candidate.locator("main [role=status]").innerText()).contains("Votre message est envoyé");
        assertThat(candidate.locator(".talk .words").innerText()).isEqualTo("Y a-t-il de l’eau sur place ?");
        assertThat(candidate.evaluate("document.documentElement.scrollWidth")).isEqualTo(PHONE);

        Page lead = signedIn(accounts.memberOf(scene.lead().organisationId()), DESK, ColorScheme.LIGHT);
        go(lead, "/invitations/" + invitation);
        lead.locator("main a[href$='/messages']").click();
        isAccessibleEverywhere(lead);
        lead.setViewportSize(DESK, 850);
        lead.locator("#words").fill("Oui, un point d’eau.");
        lead.locator("main form button.btn-primary").click();
        lead.waitForLoadState();

        Page answered = open(letter("MESSAGE_TO_CANDIDATE", scene), PHONE, ColorScheme.LIGHT, true);
        answered.locator("main a[href$='/invitation/messages']").click();
        assertThat(answered.locator(".talk").innerText()).contains("Oui, un point d’eau.", "votre structure");
        isAccessibleEverywhere(answered);
    }

    @Test
    void aGuestOfAMemberReadsAndWritesByTheLinkOfItsLetter() {
        Firm partner = withContact("Atelier des Membres");
        Scene scene = scenes.launched(false, List.of(partner));
        acts.join(scene, partner);
        Page lead = signedIn(accounts.memberOf(scene.lead().organisationId()), DESK, ColorScheme.LIGHT);
        go(lead, "/consortia/" + scene.id() + "/messages");
        lead.locator("#words").fill("Réunion jeudi ?");
        lead.locator("main form button.btn-primary").click();
        lead.waitForLoadState();

        Page guest = open(letter("MESSAGE_TO_MEMBERS", scene), PHONE, ColorScheme.LIGHT, true);
        guest.locator("#words").fill("Oui, jeudi.");
        guest.locator("main form button.btn-primary").click();
        guest.waitForLoadState();

        assertThat(guest.locator(".talk").innerText()).contains("Réunion jeudi ?", "Oui, jeudi.");
        assertThat(letterText("MESSAGE_TO_MEMBERS", scene)).doesNotContain("Réunion jeudi");
        isAccessibleEverywhere(guest);
    }

    @Test
    void backFromTheCheckPageKeepsWhatWasTyped() {
        Firm partner = withContact("Atelier du Retour");
        Scene scene = scenes.launched(false, List.of(partner));
        acts.invitation(scene, partner);
        for (boolean script : List.of(true, false)) {
            Page page = open(letter("INVITATION", scene), PHONE, ColorScheme.LIGHT, script);
            page.locator("input[name='answer'][value='QUESTION']").check();
            page.locator("#question").fill("Y a-t-il un local ?");
            page.locator("main form button.btn-primary").click();
            page.waitForURL("**?checked=**");
            assertThat(page.locator("main").innerText()).contains("Y a-t-il un local ?");

            page.reload();
            assertThat(page.locator("main").innerText()).contains("Y a-t-il un local ?");
            page.locator("main a.back").click();
            assertThat(page.locator("#question").inputValue()).isEqualTo("Y a-t-il un local ?");
            page.goBack();
            assertThat(page.locator("main").innerText()).contains("Y a-t-il un local ?");
        }
        Page typed = open(letter("INVITATION", scene), PHONE, ColorScheme.LIGHT, true);
        typed.locator("input[name='answer'][value='QUESTION']").check();
        typed.locator("#question").fill("Et un parking ?");
        typed.locator("main form button.btn-primary").click();
        typed.waitForURL("**?checked=**");
        typed.goBack();
        PlaywrightAssertions.assertThat(typed.locator("#question")).hasValue("Et un parking ?");
    }

    private Firm withContact(String name) {
        Firm partner = scenes.firm(name);
        jdbc.update(
                "UPDATE establishment SET contact_email = ? WHERE id = ?",
                "echanges-" + UUID.randomUUID() + "@atelier.example",
                partner.establishmentId().toString());
        return partner;
    }

    private String letter(String kind, Scene scene) {
        Matcher link = LINK.matcher(letterText(kind, scene));
        assertThat(link.find()).as(kind).isTrue();
        return link.group();
    }

    private String letterText(String kind, Scene scene) {
        String[] text = new String[1];
        scenes.await(kind, () -> {
            List<String> found = jdbc.queryForList(
                    "SELECT text FROM letter WHERE kind = ? AND consortium_id = ? AND text LIKE '%/i/%'"
                            + " ORDER BY written_at DESC LIMIT 1",
                    String.class, kind, scene.id().toString());
            text[0] = found.isEmpty() ? "" : found.get(0);
            return !found.isEmpty();
        });
        return text[0];
    }
}
