package org.cordee.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.UUID;
import org.cordee.PageText;
import org.cordee.TestVisitor;
import org.cordee.shared.Deadline;
import org.cordee.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** The pages and the API of a request for help, from the question to the evaluation. */
class SupportRequestPagesModuleTests extends SupportFixture {

    @Autowired
    WebApplicationContext web;

    private MockMvc browser;
    private TestVisitor asker;
    private TestVisitor helper;

    @BeforeEach
    void enter() {
        browser = TestVisitor.browser(web);
        asker = TestVisitor.memberOf(web, requester.requireOrganisation());
        helper = TestVisitor.memberOf(web, dla.requireOrganisation());
    }

    @Test
    void anOrganisationAsksFromAnyPageAndASupportOrganisationHelps() throws Exception {
        assertThat(page(asker, "/tasks")).contains("/support-requests/new?from=/tasks", "Demander de l’aide");
        String form = page(asker, "/support-requests/new?from=/tasks");
        assertThat(form)
                .contains("De quelle aide avez-vous besoin", "DLA", "Stratégique", "Rien d’autre", "href=\"/tasks\"")
                .doesNotContain("Appui lointain", "checked=\"checked\"", "??");
        String key = Ids.next().toString();
        String address = posted(
                asker,
                post("/support-requests")
                        .param("kind", "STRATEGIC")
                        .param("question", "Répondre ou non <b>au lot</b> ?")
                        .param("helper", "rule")
                        .param("from", "/tasks")
                        .param("key", key));
        assertThat(address).startsWith("/support-requests/");

        assertThat(page(helper, "/support"))
                .contains("1 demande attend", "Répondre ou non &lt;b&gt;au lot&lt;/b&gt; ?", "Accepter")
                .doesNotContain("<b>au lot", "??");
        assertThat(page(asker, address))
                .contains("À accepter", "Retirer la demande")
                .doesNotContain("??", "Passer<");
        assertThat(posted(helper, post(address + "/acceptance"))).isEqualTo(address);
        assertThat(page(helper, address)).contains("Dire ce qu’il faut", asker.personId() + "@visitor.example");
        assertThat(posted(
                        helper,
                        post(address + "/diagnosis")
                                .param("words", "Un point d’une heure")
                                .param("deliverBy", "2099-01-05")))
                .isEmpty();
        String day =
                LocalDate.ofInstant(scenes.now(), Deadline.PARIS).plusDays(3).toString();
        posted(
                helper,
                post(address + "/diagnosis")
                        .param("words", "Un point d’une heure")
                        .param("deliverBy", day));
        posted(
                helper,
                post(address + "/deliverables")
                        .param("words", "Point fait")
                        .param("spentHours", "2,5")
                        .param("last", "true"));
        assertThat(page(asker, address)).contains("Point fait", "2,5", "Cette aide vous a-t-elle été utile");
        posted(asker, post(address + "/evaluation").param("score", "5").param("words", "Très clair"));

        assertThat(page(helper, address)).contains("5 sur 5", "Très clair").doesNotContain("??");
        assertThat(page(helper, "/support")).contains("Aides terminées", "5,0 / 5");
        assertThat(page(asker, "/support-requests?lang=en")).contains("Requests for help", "Finished");
    }

    @Test
    void whatIsMissingIsSaidBesideItsFieldAndWhatWasTypedIsKept() throws Exception {
        MockHttpServletResponse answer = answer(
                asker,
                post("/support-requests")
                        .param("question", "Comment faire ?")
                        .param("from", "https://ailleurs.example/"));

        assertThat(PageText.of(answer))
                .contains("Choisissez la sorte d’aide.", "Choisissez à qui demander.", "Comment faire ?")
                .contains("href=\"/support-requests\"")
                .doesNotContain("ailleurs.example");
    }

