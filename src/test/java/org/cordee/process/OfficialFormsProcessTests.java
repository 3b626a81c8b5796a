package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.RefusalAssertions.refused;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.cordee.PageText;
import org.cordee.TestVisitor;
import org.cordee.document.Archive;
import org.cordee.document.ArchiveEntry;
import org.cordee.document.ReadPapers;
import org.cordee.evidence.ApplicationContents;
import org.cordee.evidence.BringingForms;
import org.cordee.evidence.FormsReading;
import org.cordee.evidence.FormsReading.FormFile;
import org.cordee.evidence.FormsView;
import org.cordee.evidence.FormsView.FormLine;
import org.cordee.form.FormCode;
import org.cordee.form.blank.SampleDocx;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

/** Tests the pages of the official forms: a member's own data, the forms of the lead, and the forms of others. */
class OfficialFormsProcessTests extends EvidenceScene {

    @Autowired
    WebApplicationContext web;

    private MockMvc browser;
    private TestVisitor member;
    private TestVisitor lead;
    private String data;
    private String forms;

    @BeforeEach
    void openBrowser() {
        browser = TestVisitor.browser(web);
        member = TestVisitor.memberOf(web, partner.organisationId());
        lead = TestVisitor.memberOf(web, scene.lead().organisationId());
        data = "/evidence/" + file + "/data";
        forms = "/consortia/" + scene.id() + "/forms";
    }

    private MockHttpServletResponse send(TestVisitor visitor, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        return browser.perform(request.with(visitor.signedIn()).with(csrf()).header("Accept-Language", "fr"))
                .andReturn()
                .getResponse();
    }

    private String shown(TestVisitor visitor, String path) throws Exception {
        MockHttpServletResponse answer = send(visitor, get(path));
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return PageText.plain(answer.getContentAsString(StandardCharsets.UTF_8)).replace("&nbsp;", " ");
    }

    private MockHttpServletResponse stateData() throws Exception {
        return send(
                member,
                post(data)
                        .param("createdOn", "2009-04-01")
                        .param("decennial", "no")
                        .param("turnovers[0].from", "2025-01-01")
                        .param("turnovers[0].to", "2025-12-31")
                        .param("turnovers[0].amount", "1 250 000,50")
                        .param("turnovers[0].inField", "40")
                        .param("accounts[0].holder", "Association Les Mains Vertes")
                        .param("accounts[0].bank", "Banque des Terrains Vagues")
                        .param("accounts[0].iban", "FR14 2004 1010 0505 0001 3M02 606"));
    }

    private FormsView leadsForms() {
        return scenes.bean(FormsReading.class).of(scene.lead().actor(), scene.id());
    }

