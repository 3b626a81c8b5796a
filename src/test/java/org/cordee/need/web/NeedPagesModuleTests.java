package org.cordee.need.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.PageText.plain;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cordee.CordeeTest;
import org.cordee.TestVisitor;
import org.cordee.account.OneTimeLinks;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.need.AskingStructures;
import org.cordee.need.NeedBuyer;
import org.cordee.need.NoInterestReason;
import org.cordee.need.PublishingNeed;
import org.cordee.need.SampleNeeds;
import org.cordee.organisation.DirectoryFixture;
import org.cordee.organisation.SampleNumbers;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.HtmlUtils;

/** A buyer without account, a coordinator and a structure with a link on their pages. */
@CordeeTest
class NeedPagesModuleTests extends DirectoryFixture {

    /** The question about the outcome, folded or open, with its only title. */
    private static final String OUTCOME =
            "<details class=\"panel panel-b\"%s>\\s*<summary>\\s*<h2[^>]*>Y a-t-il eu un marché";

    @Autowired
    WebApplicationContext context;

    @Autowired
    OneTimeLinks links;

    @Autowired
    AskingStructures asking;

    @Autowired
    JdbcTemplate jdbc;

    private MockMvc browser;

    @BeforeEach
    void enter() {
        browser = TestVisitor.browser(context);
    }

    @Test
    void aBuyerPublishesWithoutAccountAndIsHeardOnlyAfterItsConfirmation() throws Exception {
        String address = "a" + UUID.randomUUID().toString().substring(0, 12) + "@ville.example";
        assertThat(page(get("/needs/new"))).contains("Que cherchez-vous", "N’écrivez rien de confidentiel");

        String scope = described();
        assertThat(page(get(scope))).contains("Où, quand, et de quelle taille", "Pensez-vous réserver le marché");
        String contact = placed(scope);
        assertThat(page(get(contact)))
                .contains("Relisez", "Trier les déchets du chantier", "60 km autour", "Moins de 60 000 €");
        String receipt = redirect(post(contact)
                .param("organisation", "Ville de Saint-Aubin")
                .param("name", "Salomé Vidal")
                .param("email", address)
                .param("nothingConfidential", "true"));

        assertThat(page(get(receipt))).contains(address, "BES-", "Encore un clic");
        assertThat(send(get(contact)).getStatus()).isEqualTo(404);
        UUID need = UUID.fromString(receipt.split("/")[2]);
        String link = "/i/"
                + links.issue(
                        NeedBuyer.LINK_PURPOSE, need, null, address, clock.now().plus(Duration.ofDays(1)))
                + "/need";
        assertThat(page(get(link))).contains("Confirmez votre adresse");

        assertThat(redirect(post(link + "/confirmation"))).isEqualTo(link);

        assertThat(page(get(link))).contains("À relire").doesNotContain("Confirmez votre adresse");
        assertThat(send(get(receipt)).getStatus()).isEqualTo(404);
        assertThat(redirect(post(link + "/erasure"))).isEqualTo("/personal-data");
        assertThat(send(get(link)).getStatus()).isEqualTo(404);
    }

    @Test
    void showsErrorsBesideTheFieldsWithWhatWasTyped() throws Exception {
        // th:field writes an accented letter as an entity.
        assertThat(page(post("/needs/new")
                        .param("title", "")
                        .param("details", "Une phrase gardée")
                        .param("trades", "pas un métier")
                        .with(csrf())))
                .contains(
                        "Il manque quelques mots",
                        "n’est pas un métier de la liste",
                        HtmlUtils.htmlEscape("Une phrase gardée"));
        String scope = described();
        assertThat(page(post(scope)
                        .param("place", "Rouen")
                        .param("radius", "30")
                        .with(csrf())))
                .contains("Dites combien de temps cela dure", "value=\"Rouen\"");
        String contact = placed(scope);
        assertThat(page(post(contact)
                        .param("organisation", "Ville")
                        .param("name", "Salomé")
                        .param("email", "pas une adresse")
                        .with(csrf())))
                .contains("value=\"pas une adresse\"", "value=\"" + HtmlUtils.htmlEscape("Salomé") + "\"");
    }

