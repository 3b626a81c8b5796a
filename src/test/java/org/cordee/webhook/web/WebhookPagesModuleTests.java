package org.cordee.webhook.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.PageText.plain;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import org.cordee.CordeeTest;
import org.cordee.PageText;
import org.cordee.TestVisitor;
import org.cordee.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

/** The pages and the API by which a signatory keeps the webhooks of its organisation. */
@CordeeTest
class WebhookPagesModuleTests {

    private static final String URL = "https://recepteur.invalid/cordee";

    @Autowired
    WebApplicationContext context;

    MockMvc browser;
    MockHttpSession session;
    TestVisitor signatory;

    @BeforeEach
    void enter() {
        browser = TestVisitor.browser(context);
        session = new MockHttpSession();
        signatory = TestVisitor.memberOf(context, Ids.next());
    }

    @Test
    void registersAnAddressAndShowsItsSecretOnceAndRemovesIt() throws Exception {
        assertThat(page(get("/webhooks"))).contains("Aucune adresse enregistrée");
        assertThat(page(get("/webhooks/new")))
                .contains("Quel logiciel prévenir", "Invitation refusée", "invitation.declined");

        MockHttpServletResponse registered = send(
                post("/webhooks").param("url", URL).param("kinds", "bid.frozen").with(csrf()));

        assertThat(registered.getStatus()).isEqualTo(302);
        String address = registered.getRedirectedUrl();
        assertThat(page(get(address))).contains("recepteur.invalid", "Offre figée", "whsec_", "plus affiché");
        assertThat(page(get(address))).doesNotContain("whsec_");
        assertThat(page(get("/webhooks"))).contains(URL, "Un type d’événement", "envoi en cours");
        send(post(address + "/secret").with(csrf()));
        assertThat(page(get(address))).contains("whsec_", "Secret précédent");
        send(post(address + "/pause").with(csrf()));
        assertThat(page(get(address))).contains("suspendu", "Reprendre l’envoi");
        send(post(address + "/resumption").with(csrf()));
        assertThat(page(get(address))).contains("envoi en cours");
        assertThat(send(post(address + "/removal").with(csrf())).getRedirectedUrl())
                .isEqualTo("/webhooks");
        assertThat(send(get(address)).getStatus()).isEqualTo(404);
    }

    @Test
    void saysBesideTheFieldWhyAnAddressIsRefusedAndKeepsWhatWasTyped() throws Exception {
        MockHttpServletResponse inside = send(post("/webhooks")
                .param("url", "https://192.168.1.1/")
                .param("kinds", "bid.frozen")
                .with(csrf()));

        assertThat(inside.getStatus()).isEqualTo(422);
        assertThat(plain(inside.getContentAsString()))
                .contains("pas accessible depuis internet", "value=\"https://192.168.1.1/\"", "href=\"#url\"");
        assertThat(inside.getContentAsString().replaceAll("\\s+", " "))
                .containsPattern("value=\"bid.frozen\"[^>]*checked");
        assertThat(send(post("/webhooks").with(csrf())).getStatus()).isEqualTo(422);
        assertThat(page(get("/webhooks"))).contains("Aucune adresse enregistrée");
    }

    @Test
    void showsTheStoredAddressToTheSecondOfTwoPeopleWhoChangeIt() throws Exception {
        String address = registered();
        MockHttpServletResponse first = send(post(address + "/terms")
                .param("version", "0")
                .param("url", URL + "/premier")
                .with(csrf()));
        assertThat(first.getStatus()).isEqualTo(302);

        MockHttpServletResponse second = send(post(address + "/terms")
                .param("version", "0")
                .param("url", URL + "/second")
                .with(csrf()));

        assertThat(second.getStatus()).isEqualTo(422);
        assertThat(plain(second.getContentAsString())).contains("entre-temps", URL + "/premier", URL + "/second");
        assertThat(second.getContentAsString().replaceAll("\\s+", " ")).contains("name=\"version\" value=\"1\"");
    }

