package org.cordee.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.PageText.plain;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cordee.CordeeTest;
import org.cordee.PageText;
import org.cordee.TestVisitor;
import org.cordee.account.DraftFields;
import org.cordee.account.DraftKey;
import org.cordee.account.FormDrafts;
import org.cordee.account.OneTimeLinks;
import org.cordee.organisation.Address;
import org.cordee.organisation.Convention;
import org.cordee.organisation.EstablishmentProfile;
import org.cordee.organisation.LegalForm;
import org.cordee.organisation.OrganisationIdentity;
import org.cordee.organisation.OrganisationProfile;
import org.cordee.organisation.RegisteringOrganisations;
import org.cordee.organisation.SampleNumbers;
import org.cordee.organisation.SampleRegistrations;
import org.cordee.organisation.Siret;
import org.cordee.organisation.UpdatingOwnPage;
import org.cordee.shared.Actor;
import org.cordee.shared.Actor.Via;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

/** The quick update of a page by a link and with an account, and the letter that a visitor asks for. */
@CordeeTest
class OwnPagePagesModuleTests {

    @Autowired
    WebApplicationContext context;

    @Autowired
    RegisteringOrganisations registering;

    @Autowired
    OneTimeLinks links;

    @Autowired
    FormDrafts drafts;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcTemplate jdbc;

    private final String name = "Rebâtir " + SampleNumbers.unique();
    private MockMvc browser;
    private UUID organisationId;
    private TestVisitor visitor;

    @BeforeEach
    void registerAnOrganisation() {
        browser = TestVisitor.browser(context);
        organisationId =
                SampleRegistrations.inRouen(registering, OrganisationProfile.named(name, LegalForm.ASSOCIATION));
        visitor = TestVisitor.memberOf(context, organisationId);
        jdbc.update("DELETE FROM sign_in_failure");
    }

    @Test
    void aDirectorUpdatesThePageByALinkThatServesOnce() throws Exception {
        String page = link() + "/page";

        assertThat(PageText.of(open(get(page))))
                .contains("Présentez votre structure", "Rien n’est encore écrit", "sans compte", name)
                .contains("Ce lien sert une fois")
                .doesNotContain("est déjà rempli", "Rien n’a changé");
        assertThat(PageText.of(open(post(page)
                        .param("revision", "0")
                        .param("hours[0]", "480 h")
                        .param("hours[1]", "")
                        .param("hours[2]", "210")
                        .param("seeking", "SUBCONTRACTING")
                        .with(csrf()))))
                .contains("Votre fiche est à jour");
        assertThat(open(get(page)).getStatus()).isEqualTo(410);
        assertThat(PageText.of(open(get("/organisations/" + organisationId))))
                .contains("480 h libres", "Cherche de la sous-traitance seulement", "Déclaré par la structure le")
                .doesNotContain("Ce qui manque pour répondre");
    }

    @Test
    void forgetsTheDraftOfAGuestOnceItsFormIsAccepted() throws Exception {
        String page = link() + "/page";
        DraftKey key = DraftKey.of("own-page", organisationId);
        Actor guest = Actor.ofLink(organisationId);
        drafts.save(guest, key, DraftFields.sent(Map.of("hours[0]", new String[] {"480"})));

        MockHttpServletResponse refused = open(post(page)
                .param("_draft", key.toString())
                .param("revision", "0")
                .param("hours[0]", "beaucoup")
                .with(csrf()));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(drafts.find(guest, key)).isPresent();

        MockHttpServletResponse accepted = open(post(page)
                .param("_draft", key.toString())
                .param("revision", "0")
                .param("hours[0]", "480")
                .with(csrf()));

        assertThat(accepted.getStatus()).isEqualTo(200);
        assertThat(drafts.find(guest, key)).isEmpty();
        assertThat(accepted.getCookie("cordee-sent").getValue()).isEqualTo(key.toString());
    }

    @Test
    void saysBesideTheMonthWhatIsNoNumberAndKeepsTheRest() throws Exception {
        MockHttpServletResponse refused = open(post(link() + "/page")
                .param("revision", "0")
                .param("hours[0]", "beaucoup")
                .param("hours[1]", "320")
                .param("hours[2]", "210")
                .param("seeking", "NOT_NOW")
                .with(csrf()));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(plain(refused.getContentAsString()))
                .contains("n’est pas un nombre d’heures", "value=\"beaucoup\"", "value=\"320\"");
    }

    @Test
    void stopsTheRemindersByTheLink() throws Exception {
        String page = link() + "/page";

        assertThat(PageText.of(open(post(page + "/reminders").with(csrf())))).contains("plus de rappel");
        assertThat(PageText.of(open(get(page)))).doesNotContain("Ne plus recevoir de rappel");
    }

    @Test
    void aPersonOfTheOrganisationUpdatesItsPageAndReadsWhatIsMissing() throws Exception {
        assertThat(page(get("/organisations/" + organisationId)))
                .contains("Mettre à jour en 3 minutes", "Ce qui manque pour répondre", "Qui peut aider");

        assertThat(send(post("/organisations/" + organisationId + "/update")
                                .param("revision", "0")
                                .param("action", "unchanged")
                                .with(csrf()))
                        .getRedirectedUrl())
                .isEqualTo("/organisations/" + organisationId);

        assertThat(page(get("/organisations/" + organisationId + "/update"))).contains("Votre fiche date du");
    }

