package org.cordee.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import org.cordee.process.LifeStage;
import org.cordee.process.Scenes.Scene;
import org.cordee.shared.Deadline;
import org.cordee.submission.SubmissionReading;
import org.junit.jupiter.api.Test;

/** The deposit in a browser: the lead carries the files to the buyer's platform and records its receipt. */
class DepositBrowserTests extends PlayedBrowserFixture {

    @Test
    void theLeadTicksFilesStatesPiecesAndRecordsTheReceipt() {
        Scene scene = LifeStage.DEPOSITING.reach(scenes, acts).scene();
        makeReal(scene);
        Page lead = signedIn(accounts.memberOf(scene.lead().organisationId()), DESK, ColorScheme.LIGHT);
        go(lead, submission(scene));
        isAccessibleEverywhere(lead);
        lead.locator("main input[type=checkbox][name=name]").first().check();
        lead.locator("form[action$='/ticked-files'] button").click();
        shows(lead, "1 fichier coché");
        assertThat(lead.locator("main").textContent())
                .contains("Déposer sur la plateforme de l’acheteur")
                .doesNotContain("émonstration");

        go(lead, submission(scene) + "/expected-pieces");
        isAccessibleEverywhere(lead);
        lead.locator("#name").fill("Planning");
        lead.locator("input[name=signature][value=no]").check();
        lead.locator("main form button.btn-primary").click();
        shows(lead, "Planning");
        isAccessibleEverywhere(lead);

        record(lead, scene);
        assertThat(lead.locator("main").textContent()).contains("Le pli est déposé", "AR-1");
        isAccessibleEverywhere(lead);
    }

    private void record(Page lead, Scene scene) {
        go(lead, submission(scene) + "/deposits/by-hand");
        isAccessibleEverywhere(lead);
        lead.locator("#platform").fill("marches.val-orme.example");
        lead.locator("#number").fill("AR-1");
        lead.locator("#completedAt")
                .fill(scenes.now()
                        .minusSeconds(61)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .atZone(Deadline.PARIS)
                        .toLocalDateTime()
                        .toString());
        lead.locator("#files").fill(files(scene));
        lead.locator("#receiptText").fill("Accusé de réception AR-1");
        lead.locator("main form button.btn-primary").click();
        shows(lead, "Vérifiez le récépissé");
        shows(lead, "Rien ne contredit le pli");
        isAccessibleEverywhere(lead);
        lead.locator("input[name=seen]").check();
        lead.locator("button[name=action][value=record]").click();
        lead.waitForURL("**/submission");
    }

    @Test
    void theDemonstrationSaysThatNothingIsSentToTheBuyer() {
        Scene scene = LifeStage.DEPOSITING.reach(scenes, acts).scene();
        Page lead = signedIn(accounts.memberOf(scene.lead().organisationId()), PHONE, ColorScheme.LIGHT);
        go(lead, submission(scene) + "/deposits/demonstration");
        isAccessibleEverywhere(lead);
        assertThat(lead.locator("main").textContent()).contains("aucun acheteur", "L’acheteur n’est pas prévenu");
        lead.locator("main form button.btn-primary").click();

        shows(lead, "pli non transmis à l’acheteur");
        assertThat(lead.title()).contains("démonstration, non transmis à l’acheteur");
        isAccessibleEverywhere(lead);
    }

    /** Waits for the answer to a form: its address may be that of the page before. */
    private static void shows(Page page, String text) {
        PlaywrightAssertions.assertThat(page.locator("main")).containsText(text);
    }

    private void makeReal(Scene scene) {
        jdbc.update(
                "UPDATE organisation SET simulated = FALSE, demo = FALSE WHERE id = ?",
                scene.lead().organisationId());
    }

    private static String submission(Scene scene) {
        return "/consortia/" + scene.id() + "/submission";
    }

    /** Lists the files as a platform does that gives names and sizes. */
    private String files(Scene scene) {
        return scenes.bean(SubmissionReading.class).view(scene.lead().actor(), scene.id()).files().stream()
                .map(file -> file.name() + " ; " + file.size() + " octets")
                .collect(Collectors.joining("\n"));
    }
}