    @Test
    void saysWhyEventsCannotBeSentAgain() throws Exception {
        String address = registered();

        MockHttpServletResponse empty = send(post(address + "/replay").with(csrf()));
        MockHttpServletResponse words =
                send(post(address + "/replay").param("from", "trois").with(csrf()));
        MockHttpServletResponse future =
                send(post(address + "/replay").param("from", "7").with(csrf()));

        assertThat(empty.getStatus()).isEqualTo(422);
        assertThat(plain(empty.getContentAsString())).contains("Indiquez le numéro du premier événement");
        assertThat(words.getStatus()).isEqualTo(422);
        assertThat(words.getContentAsString()).contains("value=\"trois\"");
        assertThat(plain(future.getContentAsString())).contains("Le dernier numéro envoyé est 0");
    }

    @Test
    void isKeptByTheSignatoriesOfItsOrganisationAlone() throws Exception {
        String address = registered();
        TestVisitor helper = TestVisitor.helperOf(context, signatory.organisationId());
        TestVisitor stranger = TestVisitor.memberOf(context, Ids.next());

        for (TestVisitor other : new TestVisitor[] {helper, stranger}) {
            signatory = other;
            session = new MockHttpSession();
            assertThat(send(get(address)).getStatus()).isEqualTo(404);
            assertThat(send(post(address + "/removal").with(csrf())).getStatus())
                    .isEqualTo(404);
        }
        signatory = helper;
        session = new MockHttpSession();
        assertThat(send(get("/webhooks")).getStatus()).isEqualTo(404);
    }

    @Test
    void servesProgramsTheSameWay() throws Exception {
        MockHttpServletResponse created = api(post("/api/v1/webhooks"), "{\"url\":\"" + URL + "\"}");

        assertThat(created.getStatus()).isEqualTo(201);
        assertThat(created.getContentAsString()).contains("\"secret\":\"whsec_");
        String address = created.getHeader("Location");
        assertThat(api(get(address), null).getContentAsString())
                .contains("\"url\":\"" + URL + "\"", "\"deliveredNumber\":0", "\"state\":\"ACTIVE\"")
                .doesNotContain("whsec_", "secret\":");
        assertThat(api(put(address), "{\"version\":0,\"url\":\"" + URL + "\",\"kinds\":[\"no.kind\"]}")
                        .getStatus())
                .isEqualTo(422);
        assertThat(api(put(address), "{\"version\":0,\"url\":\"" + URL + "\",\"kinds\":[\"bid.frozen\"]}")
                        .getContentAsString())
                .contains("\"kinds\":[\"bid.frozen\"]");
        assertThat(api(put(address), "{\"version\":0,\"url\":\"" + URL + "\"}").getStatus())
                .isEqualTo(409);
        assertThat(api(post(address + "/replay"), "{\"from\":1,\"to\":1}").getStatus())
                .isEqualTo(422);
        assertThat(api(get(address + "/deliveries"), null).getStatus()).isEqualTo(200);
        assertThat(api(get("/api/v1/events"), null).getContentAsString()).contains("\"events\":[]", "\"lastNumber\":0");
        assertThat(api(get("/api/v1/events?limit=501"), null).getStatus()).isEqualTo(400);
        assertThat(api(delete(address), null).getStatus()).isEqualTo(204);
        assertThat(api(get(address), null).getStatus()).isEqualTo(404);
    }

    private String registered() throws Exception {
        return send(post("/webhooks").param("url", URL).with(csrf())).getRedirectedUrl();
    }

    private String page(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return PageText.of(send(request));
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return browser.perform(request.session(session).with(signatory.signedIn()))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse api(AbstractMockHttpServletRequestBuilder<?> request, String json)
            throws Exception {
        if (json != null) {
            request.contentType(MediaType.APPLICATION_JSON).content(json);
        }
        return browser.perform(request.with(signatory.byApi())).andReturn().getResponse();
    }
}