    @Test
    void aPassedRequestGoesOnWithAReason() throws Exception {
        UUID id = asked();
        String address = "/support-requests/" + id;

        assertThat(PageText.of(answer(helper, post(address + "/passing")))).contains("Choisissez une raison.");
        assertThat(posted(helper, post(address + "/passing").param("reason", "NO_TIME")))
                .isEqualTo("/support");

        assertThat(answer(helper, get(address)).getStatus()).isEqualTo(404);
        assertThat(answer(helper, get("/support-requests/" + Ids.next())).getStatus())
                .isEqualTo(404);
    }

    @Test
    void aSupportOrganisationDescribesItsOffer() throws Exception {
        assertThat(page(helper, "/support/offer")).contains("value=\"15\"", CREUSE);
        MockHttpServletResponse refused = answer(
                helper,
                post("/support/offer")
                        .param("revision", "1")
                        .param("areas", "=cmd")
                        .param("hoursPerMonth", "x"));
        assertThat(PageText.of(refused)).contains("Écrivez un nombre entier", "=cmd");

        assertThat(posted(
                        helper,
                        post("/support/offer")
                                .param("revision", "1")
                                .param("kinds", "LEGAL")
                                .param("areas", "2a, 23")
                                .param("hoursPerMonth", "8")
                                .param("awayUntil", "")))
                .isEqualTo("/support");

        assertThat(offering.read(dla).terms())
                .satisfies(terms -> assertThat(terms.areas()).containsExactlyInAnyOrder("2A", "23"))
                .satisfies(terms -> assertThat(terms.kinds()).containsExactly(SupportKind.LEGAL));
        assertThat(answer(asker, get("/support/offer")).getStatus()).isEqualTo(404);
    }

    @Test
    void aCoordinatorAsksAnOrganisationWhereNobodyAccepted() throws Exception {
        TestVisitor platform = TestVisitor.coordinator(web);
        UUID id = asked(HelperWish.coordinator());
        String address = "/support-requests/" + id;

        assertThat(page(platform, "/support-requests/coordination")).contains(address, "À la coordination");
        assertThat(page(platform, address))
                .contains("Solliciter cet organisme", "CRESS")
                .doesNotContain("??");
        posted(
                platform,
                post(address + "/assignment")
                        .param("helper", cress.requireOrganisation().toString()));

        assertThat(page(platform, address)).contains("Qui a été sollicité", "attendu jusqu’à");
    }

    @Test
    void aProgramAsksAndAccepts() throws Exception {
        String body =
                "{\"kind\":\"STRATEGIC\",\"question\":\"Répondre ?\",\"way\":\"BY_RULE\",\"outlineShared\":false}";
        MockHttpServletResponse created = browser.perform(post("/api/v1/support-requests")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .with(asker.byApi()))
                .andReturn()
                .getResponse();
        assertThat(created.getStatus()).isEqualTo(201);
        String id = JsonMapper.shared()
                .readTree(created.getContentAsString())
                .path("id")
                .asString();

        MockHttpServletResponse accepted = browser.perform(
                        post("/api/v1/support-requests/" + id + "/acceptance").with(helper.byApi()))
                .andReturn()
                .getResponse();

        assertThat(accepted.getStatus()).isEqualTo(200);
        assertThat(accepted.getContentAsString()).contains("\"state\":\"ACCEPTED\"", "\"relation\":\"SUPPORTER\"");
    }

    private String page(TestVisitor visitor, String address) throws Exception {
        MockHttpServletResponse answer = answer(visitor, get(address));
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return PageText.of(answer);
    }

    /** Returns where the answer leads to; empty when the form is shown again. */
    private String posted(TestVisitor visitor, MockHttpServletRequestBuilder form) throws Exception {
        String address = answer(visitor, form).getRedirectedUrl();
        return address == null ? "" : address;
    }

    private MockHttpServletResponse answer(TestVisitor visitor, MockHttpServletRequestBuilder request)
            throws Exception {
        MockHttpServletResponse answer = browser.perform(
                        request.with(visitor.signedIn()).with(csrf()))
                .andReturn()
                .getResponse();
        answer.setCharacterEncoding("UTF-8");
        return answer;
    }
}