    @Test
    void searchesTradesWithoutJavaScriptAndSavesNothing() throws Exception {
        assertThat(page(post("/needs/new")
                        .param("title", "Laver")
                        .param("trades", "blanchisserie")
                        .param("suggest", "trades")
                        .with(csrf())))
                .contains("98310000", "value=\"Laver\"");
        assertThat(send(get("/suggestions").param("list", "CPV").param("words", "blanchisserie"))
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("98310000");
        assertThat(send(get("/suggestions").param("list", "ORGANISATION").param("words", "ville"))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void countsTheStructuresThatCouldAnswerBeforeTheBuyerReserves() throws Exception {
        String scope = described();

        String counted = redirect(scopeOf(post(scope)).param("next", "count"));

        assertThat(counted).startsWith(scope);
        assertThat(page(get(scope))).containsPattern("dans ce rayon|Nous ne connaissons pas ce lieu");
    }

    @Test
    void aCoordinatorReadsANeedAsksAStructureAndDeliversTheShortList() throws Exception {
        TestVisitor coordinator = TestVisitor.coordinator(context);
        String town = "Ville" + SampleNumbers.unique();
        UUID structure =
                register("Menuiserie du Canal", SampleNumbers.siret(), "97600", town, InsertionKind.EI, "45421141");
        TestVisitor buyer = TestVisitor.memberOf(
                context,
                register(
                        "Ville de Saint-Aubin-sur-Orme",
                        SampleNumbers.siret(),
                        "76000",
                        "Rouen",
                        InsertionKind.NONE,
                        "77310000"));
        UUID need = published(buyer, town);
        String page = "/needs/" + need;
        assertThat(page(get("/needs").with(coordinator.signedIn()))).contains("Déposer et réemployer 180 fenêtres");
        assertThat(page(get(page).with(coordinator.signedIn())))
                .contains("Relire et préciser", "Salomé Vidal", "Ne pas retenir");

        assertThat(redirect(post(page + "/qualification")
                        .param("trades", "45421141")
                        .param("place", town)
                        .param("radius", "60")
                        .with(coordinator.signedIn())))
                .isEqualTo(page);
        assertThat(page(get(page).with(coordinator.signedIn()))).contains("Menuiserie du Canal", "Envoi n° 1");
        String inquiry = asked(need, structure, coordinator);
        String link = "/i/"
                + links.issue(
                        AskingStructures.LINK_PURPOSE,
                        UUID.fromString(inquiry),
                        structure,
                        "contact@exemple.example",
                        clock.now().plus(Duration.ofDays(1)))
                + "/inquiry";
        assertThat(page(get(link)))
                .contains("Ville de Saint-Aubin-sur-Orme", "Répondre n’engage à rien", "Précisions")
                .doesNotContain("Salomé", "@ville.example", "Dites-en un peu plus");
        assertThat(page(get(link + "/decline"))).contains("checked");
        assertThat(page(post(link + "/answer").param("answer", "NO").with(csrf())))
                .contains("Il manque la raison");
        redirect(post(link + "/answer").param("answer", "YES").param("words", "Dépose en 5 semaines <b>"));
        assertThat(page(get(link))).contains("Dépose en 5 semaines &lt;b&gt;");
        assertThat(redirect(get(page + "/shortlist.pdf").with(buyer.signedIn())))
                .isEqualTo(page);
        redirect(post(page + "/shortlist").param("word", "Un bon début").with(coordinator.signedIn()));

        assertThat(page(get(page).with(buyer.signedIn())))
                .contains("peut répondre", "Menuiserie du Canal", "Un bon début", "Dépose en 5 semaines")
                .contains("Pourquoi les autres ont dit non", "Rien ne presse")
                .containsPattern(OUTCOME.formatted(""));
        jdbc.update("UPDATE need SET outcome_asked_at = ? WHERE id = ?", Timestamp.from(clock.now()), need.toString());
        assertThat(page(get(page).with(buyer.signedIn())))
                .containsPattern(OUTCOME.formatted("\\sopen(=\"open\")?"))
                .doesNotContain("Rien ne presse");
        assertThat(page(get(page).with(buyer.signedIn())))
                .contains("Demander les mises en relation cochées", "Liste (PDF)");
        assertThat(printed(page + "/shortlist.pdf", buyer))
                .contains("Menuiserie du Canal", "Un bon début", "Dépose en 5 semaines <b>", town);
        assertThat(send(get(page + "/shortlist.pdf").with(coordinator.signedIn()))
                        .getStatus())
                .isEqualTo(404);
        redirect(post(page + "/introductions").param("inquiries", inquiry).with(buyer.signedIn()));
        assertThat(page(get(page).with(buyer.signedIn())))
                .contains("mise en relation demandée le")
                .doesNotContain("Demander les mises en relation cochées", "Choisissez avant");
        redirect(post(page + "/outcome").param("outcome", "CONSULTATION").with(buyer.signedIn()));
        assertThat(page(get(page).with(buyer.signedIn()))).contains("Terminé", "une consultation est en cours");
    }

    @Test
    void aCoordinatorReadsWhyStructuresSaidNo() throws Exception {
        TestVisitor coordinator = TestVisitor.coordinator(context);
        String town = "Ville" + SampleNumbers.unique();
        UUID structure =
                register("Menuiserie du Port", SampleNumbers.siret(), "97600", town, InsertionKind.EI, "45421141");
        UUID need = published(TestVisitor.member(context), town);
        String page = "/needs/" + need;
        redirect(post(page + "/qualification")
                .param("trades", "45421141")
                .param("place", town)
                .param("radius", "60")
                .with(coordinator.signedIn()));
        String inquiry = asked(need, structure, coordinator);
        assertThat(page(get(page).with(coordinator.signedIn()))).doesNotContain("Pourquoi des structures ont dit non");
        Actor member = new Actor(Ids.next(), structure, Set.of(Role.MEMBER), Actor.Via.ACCOUNT);

        asking.decline(member, UUID.fromString(inquiry), NoInterestReason.TOO_FAR, "");

        assertThat(page(get(page).with(coordinator.signedIn())))
                .contains("Pourquoi des structures ont dit non", "Trop loin", "sur place");
    }

    @Test
    void aCoordinatorWidensASearchThatFoundNothing() throws Exception {
        TestVisitor coordinator = TestVisitor.coordinator(context);
        String town = "Ville" + SampleNumbers.unique();
        register("Menuiserie du Val", SampleNumbers.siret(), "97600", town, InsertionKind.EI, "44221100");
        String page = "/needs/" + published(TestVisitor.member(context), town);
        redirect(post(page + "/qualification")
                .param("trades", "03419100")
                .param("place", town)
                .param("radius", "30")
                .with(coordinator.signedIn()));
        MockHttpServletResponse searched =
                send(post(page + "/candidates").with(csrf()).with(coordinator.signedIn()));
        assertThat(searched.getStatus()).isEqualTo(302);
        assertThat(page(get(page).with(coordinator.signedIn())))
                .contains("Aucune structure ne correspond. Élargissez le rayon", "Changer et chercher à nouveau")
                .containsPattern("<details[^>]*\\sopen");
        assertThat(page(post(page + "/criteria")
                        .param("trades", "")
                        .param("place", town)
                        .with(csrf())
                        .with(coordinator.signedIn())))
                .contains("Il manque le métier");

        redirect(post(page + "/criteria")
                .param("trades", "44221100")
                .param("place", town)
                .param("radius", "100")
                .with(coordinator.signedIn()));

        assertThat(page(get(page).with(coordinator.signedIn()))).contains("Menuiserie du Val", "Envoi n° 1");
        redirect(post(page + "/batches").param("batch", "1").with(coordinator.signedIn()));
        assertThat(page(get(page).with(coordinator.signedIn()))).doesNotContain("Changer et chercher à nouveau");
    }

    @Test
    void aLinkOfAnotherPurposeOpensNoNeedAndNoInquiry() throws Exception {
        UUID need = published(TestVisitor.member(context), "Rouen");
        String token = links.issue(
                "invitation", need, null, "x@ville.example", clock.now().plus(Duration.ofDays(1)));

        assertThat(send(get("/i/" + token + "/need")).getStatus()).isEqualTo(404);
        assertThat(send(get("/i/" + token + "/inquiry")).getStatus()).isEqualTo(404);
    }

    /** Sends batches until the structure is asked: other tests leave structures near it. Returns its inquiry. */
    private String asked(UUID need, UUID structure, TestVisitor coordinator) throws Exception {
        String one = "SELECT id FROM inquiry WHERE need_id = ? AND organisation_id = ? AND asked_at IS NOT NULL";
        List<String> found = List.of();
        for (int batch = 1; found.isEmpty() && batch < 10; batch++) {
            redirect(post("/needs/" + need + "/batches")
                    .param("batch", Integer.toString(batch))
                    .with(coordinator.signedIn()));
            found = jdbc.queryForList(one, String.class, need.toString(), structure.toString());
        }
        return found.get(0);
    }

    private UUID published(TestVisitor visitor, String place) {
        Actor actor = new Actor(visitor.personId(), visitor.organisationId(), Set.of(Role.MEMBER), Actor.Via.ACCOUNT);
        PublishingNeed publishing = context.getBean(PublishingNeed.class);
        UUID need = publishing.publish(
                actor,
                SampleNeeds.description("45421141"),
                SampleNeeds.scope(place, clock.today()),
                SampleNeeds.sender("a" + UUID.randomUUID().toString().substring(0, 12) + "@ville.example"));
        publishing.confirm(SampleNeeds.byLink(need));
        return need;
    }

    private String described() throws Exception {
        return redirect(post("/needs/new")
                .param("title", "Trier les déchets du chantier")
                .param("trades", "90511000")
                .param("themes", "CONSTRUCTION_WASTE"));
    }

    private String placed(String scope) throws Exception {
        return redirect(scopeOf(post(scope)).param("next", "contact"));
    }

    private static AbstractMockHttpServletRequestBuilder<?> scopeOf(AbstractMockHttpServletRequestBuilder<?> request) {
        for (List<String> field : List.of(
                List.of("place", "Rouen"),
                List.of("radius", "60"),
                List.of("starts", ""),
                List.of("length", "UNDER_ONE_MONTH"),
                List.of("size", "UNDER_60000"),
                List.of("stage", "EXPLORING"),
                List.of("reservedFor", "NOBODY"))) {
            request.param(field.get(0), field.get(1));
        }
        return request;
    }

    private String redirect(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        MockHttpServletResponse answer = send(request.with(csrf()));
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(302);
        String target = answer.getRedirectedUrl();
        assertThat(target).isNotNull();
        return target.replaceFirst("#.*", "");
    }

    private String printed(String address, TestVisitor reader) throws Exception {
        MockHttpServletResponse answer = send(get(address).with(reader.signedIn()));
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        try (PDDocument pdf = Loader.loadPDF(answer.getContentAsByteArray())) {
            return new PDFTextStripper().getText(pdf).replace('\u00a0', ' ').replace('\u202f', ' ');
        }
    }

    private String page(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        MockHttpServletResponse answer = send(request);
        assertThat(answer.getStatus()).isEqualTo(200);
        return plain(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return browser.perform(request.header("Accept-Language", "fr").header("Accept", "text/html"))
                .andReturn()
                .getResponse();
    }
}
