package org.cordee.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.PageText.plain;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.cordee.CordeeTest;
import org.cordee.PageText;
import org.cordee.TestVisitor;
import org.cordee.account.DraftKey;
import org.cordee.account.OneTimeLinks;
import org.cordee.bid.SamplePictures;
import org.cordee.organisation.LegalForm;
import org.cordee.organisation.OrganisationProfile;
import org.cordee.organisation.ReadingPresentation;
import org.cordee.organisation.RegisteringOrganisations;
import org.cordee.organisation.SampleNumbers;
import org.cordee.organisation.SampleRegistrations;
import org.cordee.organisation.UpdatingOwnPage;
import org.cordee.shared.BusinessClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.HtmlUtils;

/** Words, photographs and references of a page, by a link and with an account, and as everybody sees them. */
@CordeeTest
class PresentationPagesModuleTests {

    @Autowired
    WebApplicationContext context;

    @Autowired
    RegisteringOrganisations registering;

    @Autowired
    ReadingPresentation reading;

    @Autowired
    OneTimeLinks links;

    @Autowired
    BusinessClock clock;

    private final String name = "Rebâtir " + SampleNumbers.unique();
    private MockMvc browser;
    private UUID organisationId;
    private String shown;
    private TestVisitor visitor;

    @BeforeEach
    void registerAnOrganisation() {
        browser = TestVisitor.browser(context);
        organisationId =
                SampleRegistrations.inRouen(registering, OrganisationProfile.named(name, LegalForm.ASSOCIATION));
        shown = "/organisations/" + organisationId;
        visitor = TestVisitor.memberOf(context, organisationId);
    }

    @Test
    void aDirectorAddsAPhotographByItsLinkAndKeepsWhatItTyped() throws Exception {
        String page = link() + "/page";
        DraftKey draft = DraftKey.of("own-page", organisationId);

        assertThat(open(post(page)
                                .param("action", "photos")
                                .param("_draft", draft.toString())
                                .param("revision", "0")
                                .param("hours[0]", "480")
                                .param("hours[1]", "")
                                .param("hours[2]", "")
                                .param("wordsFr", "Nous déposons sans casser.")
                                .with(csrf()))
                        .getRedirectedUrl())
                .isEqualTo(page + "/photos?resume=" + draft);
        assertThat(PageText.of(open(get(page + "/photos")))).contains("Vos photos", "resume=" + draft, "sont effacés");
        assertThat(open(photograph(page + "/photos").param("rights", "true")).getRedirectedUrl())
                .isEqualTo(page + "/photos?done=added");
        assertThat(PageText.of(open(get(page + "/photos").param("done", "added"))))
                .contains("La photo est publiée", "alt=\"Atelier de tri\"");

        // th:field writes an accented letter as an entity.
        assertThat(PageText.of(open(get(page).param("resume", draft.toString()))))
                .contains(HtmlUtils.htmlEscape("Nous déposons sans casser."), "Une photo publiée");
        assertThat(PageText.of(open(post(page)
                        .param("revision", "0")
                        .param("wordsFr", "Nous déposons sans casser.")
                        .with(csrf()))))
                .contains("Votre fiche est à jour");

        assertThat(open(get(page + "/photos")).getStatus()).isEqualTo(410);
        assertThat(PageText.of(open(get(shown))))
                .contains("Ce que nous faisons", "Nous déposons sans casser.", "alt=\"Atelier de tri\"")
                .doesNotContain("photos/removal");
        assertThat(PageText.of(open(get(shown).param("lang", "en"))))
                .contains("What we do", "lang=\"fr\"", "Nous déposons sans casser.");
    }

    @Test
    void saysWhyAPhotographIsRefusedAndKeepsItsDescription() throws Exception {
        MockHttpServletResponse refused = open(photograph(link() + "/page/photos"));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(plain(refused.getContentAsString()))
                .contains("Sans ce droit, la photo n’est pas publiée", "Cochez la case", "value=\"Atelier de tri\"");
        byte[] drawing = "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8);
        assertThat(plain(open(multipart(link() + "/page/photos")
                                .file(new MockMultipartFile("file", "photo.svg", "image/svg+xml", drawing))
                                .param("description", "Atelier")
                                .param("rights", "true")
                                .with(csrf()))
                        .getContentAsString()))
                .contains("n’est pas une image PNG ou JPEG lisible", "Enregistrez votre image en JPEG ou en PNG");
    }

