package org.cordee.library.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import org.cordee.CordeeTest;
import org.cordee.TestVisitor;
import org.cordee.bid.BiddingConsortium;
import org.cordee.bid.SampleBiddingConsortia;
import org.cordee.bid.SampleDrafts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.HtmlUtils;

/** The pages of the library, and its place in the editor of a section. */
@CordeeTest
class LibraryPagesModuleTests {

    @Autowired
    WebApplicationContext application;

    @Autowired
    SampleBiddingConsortia groupings;

    @Autowired
    SampleDrafts drafting;

    private MockMvc browser;
    private TestVisitor visitor;
    private BiddingConsortium grouping;
    private String section;

    @BeforeEach
    void aWriterOfASection() {
        browser = TestVisitor.browser(application);
        grouping = groupings.withAmounts("60", "40");
        SampleDrafts.Contribution own = drafting.open(grouping).get(1);
        visitor = TestVisitor.memberOf(application, own.organisationId());
        section = "/sections/" + own.sectionId();
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse response = browser.perform(
                        request.with(visitor.signedIn()).with(csrf()).header("Accept", "text/html"))
                .andReturn()
                .getResponse();
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return response;
    }

    private String page(String address) throws Exception {
        MockHttpServletResponse response = answer(get(address));
        assertThat(response.getStatus()).as(address).isEqualTo(200);
        return response.getContentAsString();
    }

    private String add(String title, String text) throws Exception {
        MockHttpServletResponse response = answer(post("/library/entries")
                .param("kind", "TEXT")
                .param("title", title)
                .param("question", "Comment limitez-vous le bruit ?")
                .param("text", text)
                .param("reviewMonths", "12"));
        assertThat(response.getStatus()).isEqualTo(302);
        return String.valueOf(response.getRedirectedUrl());
    }

    @Test
    void anEmptyLibrarySaysWhatItIsFor() throws Exception {
        assertThat(page("/library"))
                .contains("Votre bibliothèque est vide", "href=\"/library/entries/new\"", "href=\"/library/bids\"")
                .doesNotContain("À reprendre d’abord");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TEXT", "REFERENCE", "PERSON", "EQUIPMENT", "CERTIFICATE"})
    void eachKindHasItsForm(String kind) throws Exception {
        String form = page("/library/entries/new?kind=" + kind);

        assertThat(form).contains("name=\"title\"", "name=\"text\"", "name=\"expiresOn\"", "value=\"" + kind + "\"");
        assertThat(form.contains("name=\"contactEmail\"")).isEqualTo(kind.equals("REFERENCE"));
        assertThat(form.contains("données personnelles")).isEqualTo(kind.equals("PERSON"));
    }

    @Test
    void anEntryIsAddedFoundChangedAndRemoved() throws Exception {
        String entry = add("Méthode de dépose", "Nous déposons par niveau.");

        assertThat(page(entry)).contains("Méthode de dépose", "À jour", "Nous déposons par niveau.");
        assertThat(page("/library?q=bruit")).contains("Méthode de dépose", "Comment limitez-vous le bruit");
        assertThat(page("/library?q=amiante")).contains("Aucune fiche ne correspond");
        assertThat(HtmlUtils.htmlUnescape(page(entry + "/form"))).contains("value=\"Méthode de dépose\"");
        assertThat(answer(post(entry + "/review").param("revision", "1")).getRedirectedUrl())
                .isEqualTo(entry);
        assertThat(answer(post(entry + "/removal")).getRedirectedUrl()).isEqualTo("/library");
        assertThat(answer(get(entry)).getStatus()).isEqualTo(404);
    }

    @Test
    void whatWasTypedComesBackWithTheErrorBesideItsField() throws Exception {
        MockHttpServletResponse refused = answer(post("/library/entries")
                .param("kind", "REFERENCE")
                .param("title", "Ancienne filature")
                .param("amount", "beaucoup")
                .param("reviewMonths", "12"));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains("value=\"Ancienne filature\"", "value=\"beaucoup\"", "id=\"amount-error\"");
    }

    @Test
    void anEntryGetsIntoASectionWithTwoClicks() throws Exception {
        add("Méthode de dépose", "Nous déposons par niveau.");
        assertThat(page(section)).contains("value=\"library\"");

        String offer = String.valueOf(answer(post(section)
                        .param("next", "library")
                        .param("version", "0")
                        .param("title", "Insertion")
                        .param("markdown", "Nous accueillons."))
                .getRedirectedUrl());
        assertThat(offer).isEqualTo(section + "/library");
        String rows = page(offer);
        assertThat(rows).contains("Méthode de dépose", "À jour", "Insérer");
        String entry = rows.replaceAll("(?s).*name=\"entry\" value=\"([^\"]+)\".*", "$1");
        assertThat(answer(post(offer).param("entry", entry).param("version", "1"))
                        .getRedirectedUrl())
                .isEqualTo(section);

        assertThat(HtmlUtils.htmlUnescape(page(section)))
                .contains("Nous accueillons.\n\nNous déposons par niveau.", "Repris de votre bibliothèque");
        assertThat(answer(post(offer).param("entry", entry).param("version", "1"))
                        .getRedirectedUrl())
                .isEqualTo(offer);
    }

    @Test
    void theTextOfADepositedBidIsKeptFromItsPage() throws Exception {
        answer(post(section).param("version", "0").param("title", "Accueil").param("markdown", "Nous accueillons."));
        groupings.move(grouping.id(), BiddingConsortium.Phase.SUBMITTED);

        assertThat(page(section)).contains("Garder ce texte");
        assertThat(page("/library")).contains("Après le dépôt", "Accueil");
        assertThat(page("/library/bids/" + grouping.id())).contains("Quels textes garder", "Accueil");
        assertThat(answer(post("/library/texts").param("sections", section.replace("/sections/", "")))
                        .getRedirectedUrl())
                .isEqualTo("/library");

        assertThat(page("/library?q=accueil")).contains("Accueil").doesNotContain("Après le dépôt");
        assertThat(page(section)).doesNotContain("Garder ce texte");
    }

    @Test
    void aFileThatIsNoDocumentIsRefusedBesideItsField() throws Exception {
        MockMultipartFile file =
                new MockMultipartFile("file", "a.docx", null, "texte".getBytes(StandardCharsets.UTF_8));

        MockHttpServletResponse refused = browser.perform(multipart("/library/documents")
                        .file(file)
                        .with(visitor.signedIn())
                        .with(csrf())
                        .header("Accept", "text/html"))
                .andReturn()
                .getResponse();

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains("id=\"file-error\"");
        assertThat(page("/library/proposals")).contains("Aucun texte n’attend");
    }
}
