package org.cordee.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Map;
import java.util.UUID;
import org.cordee.process.LifeStage;
import org.cordee.process.LifeStage.Pair;
import org.cordee.process.PartyActs;
import org.cordee.process.PinningClock;
import org.cordee.process.Scenes;
import org.cordee.process.Scenes.Firm;
import org.cordee.process.Scenes.Scene;
import org.cordee.process.UserTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * A partner on a phone with a keyboard alone, from the shares to the approval of the frozen bid, starting from its list
 * of tasks.
 */
@ResourceLock("business clock")
class KeyboardBrowserTests extends BrowserFixture {

    private static final String SEND = "main form button.btn-primary[type=submit]";
    private static final Map<String, String> NAME = Map.of("choice", "SIGN", "signatoryFunction", "Directrice");

    @Autowired
    ApplicationContext context;

    private Scenes scenes;
    private PartyActs acts;
    private Scene scene;
    private Firm partner;
    private Page page;
    private KeyboardUser keyboard;

    @BeforeEach
    void aPartnerIsAskedForItsShare() {
        scenes = new Scenes(context);
        acts = new PartyActs(scenes);
        scenes.stopTheClock();
        Pair pair = LifeStage.ANSWERING_SHARES.reach(scenes, acts);
        scene = pair.scene();
        partner = pair.partner();
        page = signedIn(accounts.memberOf(partner.organisationId()), PHONE, ColorScheme.LIGHT);
        keyboard = new KeyboardUser(page);
    }

    @AfterEach
    void letTimeRun() {
        scenes.bean(PinningClock.class).release(Scenes.ADMINISTRATOR, "process tests");
    }

    @Test
    void aPartnerGetsFromItsSharesToItsApprovalByKeyboardAlone() {
        begin(UserTask.ANSWER_SHARES, "/shares/answer");
        keyboard.fill(Map.of("choice", "AGREED"), SEND);
        scenes.task(scene, UserTask.REVIEW_AGREEMENT);
        acts.release(scene);

        begin(UserTask.SIGN_AGREEMENT, "/agreement/signature");
        keyboard.fill(NAME, SEND);
        checksAndSigns();
        acts.signAgreement(scene, scene.lead());
        begin(UserTask.GRANT_POWER, "/powers/");
        keyboard.fill(NAME, SEND);
        checksAndSigns();
        scenes.task(scene, UserTask.SETTLE_OUTLINE);
        acts.settle(scene);

        writesItsSection();
        givesItsPrice();
        handsInItsEvidence();

        acts.approve(scene, acts.handIn(scene, scene.lead()));
        acts.setMargin(scene);
        acts.prepareApplication(scene);
        acts.freeze(scene);
        begin(UserTask.APPROVE_BID, "/approvals/");
        keyboard.fill(Map.of("choice", "APPROVE"), SEND);
        keyboard.visitEveryStop();
        keyboard.fill(Map.of(), SEND);
        scenes.task(scene, UserTask.DEPOSIT_BID);
    }

    private void checksAndSigns() {
        keyboard.visitEveryStop();
        keyboard.fill(Map.of("read", "true"), SEND);
    }

    private void writesItsSection() {
        UUID section = begin(UserTask.WRITE_SECTION, "/sections/");
        keyboard.fill(Map.of("title", "Notre méthode", "markdown", "Deux équipes, un chef"), SEND);
        keyboard.visitEveryStop();
        keyboard.fill(Map.of(), SEND);
        scenes.task(scene, UserTask.REVIEW_SECTION);
        acts.approve(scene, section);
    }

    private void givesItsPrice() {
        begin(UserTask.FILL_PRICES, "/prices/");
        keyboard.fill(Map.of(), "form[action$='/lump-sum'] button");
        begin(UserTask.VALIDATE_PRICE, "/prices/");
        keyboard.fill(Map.of("decision", "approve"), SEND);
        scenes.await(
                "the price validated",
                () -> scenes.tasks(scene, UserTask.VALIDATE_PRICE).isEmpty());
    }

    private void handsInItsEvidence() {
        UUID file = begin(UserTask.PROVIDE_EVIDENCE, "/evidence/");
        keyboard.followLink("/pieces/LIABILITY_INSURANCE");
        keyboard.visitEveryStop();
        keyboard.fill(Map.of("answer", "FILE", "file", ""), SEND);
        acts.provideAll(partner, file);
        begin(UserTask.PROVIDE_EVIDENCE, "/evidence/");
        keyboard.followLink("/hand-in");
        keyboard.fill(Map.of(), SEND);
        scenes.task(scene, UserTask.CHECK_APPLICATION);
        acts.acceptEvidence(scene, file);
    }

    /**
     * Opens the page of a task from the list of tasks and first moves through it with the tab key.
     *
     * @return the id of the task's subject
     */
    private UUID begin(UserTask task, String address) {
        UUID subject = scenes.task(scene, task, partner).subjectId();
        go(page, "/tasks");
        keyboard.followLink(address);
        assertThat(page.url()).contains(address);
        keyboard.visitEveryStop();
        return subject;
    }
}
