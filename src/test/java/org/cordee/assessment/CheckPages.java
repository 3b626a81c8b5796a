package org.cordee.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Objects;
import java.util.UUID;
import org.cordee.PageText;
import org.cordee.TestVisitor;
import org.cordee.process.Scenes.Firm;
import org.cordee.process.Scenes.Scene;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;

/** The pages of a check: whole for the lead, without shares for a member, without prices for the coordinator. */
record CheckPages(WebApplicationContext web, Scene scene) {

    void toEach(Firm partner, UUID run) throws Exception {
        MockMvc browser = TestVisitor.browser(web);
        TestVisitor lead = TestVisitor.memberOf(web, scene.lead().organisationId());
        String check = "/consortia/" + scene.id() + "/assessment";

        assertThat(page(browser, lead, check)).contains("Contrôle légal", "décret 2008-1354", "n’a pas été contrôlé");
        assertThat(page(browser, lead, check + "/runs/" + run)).contains("même résultat");
        assertThat(page(browser, lead, check)).contains(check + "/buyer-message");
        assertThat(page(browser, lead, check + "/buyer-message"))
                .contains("Que vous écrit l’acheteur")
                .doesNotContain("Ce que prévoit la loi</h2>");
        assertThat(page(browser, lead, check + "/buyer-message?kind=OTHER_GROUND"))
                .contains("L’acheteur peut se tourner vers ce groupement", "R2144-7")
                .doesNotContain("??");
        assertThat(page(browser, TestVisitor.memberOf(web, partner.organisationId()), check))
                .contains("sans les parts ni les montants")
                .doesNotContain("Contrôler");
        assertThat(page(browser, TestVisitor.coordinator(web), check)).contains("sans prix ni montant");
        assertThat(browser.perform(get(check).header("HX-Request", "true").with(lead.signedIn()))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Voir le contrôle")
                .doesNotContain("<html");
        assertThat(browser.perform(post(check)
                                .with(SecurityMockMvcRequestPostProcessors.csrf())
                                .with(lead.signedIn()))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo(check);
        assertThat(browser.perform(get("/api/v1/consortia/" + scene.id() + "/check/runs/" + run + "/case")
                                .accept(MediaType.APPLICATION_JSON)
                                .with(lead.byApi()))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("\"consultation\"");
    }

    private static String page(MockMvc browser, TestVisitor visitor, String address) throws Exception {
        return Objects.requireNonNull(PageText.of(
                browser.perform(get(address).accept(MediaType.TEXT_HTML).with(visitor.signedIn()))
                        .andReturn()
                        .getResponse()));
    }
}
