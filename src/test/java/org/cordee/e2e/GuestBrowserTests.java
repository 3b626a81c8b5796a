package org.cordee.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordee.process.Scenes.Firm;
import org.cordee.process.Scenes.Scene;
import org.cordee.process.UserTask;
import org.junit.jupiter.api.Test;

/** A partner without an account, on a phone, from its first letter to the approval of the bid, by letters alone. */
class GuestBrowserTests extends PlayedBrowserFixture {

    private static final Pattern LINK = Pattern.compile("/i/[\\w-]{20,}");
    private static final Pattern CODE = Pattern.compile("(\\d{3})\u00a0(\\d{3})");

    private Firm partner;
    private Scene scene;

    @Test
    void aPartnerWithoutAccountGetsFromTheFirstLetterToTheApprovalByLettersAlone() {
        partner = scenes.firm("Atelier des Lettres");
        jdbc.update(
                "UPDATE establishment SET contact_email = ? WHERE id = ?",
                "lettres-" + UUID.randomUUID() + "@atelier.example",
                partner.establishmentId().toString());
        scene = scenes.launched(false, List.of(partner));

        answersTheInvitation();
        answersTheShares();
        signs();
        handsInItsEvidence();
        writesItsPart();
        approves();
    }

    private void answersTheInvitation() {
        acts.invitation(scene, partner);
        Page page = opened("INVITATION");
        page.locator("input[name='answer'][value='YES']").check();
        send(page);
        send(page);
        page = opened("NEXT_FORMALITIES");
        page.locator("main a.btn-primary, main form button.btn-primary").first().click();
        page.locator("#headcount").fill("42");
        page.locator("#hoursPerMonth").fill("420");
        page.locator("#references").fill("Deux piscines");
        page.locator("input[name=insured]").check();
        isAccessible(page);
        page.locator("main form button.btn-primary").first().click();
        send(page);
        acts.confirm(scene);
        page = opened("CONFIRMED");
        assertThat(page.locator("main").textContent()).contains("Rives vertes");
        isAccessible(page);
    }

    private void answersTheShares() {
        acts.propose(scene);
        Page page = opened("SHARES_TO_ANSWER");
        isAccessible(page);
        page.locator("input[name='choice'][value='AGREED']").check();
        page.locator("main form button.btn-primary").click();
        scenes.task(scene, UserTask.REVIEW_AGREEMENT);
        isAccessible(page);
    }

    private void signs() {
        acts.release(scene);
        Page page = opened("AGREEMENT_TO_SIGN");
        isAccessible(page);
        page.locator("input[name='choice'][value='SIGN']").check();
        signs(page);
        acts.signAgreement(scene, scene.lead());
        page = opened("POWER_TO_GIVE");
        isAccessible(page);
        signs(page);
        scenes.task(scene, UserTask.SETTLE_OUTLINE);
    }

    private void signs(Page page) {
        String before = lastCode();
        page.locator("#signatoryName").fill("Nadia Benali");
        page.locator("#signatoryFunction").fill("Directrice");
        page.locator("main form button.btn-primary").click();
        isAccessible(page);
        page.locator("#code").fill(newCode(before));
        page.locator("#read").check();
        page.locator("main form button.btn-primary").click();
    }

    private void handsInItsEvidence() {
        Page page = opened("EVIDENCE_TO_PROVIDE");
        isAccessible(page);
        UUID file = scenes.task(scene, UserTask.PROVIDE_EVIDENCE, partner).subjectId();
        acts.provideAll(partner, file);
        page.navigate(page.url() + "/hand-in");
        isAccessible(page);
        page.locator("main form button.btn-primary").click();
        acts.acceptEvidence(scene, List.of(file));
    }

    private void writesItsPart() {
        acts.settle(scene);
        UUID written = scenes.task(scene, UserTask.WRITE_SECTION, partner).subjectId();
        Page page = opened("SECTION_TO_WRITE");
        isAccessible(page);
        page.locator("#drafted-texts tbody a[href$='/sections/" + written + "']")
                .click();
        isAccessible(page);
        page.locator("#title").fill("Notre part");
        page.locator("#markdown").fill("Notre **méthode**");
        page.locator("main form button.btn-primary").first().click();
        isAccessible(page);
        page.locator("main form button.btn-primary").first().click();

        page = opened("SECTION_TO_WRITE");
        page.locator("#drafted-prices a[href*='/prices/']").first().click();
        isAccessible(page);
        page.locator("form[action$='/lump-sum'] button").click();
        page.locator("input[name='decision'][value='approve']").check();
        page.locator("main form button.btn-primary").first().click();
        UUID section = scenes.task(scene, UserTask.REVIEW_SECTION).subjectId();
        acts.approve(scene, section);
    }

    private void approves() {
        acts.approve(scene, acts.handIn(scene, scene.lead()));
        acts.setMargin(scene);
        acts.prepareApplication(scene);
        acts.freeze(scene);
        Page page = opened("BID_TO_APPROVE");
        isAccessible(page);
        page.locator("input[name='choice'][value='APPROVE']").check();
        String before = lastCode();
        page.locator("main form button.btn-primary").click();
        isAccessible(page);
        page.locator("#signatoryName").fill("Nadia Benali");
        page.locator("#code").fill(newCode(before));
        page.locator("main form button.btn-primary").click();
        scenes.task(scene, UserTask.DEPOSIT_BID);
        page = opened("APPROVAL_RECEIPT");
        assertThat(page.locator("main").textContent()).contains("Approuver");
        isAccessible(page);
    }

    /** Follows the link of the newest letter of a kind, as its reader does. */
    private Page opened(String kind) {
        String[] link = new String[1];
        scenes.await("the letter " + kind, () -> {
            List<String> texts = jdbc.queryForList(
                    "SELECT text FROM letter WHERE kind = ? AND consortium_id = ? AND organisation_id = ?"
                            + " ORDER BY id DESC",
                    String.class,
                    kind,
                    scene.id().toString(),
                    partner.organisationId().toString());
            Matcher found = LINK.matcher(texts.isEmpty() ? "" : texts.get(0));
            link[0] = found.find() ? found.group() : null;
            return link[0] != null;
        });
        Page page = open(link[0], PHONE);
        assertThat(page.locator(".guest").count())
                .as("the page of a guest: %s", page.url())
                .isEqualTo(1);
        assertThat(page.locator("header nav a, .tabbar").count()).isZero();
        return page;
    }

    /** Ticks what the check page asks for and presses its button. */
    private void send(Page page) {
        isAccessible(page);
        for (Locator box : page.locator("main form input[type=checkbox]").all()) {
            box.check();
        }
        page.locator("main form button.btn-primary").first().click();
        page.waitForLoadState();
    }

    private String newCode(String before) {
        scenes.await("a code by letter", () -> !lastCode().equals(before));
        return lastCode();
    }

    private String lastCode() {
        List<String> texts = jdbc.queryForList(
                "SELECT text FROM letter WHERE kind = 'SIGNING_CODE' AND organisation_id = ? ORDER BY id DESC",
                String.class,
                partner.organisationId().toString());
        Matcher code = CODE.matcher(texts.isEmpty() ? "" : texts.get(0));
        return code.find() ? code.group(1) + code.group(2) : "";
    }
}
