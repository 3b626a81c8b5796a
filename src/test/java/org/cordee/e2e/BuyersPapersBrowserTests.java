package org.cordee.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import org.cordee.espd.EspdSamples;
import org.cordee.form.blank.SampleDocx;
import org.cordee.process.FramedLot;
import org.cordee.process.LifeStage;
import org.cordee.process.LifeStage.Pair;
import org.cordee.process.Scenes.Scene;
import org.cordee.process.UserTask;
import org.junit.jupiter.api.Test;

/** The pages of the papers that a buyer asks for: candidature, official forms, ESPD and price file. */
class BuyersPapersBrowserTests extends PlayedBrowserFixture {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @Test
    void theCandidatureTheFormsAndTheEspdAreAccessible() {
        Pair pair = LifeStage.OUTLINING.reach(scenes, acts);
        Scene scene = pair.scene();
        String consortium = "/consortia/" + scene.id();
        String evidence = "/evidence/"
                + scenes.task(scene, UserTask.PROVIDE_EVIDENCE, pair.partner()).subjectId();
        Page lead = signedIn(accounts.memberOf(scene.lead().organisationId()), DESK, ColorScheme.LIGHT);

        isShown(lead, consortium + "/candidature");
        isShown(lead, consortium + "/forms");
        isShown(
                lead,
                lead.locator("main a[href*='/forms/']:not([href*='/formats/'])")
                        .first()
                        .getAttribute("href"));
        bring(lead, consortium + "/forms", "/buyer-forms", new FilePayload("cadre.docx", DOCX, SampleDocx.ofABuyer()));
        assertThat(lead.url()).contains("/buyer-forms/");
        isAccessibleEverywhere(lead);
        bring(
                lead,
                consortium + "/espd-request",
                "/espd-request",
                new FilePayload("espd.xml", "application/xml", EspdSamples.validRequest()));
        assertThat(lead.locator("main").textContent()).contains("espd.xml");
        isAccessibleEverywhere(lead);

        Page partner = signedIn(accounts.memberOf(pair.partner().organisationId()), PHONE, ColorScheme.LIGHT);
        for (String below : List.of("/data", "/espd")) {
            isShown(partner, evidence + below);
        }
    }

    @Test
    void thePriceFileOfTheBuyerIsAccessible() {
        Pair pair = LifeStage.DRAFTING.reach(scenes, acts);
        Scene scene = pair.scene();
        new FramedLot(scenes, scene)
                .give(List.of(List.of(pair.partner()), List.of(pair.partner(), scene.lead()), List.of(scene.lead())));
        String frame = "/consortia/" + scene.id() + "/price-frames/" + scene.lotId();
        Page lead = signedIn(accounts.memberOf(scene.lead().organisationId()), DESK, ColorScheme.LIGHT);

        for (String below : List.of("", "/columns", "/posts/0", "?check=true", "?edit=true")) {
            isShown(lead, frame + below);
        }
    }

    private void isShown(Page page, String path) {
        assertThat(page.navigate(address(path)).status()).as(path).isEqualTo(200);
        assertThat(page.url()).endsWith(path);
        assertThat(page.locator("h1").count()).as(path).isEqualTo(1);
        assertThat(page.locator("main").innerText()).as(path).doesNotContain("??");
        isAccessibleEverywhere(page);
    }

    /** Uploads a file with the form of the page that leads to this address. */
    private void bring(Page page, String path, String action, FilePayload file) {
        go(page, path);
        String form = "main form[action$='" + action + "']";
        page.setInputFiles(form + " input[type=file]", file);
        page.locator(form + " button[type=submit]").first().click();
        page.waitForLoadState();
    }
}
