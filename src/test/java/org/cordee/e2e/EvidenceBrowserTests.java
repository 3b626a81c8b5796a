package org.cordee.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.cordee.process.LifeStage;
import org.cordee.process.LifeStage.Pair;
import org.cordee.process.Scenes.Scene;
import org.cordee.process.UserTask;
import org.junit.jupiter.api.Test;

/**
 * Evidence in a browser: a member provides and submits it, the lead checks it, sends it back or continues without it.
 */
class EvidenceBrowserTests extends PlayedBrowserFixture {

    private static final byte[] PDF = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @Test
    void aMemberHandsInItsEvidenceAndTheLeadSendsItBack() {
        Pair pair = LifeStage.OUTLINING.reach(scenes, acts);
        Scene scene = pair.scene();
        String file = "/evidence/"
                + scenes.task(scene, UserTask.PROVIDE_EVIDENCE, pair.partner()).subjectId();
        Page partner = signedIn(accounts.memberOf(pair.partner().organisationId()), PHONE, ColorScheme.LIGHT);
        go(partner, file + "/pieces/LIABILITY_INSURANCE");
        partner.locator("input[name='answer'][value='FILE']").check();
        partner.setInputFiles("#file", new FilePayload("assurance.pdf", "application/pdf", PDF));
        partner.locator("main form button.btn-primary").click();
        isAccessibleEverywhere(partner);
        acts.provideAll(
                pair.partner(),
                scenes.task(scene, UserTask.PROVIDE_EVIDENCE, pair.partner()).subjectId());
        go(partner, file + "/hand-in");
        isAccessibleEverywhere(partner);
        partner.locator("main form button.btn-primary").click();
        scenes.task(scene, UserTask.CHECK_APPLICATION);

        Page lead = signedIn(accounts.memberOf(scene.lead().organisationId()), DESK, ColorScheme.LIGHT);
        go(lead, file + "/check");
        isAccessibleEverywhere(lead);
        lead.locator("input[value='CORRECTIONS']").check();
        lead.locator("#comment").fill("L’attestation d’assurance est celle de l’an dernier");
        lead.locator("main form button.btn-primary").click();

        scenes.task(scene, UserTask.PROVIDE_EVIDENCE, pair.partner());
        go(partner, file);
        assertThat(partner.locator("main").textContent()).contains("celle de l’an dernier");
        isAccessibleEverywhere(partner);
    }

    @Test
    void theLeadContinuesWithoutTheEvidence() {
        Pair pair = LifeStage.OUTLINING.reach(scenes, acts);
        Scene scene = pair.scene();
        String file = "/evidence/"
                + scenes.task(scene, UserTask.PROVIDE_EVIDENCE, pair.partner()).subjectId();
        Page lead = signedIn(accounts.memberOf(scene.lead().organisationId()), DESK, ColorScheme.LIGHT);
        go(lead, file + "/waiver");
        isAccessibleEverywhere(lead);
        lead.locator("#reason").fill("Le membre ne répond plus");
        lead.locator("main form button.btn-primary").click();

        isAccessibleEverywhere(lead);
        go(lead, file);
        assertThat(lead.locator("main").textContent()).contains("Le membre ne répond plus");
    }
}
