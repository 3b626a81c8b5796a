package org.cordee.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.cordee.agreement.DropoutCause;
import org.cordee.agreement.DropoutReason;
import org.cordee.agreement.ReplacingDropout;
import org.cordee.bid.LatePrices;
import org.cordee.bid.SamplePictures;
import org.cordee.process.LifeStage;
import org.cordee.process.LifeStage.Pair;
import org.cordee.process.OpenTask;
import org.cordee.process.Scenes.Firm;
import org.cordee.process.Scenes.Scene;
import org.cordee.process.UserTask;
import org.junit.jupiter.api.Test;

/** Drafting in a browser: the pages that no consortium of the demonstration reaches. */
class DraftingBrowserTests extends PlayedBrowserFixture {

    private Page page(Firm firm, String path) {
        Page page = signedIn(accounts.memberOf(firm.organisationId()), DESK, ColorScheme.LIGHT);
        go(page, path);
        return page;
    }

    @Test
    void theLeadPlansTheMemo() {
        Scene scene = LifeStage.OUTLINING.reach(scenes, acts).scene();
        Page lead = page(scene.lead(), "/consortia/" + scene.id() + "/outline");
        isAccessibleEverywhere(lead);

        lead.locator("button[value=more]").click();
        lead.waitForLoadState();

        assertThat(lead.locator("main fieldset").count()).isEqualTo(3);
        isAccessibleEverywhere(lead);
    }

    /** The loaded part comes from a page of its own, with a title of its own. */
    @Test
    void theWorkspaceKeepsItsTitleWhenAPartIsLoaded() {
        Scene scene = LifeStage.DRAFTING.reach(scenes, acts).scene();

        Page lead = page(scene.lead(), "/consortia/" + scene.id());
        lead.locator("#drafted-prices").waitFor();

        assertThat(lead.title()).startsWith("Rives vertes");
    }

    @Test
    void theLeadDecidesAfterThreeRounds() {
        Pair pair = LifeStage.DRAFTING.reach(scenes, acts);
        Scene scene = pair.scene();
        UUID section = acts.write(scene, pair.partner(), "Un");
        acts.sendBack(scene, section);
        acts.write(scene, pair.partner(), "Deux");
        acts.sendBack(scene, section);
        acts.write(scene, pair.partner(), "Trois");
        acts.sendBack(scene, section);
        scenes.task(scene, UserTask.DECIDE_SECTION);

        Page lead = page(scene.lead(), "/sections/" + section + "/decision");

        assertThat(lead.locator("main input[type=radio]").count()).isEqualTo(2);
        isAccessibleEverywhere(lead);
    }

    @Test
    void aPartnerWritesWithButtonsAndTheKeyboardInsteadOfMarks() {
        Pair pair = LifeStage.DRAFTING.reach(scenes, acts);
        UUID section = scenes.task(pair.scene(), UserTask.WRITE_SECTION, pair.partner())
                .subjectId();
        Page partner = page(pair.partner(), "/sections/" + section);
        partner.locator("#markdown").fill("Nos équipes\nun chef par équipe\nun tri sur place");
        partner.locator("#markdown").evaluate("text => text.setSelectionRange(12, text.value.length)");
        partner.locator("[data-tool=list]").click();
        partner.locator("#markdown").evaluate("text => text.setSelectionRange(0, 0)");

        partner.keyboard().press("Shift+Tab");
        partner.keyboard().press("End");
        partner.keyboard().press("ArrowRight");
        partner.keyboard().press("Enter");

        assertThat(partner.locator("#markdown").inputValue())
                .isEqualTo("# Nos équipes\n- un chef par équipe\n- un tri sur place");
        isAccessibleEverywhere(partner);
    }

