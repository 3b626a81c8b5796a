package org.cordee.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import org.cordee.agreement.AgreementReading;
import org.cordee.process.LifeStage;
import org.cordee.process.LifeStage.Pair;
import org.cordee.process.Scenes.Scene;
import org.cordee.process.UserTask;
import org.junit.jupiter.api.Test;

/**
 * The agreement in a browser: the pages that no consortium of the demonstration reaches, from the review to the last
 * power of attorney.
 */
class AgreementBrowserTests extends PlayedBrowserFixture {

    @Test
    void theLeadReviewsAPartnerSignsAndGivesItsPower() {
        Pair pair = LifeStage.REVIEWING_AGREEMENT.reach(scenes, acts);
        Scene scene = pair.scene();
        String space = "/consortia/" + scene.id() + "/agreement";
        Page lead = signedIn(accounts.memberOf(scene.lead().organisationId()), DESK, ColorScheme.LIGHT);
        go(lead, space + "/review");
        isAccessibleEverywhere(lead);
        lead.locator("button[value='send']").click();
        scenes.task(scene, UserTask.SIGN_AGREEMENT, pair.partner());

        Page partner = signedIn(accounts.memberOf(pair.partner().organisationId()), PHONE, ColorScheme.LIGHT);
        go(partner, space + "/signature");
        isAccessibleEverywhere(partner);
        partner.locator("input[value='SIGN']").check();
        partner.locator("#signatoryFunction").fill("Directrice");
        partner.locator("main form button.btn-primary").click();
        isAccessibleEverywhere(partner);
        partner.locator("#read").check();
        partner.locator("main form button.btn-primary").click();
        acts.signAgreement(scene, scene.lead());
        String power = scenes.task(scene, UserTask.GRANT_POWER).subjectId().toString();
        go(partner, "/powers/" + power);
        isAccessibleEverywhere(partner);
        partner.locator("#signatoryFunction").fill("Directrice");
        partner.locator("main form button.btn-primary").click();
        isAccessibleEverywhere(partner);
        partner.locator("#read").check();
        partner.locator("main form button.btn-primary").click();

        scenes.task(scene, UserTask.SETTLE_OUTLINE);
        go(lead, space);
        assertThat(lead.locator("main").textContent()).contains("Camille membre, Directrice");
        isAccessibleEverywhere(lead);

        go(partner, space + "/check");
        isAccessibleEverywhere(partner);
        partner.setInputFiles(
                "#file",
                new FilePayload(
                        "convention.pdf",
                        "application/pdf",
                        scenes.bean(AgreementReading.class).pdf(pair.partner().actor(), scene.id())));
        partner.locator("main form button.btn-primary").click();
        assertThat(partner.locator("main").textContent()).contains("Camille membre, Directrice");
        isAccessibleEverywhere(partner);
    }

    @Test
    void theLeadDecidesWhenAPartnerRefuses() {
        Pair pair = LifeStage.SIGNING_AGREEMENT.reach(scenes, acts);
        Scene scene = pair.scene();
        acts.refuseAgreement(scene, pair.partner());
        scenes.task(scene, UserTask.ARBITRATE_AGREEMENT);

        Page lead = signedIn(accounts.memberOf(scene.lead().organisationId()), DESK, ColorScheme.LIGHT);
        go(lead, "/consortia/" + scene.id() + "/agreement/arbitration");

        assertThat(lead.locator("main input[type=radio]").count()).isEqualTo(3);
        isAccessibleEverywhere(lead);
    }
}