    private String declarationOf(UUID organisationId) {
        return leadsForms().forms().stream()
                .filter(line -> line.code() == FormCode.DC2 && line.key().endsWith(organisationId.toString()))
                .map(FormLine::key)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void printTheMembersDataInTheFormsOfTheLead() throws Exception {
        assertThat(shown(member, data)).contains("Vos données pour les formulaires", "Exercice 3");

        assertThat(stateData().getRedirectedUrl()).isEqualTo(data);

        assertThat(shown(member, data)).contains("FR14 2004 1010 0505 0001 3M02 606", "1 250 000,5");
        String key = declarationOf(partner.organisationId());
        assertThat(shown(lead, forms + "/" + key)).contains("250", "Source : données et pièces du membre");
        byte[] pdf = scenes.bean(FormsReading.class)
                .file(scene.lead().actor(), scene.id(), key, FormFile.PDF)
                .bytes();
        assertThat(ReadPapers.text(pdf)).contains("DC2", "250", "PROJET");
    }

    @Test
    void showEachErrorOfTheDataBesideItsField() throws Exception {
        String wrong = send(
                        member,
                        post(data)
                                .param("turnovers[1].from", "2025-01-01")
                                .param("turnovers[1].to", "2024-12-31")
                                .param("turnovers[1].amount", "beaucoup")
                                .param("accounts[0].holder", "Mains Vertes")
                                .param("accounts[0].bank", "")
                                .param("accounts[0].iban", "FR14"))
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(wrong)
                .contains("id=\"turnovers[1].amount-error\"", "id=\"accounts[0].bank-error\"")
                .contains("value=\"beaucoup\"");
    }

    @Test
    void keepTheMembersDataFromTheOtherMembers() throws Exception {
        assertThat(send(lead, get(data)).getStatus()).isEqualTo(404);
        assertThat(send(member, get(forms)).getStatus()).isEqualTo(404);
    }

    @Test
    void nameTheFilesOfTheArchiveAsTheBuyerAsks() throws Exception {
        MockHttpServletResponse zip = send(
                lead,
                get(forms + "/archive")
                        .param("names", "{numero}_{formulaire}_{objet}")
                        .param("format", "DOCX"));

        Map<String, byte[]> files = Archive.read(new ByteArrayInputStream(zip.getContentAsByteArray()));
        assertThat(files.keySet()).anyMatch(name -> name.matches("PROJET-01_DC1.*\\.docx"));
        MockHttpServletResponse refused = send(lead, get(forms + "/archive").param("names", "{prix}"));
        assertThat(refused.getStatus()).isEqualTo(303);
        assertThat(refused.getRedirectedUrl()).isEqualTo(forms + "?names=%7Bprix%7D&format=PDF");
        assertThat(send(lead, get(forms).param("names", "{prix}")).getContentAsString(StandardCharsets.UTF_8))
                .contains("id=\"names-error\"", "value=\"{prix}\"");
    }

    @Test
    void writeNothingIntoABlankThatIsNotKnown() throws Exception {
        MockMultipartFile unknown =
                new MockMultipartFile("file", "dc1.docx", "application/octet-stream", SampleDocx.ofABuyer());

        String page =
                send(lead, multipart(forms + "/dc1/blank").file(unknown)).getContentAsString(StandardCharsets.UTF_8);

        assertThat(page).contains("id=\"file-error\"", "Version inconnue");
        assertThat(leadsForms().form("dc1").orElseThrow().blankFilled()).isFalse();
    }

    @Test
    void offerTheEmptyFieldsOfTheBuyersFormAndFillThem() throws Exception {
        MockMultipartFile form =
                new MockMultipartFile("file", "cadre.docx", "application/octet-stream", SampleDocx.ofABuyer());
        String own = send(
                        lead,
                        multipart("/consortia/" + scene.id() + "/buyer-forms").file(form))
                .getRedirectedUrl();
        assertThat(own).startsWith("/consortia/" + scene.id() + "/buyer-forms/");
        String page = shown(lead, own);
        assertThat(page).contains("Dénomination sociale", "Numéro SIRET", "rows[1].value");
        String id = page.replaceAll("(?s).*name=\"rows\\[0]\\.id\" value=\"([^\"]*)\".*", "$1");

        MockHttpServletResponse filled =
                send(lead, post(own).param("rows[0].id", id).param("rows[0].value", "Rives vertes SAS"));

        assertThat(filled.getRedirectedUrl()).isEqualTo(own);
        byte[] docx = send(lead, get(own + "/file")).getContentAsByteArray();
        assertThat(new String(
                        Archive.read(new ByteArrayInputStream(docx)).get("word/document.xml"), StandardCharsets.UTF_8))
                .contains("Rives vertes SAS");
        assertThat(shown(lead, forms)).contains("cadre.docx", "rempli");
        assertThat(send(lead, post(own + "/removal")).getStatus()).isEqualTo(302);
        assertThat(send(lead, get(own)).getStatus()).isEqualTo(404);
    }

    /** Two forms of one name keep it; one that nobody filled in stays out, as does what the members may not see. */
    @Test
    void putTheFilledFormsOfTheBuyerIntoThePackage() {
        BringingForms bringing = scenes.bean(BringingForms.class);
        acts.prepareApplication(scene);
        for (int form = 1; form <= 3; form++) {
            UUID id = bringing.bringBuyerForm(
                    scene.lead().actor(),
                    scene.id(),
                    new ByteArrayInputStream(SampleDocx.ofABuyer()),
                    "Cadre de réponse.docx",
                    null);
            if (form < 3) {
                String field = scenes.bean(FormsReading.class)
                        .buyerForm(scene.lead().actor(), scene.id(), id)
                        .fields()
                        .get(0)
                        .field()
                        .id();
                bringing.fillBuyerForm(scene.lead().actor(), scene.id(), id, Map.of(field, "Mains Vertes"));
            }
        }

        assertThat(scenes.bean(ApplicationContents.class).entries(scene.id()))
                .extracting(ArchiveEntry::name)
                .filteredOn(name -> name.endsWith(".docx"))
                .containsExactly(
                        "formulaires-de-l-acheteur/Cadre de réponse.docx",
                        "formulaires-de-l-acheteur/2-Cadre de réponse.docx")
                .allMatch(ApplicationContents::isOfAMember);
    }

    @Test
    void refuseAFileWithoutEmptyFields() {
        BringingForms bringing = scenes.bean(BringingForms.class);

        refused(
                "form.file.not-a-docx",
                () -> bringing.bringBuyerForm(
                        scene.lead().actor(),
                        scene.id(),
                        new ByteArrayInputStream("Un texte".getBytes(StandardCharsets.UTF_8)),
                        "texte.txt",
                        null));
    }
}