    @Test
    void theLeadMovesTheDateOfASection() {
        Pair pair = LifeStage.DRAFTING.reach(scenes, acts);
        OpenTask writing = scenes.task(pair.scene(), UserTask.WRITE_SECTION, pair.partner());

        Page lead = page(pair.scene().lead(), "/sections/" + writing.subjectId() + "/due-date");
        isAccessibleEverywhere(lead);
        lead.locator("#dueAt").fill(later(lead.locator("#dueAt").inputValue()));
        lead.locator("main form button.btn-primary").click();

        scenes.await(
                "the later date",
                () -> scenes.task(pair.scene(), UserTask.WRITE_SECTION, pair.partner())
                        .dueAt()
                        .isAfter(writing.dueAt()));
    }

    @Test
    void theLeadGivesALateSectionToAnotherMember() {
        Pair pair = LifeStage.DRAFTING.reach(scenes, acts);
        Scene scene = pair.scene();
        OpenTask writing = scenes.task(scene, UserTask.WRITE_SECTION, pair.partner());
        scenes.pin(writing.dueAt().plus(Duration.ofDays(2)));
        scenes.await(
                "task to choose another member",
                () -> scenes.tasks(scene, UserTask.REASSIGN_SECTION).stream()
                        .anyMatch(task -> task.subjectId().equals(writing.subjectId())));

        Page lead = page(scene.lead(), "/sections/" + writing.subjectId() + "/reassignment");

        assertThat(lead.locator("main select").count()).isEqualTo(2);
        isAccessibleEverywhere(lead);
    }

    @Test
    void theLeadStoresTheProofThatAMemberFailed() {
        Pair pair = LifeStage.DRAFTING.reach(scenes, acts);
        Scene scene = pair.scene();
        UUID failed = pair.partner().organisationId();
        scenes.bean(ReplacingDropout.class)
                .replace(
                        scene.lead().actor(),
                        scene.id(),
                        failed,
                        new DropoutReason(
                                DropoutCause.INSOLVENCY, "Liquidation ouverte", "Jugement du 3 novembre 2026"));
        String dropouts = "/consortia/" + scene.id() + "/dropouts";

        Page lead = page(scene.lead(), dropouts + "/" + failed + "/documents");
        isAccessibleEverywhere(lead);
        lead.setInputFiles("#file", new FilePayload("jugement.png", "image/png", SamplePictures.png(4, 3)));
        lead.locator("main form button.btn-primary").click();
        lead.waitForURL("**" + dropouts);

        assertThat(lead.locator("main a[href$='/file']").textContent()).isEqualTo("jugement.png");
        isAccessibleEverywhere(lead);
    }

    /** The page is tested at the width of a phone too. */
    @Test
    void theLeadGivesAMemberWhosePriceIsLateAnotherDate() {
        Pair pair = LifeStage.DRAFTING.reach(scenes, acts);
        Scene scene = pair.scene();
        OpenTask filling = scenes.task(scene, UserTask.FILL_PRICES, pair.partner());
        scenes.pin(scenes.bean(LatePrices.class).turn(filling.subjectId()).decidedFrom());
        scenes.await(
                "the lead asked",
                () -> scenes.tasks(scene, UserTask.DECIDE_LATE_PRICE).stream()
                        .anyMatch(task -> task.subjectId().equals(filling.subjectId())));

        Page lead = page(scene.lead(), "/prices/" + filling.subjectId() + "/decision");
        isAccessibleEverywhere(lead);
        lead.locator("input[value=EXTEND]").check();
        lead.locator("#dueAt")
                .fill(later(LocalDateTime.ofInstant(scenes.now(), ZoneId.of("Europe/Paris"))
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString()));
        lead.locator("#reason").fill("Congés");
        lead.locator("main form button.btn-primary").click();

        scenes.await(
                "the later date",
                () -> scenes.tasks(scene, UserTask.FILL_PRICES).stream()
                        .anyMatch(task -> task.subjectId().equals(filling.subjectId())));
    }

    private static String later(String local) {
        return LocalDateTime.parse(local).plusDays(1).toString();
    }
}