    @Test
    void servesAPhotographToEverybodyAndLetsCachesKeepIt() throws Exception {
        open(photograph(link() + "/page/photos").param("rights", "true"));
        UUID photo = reading.of(organisationId).photos().get(0).id();

        MockHttpServletResponse answer = open(get(shown + "/photos/" + photo));

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualTo("image/jpeg");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("max-age=3600, public");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(open(get(shown + "/photos/" + photo).header("If-None-Match", answer.getHeader("ETag")))
                        .getStatus())
                .isEqualTo(304);
        assertThat(open(get(shown + "/photos/" + UUID.randomUUID())).getStatus())
                .isEqualTo(404);

        visitor = TestVisitor.coordinator(context);
        assertThat(page(get(shown))).contains("photos/removal");
        assertThat(send(post(shown + "/update/photos/removal")
                                .param("photo", photo.toString())
                                .with(csrf()))
                        .getRedirectedUrl())
                .isEqualTo(shown);
        assertThat(open(get(shown + "/photos/" + photo)).getStatus()).isEqualTo(404);
    }

    @Test
    void aPersonOfTheOrganisationGivesAReferenceWithItsAttestation() throws Exception {
        String list = shown + "/update/references";
        assertThat(send(post(list)
                                .param("buyer", "Ville de Rouen")
                                .param("year", "25")
                                .with(csrf()))
                        .getStatus())
                .isEqualTo(422);

        assertThat(send(reference(list)).getRedirectedUrl()).isEqualTo(list + "?done=stated");

        assertThat(page(get(list).param("done", "stated")))
                .contains("La référence est publiée", "Ville de Rouen, 2025, 50 000 à 200 000 €");
        UUID reference = reading.of(organisationId).references().get(0).id();
        assertThat(page(get(list).param("reference", reference.toString())))
                .contains("Modifier la référence", "value=\"2025\"");
        String attestation = shown + "/references/" + reference + "/attestation";
        assertThat(page(get(shown))).contains("Attestation jointe le", attestation);
        MockHttpServletResponse file = send(get(attestation));
        assertThat(file.getHeader("Content-Disposition")).contains("attachment", "attestation.png");
        assertThat(PageText.of(open(get(shown))))
                .contains("Dépose de 420 fenêtres", "Attestation jointe le")
                .doesNotContain(attestation);

        visitor = TestVisitor.member(context);
        assertThat(send(get(attestation)).getStatus()).isEqualTo(404);
        assertThat(send(get(list)).getStatus()).isEqualTo(404);
        assertThat(send(post(list + "/removal")
                                .param("reference", reference.toString())
                                .with(csrf()))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void aLinkOpensTheReferencesOfItsOwnPageOnly() throws Exception {
        UUID other = SampleRegistrations.inRouen(
                registering, OrganisationProfile.named("Autre " + SampleNumbers.unique(), LegalForm.ASSOCIATION));
        String list = link() + "/page/references";
        assertThat(open(reference(list)).getRedirectedUrl()).isEqualTo(list + "?done=stated");

        assertThat(reading.of(organisationId).references()).hasSize(1);
        assertThat(reading.of(other).references()).isEmpty();
        assertThat(open(get(list).param("reference", UUID.randomUUID().toString()))
                        .getStatus())
                .isEqualTo(404);
    }

    private static AbstractMockHttpServletRequestBuilder<?> photograph(String address) {
        return multipart(address)
                .file(new MockMultipartFile("file", "photo.jpg", "image/png", SamplePictures.png(40, 30)))
                .param("description", "Atelier de tri")
                .with(csrf());
    }

    private static AbstractMockHttpServletRequestBuilder<?> reference(String address) {
        return multipart(address)
                .file(new MockMultipartFile("file", "scan.png", "image/png", SamplePictures.png(40, 30)))
                .param("buyer", "Ville de Rouen")
                .param("subject", "Dépose de 420 fenêtres")
                .param("year", "2025")
                .param("magnitude", "UP_TO_200K")
                .with(csrf());
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