    @Test
    void aVisitorAsksForTheLinkAndLearnsNoAddress() throws Exception {
        String claim = "/organisations/" + organisationId + "/claim";
        assertThat(PageText.of(open(get("/organisations/" + organisationId)))).contains("C’est votre structure ?");
        assertThat(PageText.of(open(get(claim)))).contains(name, "Envoyer le lien");

        assertThat(open(post(claim).with(csrf())).getRedirectedUrl()).isEqualTo(claim + "?sent");
        assertThat(PageText.of(open(get(claim).param("sent", "")))).contains("Si l’annuaire connaît une adresse");
        assertThat(open(post("/organisations/" + UUID.randomUUID() + "/claim").with(csrf()))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void theAnswerDoesNotTellWhetherTheAddressIsProven() throws Exception {
        String proven = answerAbout(registeredBy(new Actor(Ids.next(), null, Set.of(Role.COORDINATOR), Via.ACCOUNT)));
        String typedByALead =
                answerAbout(registeredBy(new Actor(Ids.next(), Ids.next(), Set.of(Role.MEMBER), Via.ACCOUNT)));

        assertThat(typedByALead).isEqualTo(proven).contains("302", "Si l’annuaire connaît une adresse vérifiée");
    }

    /** Asks for the link as a visitor; the ids and the tokens against forgery are left out of the answer. */
    private String answerAbout(UUID id) throws Exception {
        String claim = "/organisations/" + id + "/claim";
        MockHttpServletResponse sent = open(post(claim).with(csrf()));
        String page = PageText.of(open(get(claim).param("sent", "")));
        return (sent.getStatus() + " " + sent.getRedirectedUrl() + " " + page)
                .replace(id.toString(), "{id}")
                .replaceAll("csrf\" (content|value)=\"[^\"]*", "csrf");
    }

    private UUID registeredBy(Actor actor) {
        Siret siret = SampleNumbers.siret();
        return registering.register(
                actor,
                OrganisationIdentity.french(siret.siren()),
                OrganisationProfile.named("Partenaire", LegalForm.ASSOCIATION),
                List.of(new EstablishmentProfile(
                        siret,
                        null,
                        Address.inFrance(null, "76000", "Rouen"),
                        Convention.NONE,
                        null,
                        null,
                        null,
                        "contact@exemple.example")));
    }

    @Test
    void aCoordinatorConfirmsTheAddressOnThePage() throws Exception {
        UUID partner = registeredBy(new Actor(Ids.next(), Ids.next(), Set.of(Role.MEMBER), Via.ACCOUNT));
        visitor = TestVisitor.coordinator(context);
        String address = "/organisations/" + partner;
        assertThat(page(get(address))).contains("le lien de la fiche n’y part pas", "Je confirme cette adresse");
        String place = jdbc.queryForObject(
                "SELECT id FROM establishment WHERE organisation_id = ?", String.class, partner.toString());
        Long version =
                jdbc.queryForObject("SELECT version FROM organisation WHERE id = ?", Long.class, partner.toString());

        assertThat(send(post(address + "/establishments/" + place + "/address-proof")
                                .param("version", String.valueOf(version))
                                .with(csrf()))
                        .getRedirectedUrl())
                .isEqualTo(address);

        assertThat(page(get(address))).contains("adresse vérifiée").doesNotContain("Je confirme cette adresse");
        assertThat(page(get("/organisations/addresses"))).contains("Adresses à vérifier");
    }

    @Test
    void aVisitorWhoAsksTooOftenIsToldToWait() throws Exception {
        String claim = "/organisations/" + organisationId + "/claim";
        for (int time = 0; time < 10; time++) {
            assertThat(open(post(claim).with(csrf())).getStatus()).isEqualTo(302);
        }

        assertThat(open(post(claim).with(csrf())).getStatus()).isEqualTo(429);
    }

    @Test
    void speaksEnglishToo() throws Exception {
        assertThat(page(get("/organisations/" + organisationId + "/update").param("lang", "en")))
                .contains("Present your organisation", "Nothing is written on this page yet");
        assertThat(PageText.of(
                        open(get("/organisations/" + organisationId + "/claim").param("lang", "en"))))
                .contains("Is this your organisation?");
    }

    private String link() {
        return "/i/"
                + links.issue(
                        UpdatingOwnPage.LINK_PURPOSE,
                        organisationId,
                        organisationId,
                        "contact@exemple.example",
                        clock.now().plus(Duration.ofDays(3)));
    }

    private String page(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return PageText.of(send(request));
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return browser.perform(request.session(new MockHttpSession()).with(visitor.signedIn()))
                .andReturn()
                .getResponse();
    }

    /** Opens a page as somebody without an account. */
    private MockHttpServletResponse open(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return browser.perform(request).andReturn().getResponse();
    }
}
