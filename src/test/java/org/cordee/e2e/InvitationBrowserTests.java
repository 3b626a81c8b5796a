package org.cordee.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordee.account.OneTimeLinks;
import org.cordee.consortium.AnsweringInvitation;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.UnfilledDecision;
import org.cordee.process.LifeStage;
import org.cordee.process.Scenes.Firm;
import org.cordee.process.Scenes.Scene;
import org.junit.jupiter.api.Test;

/** A partner without an account, on a phone, with the link of its letter and a keyboard. */
class InvitationBrowserTests extends PlayedBrowserFixture {

    private static final int MOST_STOPS = 80;
    private static final Pattern LINK = Pattern.compile("/i/[\\w-]+");

    @Test
    void aPartnerGetsFromTheLetterToItsConfirmationByKeyboardAlone() {
        Firm partner = scenes.firm("Atelier du Clavier");
        jdbc.update(
                "UPDATE establishment SET contact_email = 'clavier@atelier.example' WHERE id = ?",
                partner.establishmentId());
        Scene scene = scenes.launched(true, List.of(partner));
        Page page = open(linkInTheLetter(acts.invitation(scene, partner)), PHONE);

        for (String step : List.of("answer", "check", "nda", "capacity", "capacity check")) {
            isAccessible(page);
            fillByKeyboard(page, step);
            if (page.locator("main form button[type=submit]").count() == 0) {
                isAccessible(page);
                follow(page);
            }
            assertThat(page.locator("header nav a, .tabbar").count())
                    .as("nothing but the invitation in step %s", step)
                    .isZero();
        }
        acts.confirm(scene);

        assertThat(scenes.bean(ConsortiumLookup.class).isMember(scene.id(), partner.organisationId()))
                .isTrue();
    }

    @Test
    void isAccessibleInDarkColoursAndAcceptsAnAnswerWithoutJavaScript() {
        Firm partner = scenes.firm("Atelier sans script");
        Scene scene = scenes.launched(false, List.of(partner));
        UUID invitation = acts.invitation(scene, partner);
        String address = "/i/" + link(partner, invitation);
        isAccessibleEverywhere(open(address, DESK));

        Page page = open(address, PHONE, ColorScheme.LIGHT, false);
        page.locator("main input[type=radio]").first().check();
        page.locator("main form button[type=submit]").first().click();
        page.locator("main input[type=checkbox]").first().check();
        page.locator("main form button[type=submit]").first().click();

        assertThat(page.locator("h1").first().textContent()).contains("envoyé");
    }

    /**
     * Tests pages that no consortium of the demonstration reaches: an act that cannot be undone needs a confirmation.
     */
    @Test
    void asksForConfirmationBeforeARefusalAndBeforeASlotIsGivenUp() {
        Firm partner = scenes.firm("Atelier du Secret");
        Scene secret = scenes.launched(true, List.of(partner));
        UUID invitation = acts.accept(secret, partner);

        Page refusal = open("/i/" + link(partner, invitation) + "/invitation/nda/refusal", DESK);

        assertThat(refusal.locator("main form button[type=submit]").count()).isEqualTo(1);
        isAccessibleEverywhere(refusal);

        Scene unfilled = LifeStage.DECIDING_UNFILLED_SLOTS.reach(scenes, acts).scene();
        String slot = jdbc.queryForObject(
                "SELECT id FROM slot WHERE consortium_id = ?",
                String.class,
                unfilled.id().toString());
        Page decision = signedIn(accounts.memberOf(unfilled.lead().organisationId()), DESK, ColorScheme.LIGHT);
        for (UnfilledDecision way : List.of(UnfilledDecision.DROP, UnfilledDecision.DO_MYSELF)) {
            go(decision, "/consortia/" + unfilled.id() + "/slots/" + slot + "/decision?way=" + way);

            assertThat(decision.url()).contains("/decision");
            isAccessibleEverywhere(decision);
        }
    }

    @Test
    void showsTheLeadTheQuestionItIsToAnswer() {
        Firm partner = scenes.firm("Jardins de la Question");
        Scene scene = scenes.launched(false, List.of(partner));
        UUID invitation = acts.invitation(scene, partner);
        scenes.bean(AnsweringInvitation.class).ask(partner.actor(), invitation, "Y a-t-il un point d’eau ?");

        Page page = signedIn(accounts.memberOf(scene.lead().organisationId()), DESK, ColorScheme.LIGHT);
        go(page, "/invitations/" + invitation + "/question");

        assertThat(page.locator("main").textContent()).contains("un point d’eau");
        assertThat(page.locator("main form textarea").count()).isEqualTo(1);
        isAccessibleEverywhere(page);
    }

    /** Returns the link as the recipient finds it: in the text of the letter to the establishment's address. */
    private String linkInTheLetter(UUID invitation) {
        List<String> texts = new ArrayList<>();
        scenes.await("the letter of the invitation", () -> {
            texts.addAll(jdbc.queryForList("SELECT text FROM letter WHERE subject_id = ?", String.class, invitation));
            return !texts.isEmpty();
        });
        Matcher link = LINK.matcher(texts.get(0));
        assertThat(link.find()).as(texts.get(0)).isTrue();
        return link.group();
    }

    private String link(Firm partner, UUID invitation) {
        return scenes.bean(OneTimeLinks.class)
                .issue(
                        "invitation",
                        invitation,
                        partner.organisationId(),
                        "partenaire@atelier.example",
                        scenes.now().plus(Duration.ofDays(5)));
    }

    /** Moves through the form with the tab key, fills in each required field and presses the button. */
    private static void fillByKeyboard(Page page, String step) {
        String before = page.url() + page.locator("h1").first().textContent();
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            page.keyboard().press("Tab");
            switch ((String) page.evaluate(WHERE)) {
                case "choose" -> page.keyboard().press("Space");
                case "number" -> page.keyboard().type("42");
                case "text" -> page.keyboard().type("Malik Sauvage, atelier de réemploi");
                case "submit" -> {
                    page.keyboard().press("Enter");
                    page.waitForLoadState();
                    page.waitForTimeout(300);
                    assertThat(page.url() + page.locator("h1").first().textContent())
                            .as("the form of step %s was accepted", step)
                            .isNotEqualTo(before);
                    return;
                }
                default -> {}
            }
        }
        throw new AssertionError("no button reached by keyboard in step " + step);
    }

    private static void follow(Page page) {
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            page.keyboard().press("Tab");
            if ("next".equals(page.evaluate(WHERE))) {
                page.keyboard().press("Enter");
                page.waitForLoadState();
                page.waitForTimeout(300);
                return;
            }
        }
    }

    /** Returns what the focused element asks for; nothing when it is filled in or belongs to the frame of the page. */
    private static final String WHERE = """
        () => {
          const e = document.activeElement;
          if (!e.closest('main')) return 'shell';
          if (e.matches('a.btn-primary')) return 'next';
          if (!e.closest('form')) return 'text outside';
          if (e.type === 'submit') return 'submit';
          if (e.type === 'radio') {
            return [...document.getElementsByName(e.name)].some(r => r.checked) ? 'filled' : 'choose';
          }
          if (e.type === 'checkbox') return e.checked ? 'filled' : 'choose';
          if (e.matches('textarea, input') && !e.value) {
            return e.type === 'number' || e.inputMode === 'numeric' ? 'number' : 'text';
          }
          return 'filled';
        }\
        """;
}
