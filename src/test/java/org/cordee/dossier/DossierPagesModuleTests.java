package org.cordee.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cordee.dossier.SampleArchives.archive;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.cordee.consortium.AgreedConsortia;
import org.cordee.consortium.AgreedConsortia.Agreed;
import org.cordee.consortium.ConsortiumForm;
import org.cordee.consortium.ConsortiumTest;
import org.cordee.consortium.PageClient;
import org.cordee.consortium.SampleFirm;
import org.cordee.consortium.shares.LeadFee;
import org.cordee.consortium.shares.PaymentScheme;
import org.cordee.consortium.shares.Terms;
import org.cordee.document.text.SamplePapers;
import org.cordee.shared.Ids;
import org.cordee.shared.Percentage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The pages and the API of the buyer's documents, from the first ZIP to who opened what. */
@ConsortiumTest
class DossierPagesModuleTests {

    private static final Terms TERMS =
            new Terms(ConsortiumForm.JOINT, PaymentScheme.SEPARATE, LeadFee.ofRate(Percentage.of("3")), true, true);

    @Autowired
    AgreedConsortia agreed;

    @Autowired
    WebApplicationContext context;

    private PageClient desk;
    private SampleFirm lead;
    private SampleFirm member;
    private String base;

    @BeforeEach
    void form() {
        desk = new PageClient(context);
        Agreed consortium = agreed.with(TERMS, "60", "25", "15");
        lead = consortium.lead();
        member = consortium.partners().get(0);
        base = "/consortia/" + consortium.id() + "/dossier";
    }

    @Test
    void theLeadLoadsAnArchiveAndAMemberReadsIt() throws Exception {
        assertThat(desk.as(member).page(base)).contains("Aucun document n’est chargé", "Le mandataire n’a pas encore");
        assertThat(desk.as(lead).page(base)).contains(base + "/versions/new");
        assertThat(desk.page(base + "/versions/new")).contains("500 Mo au plus");

        MockHttpServletResponse sent = load(
                archive()
                        .with("Lot 3/RC.pdf", SamplePapers.pdf("Article <b>1</b>\nObjet", "Article 2"))
                        .with("Lot 3/CCTP.docx", SamplePapers.docx("Bruit"))
                        .with("plan.dwg", "AC1032")
                        .bytes(),
                "2026-01-05");

        assertThat(sent.getRedirectedUrl()).isEqualTo(base);
        assertThat(desk.page(base))
                .contains("Version 1", "3 fichiers", "Règlement de la consultation", "publiée le 05/01/2026");
        awaitTexts();
        String files = desk.as(member).page(base + "/buyer-files?version=1");
        assertThat(files).contains("RC.pdf", "2 pages", "sans texte lisible");
        String rules = files.replaceAll(
                "(?s).*href=\"(" + base + "/buyer-files/[0-9a-f-]{36})\"[^>]*><strong>RC\\.pdf.*", "$1");
        assertThat(desk.page(rules))
                .contains("Page 1", "Article &lt;b&gt;1&lt;/b&gt;", "Article 2", "id=\"p2\"", "Télécharger le fichier");
        MockHttpServletResponse download = desk.answer(MockMvcRequestBuilders.get(rules + "/content"));
        assertThat(download.getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains("RC.pdf");
        assertThat(download.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(new String(download.getContentAsByteArray(), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF");
        assertThat(desk.page(base + "/openings"))
                .contains("Lot 3/RC.pdf", "2 fois ce jour-là", "de votre organisation");
        assertThat(desk.as(lead).page(base + "/openings")).contains("Lot 3/RC.pdf", "de tous les membres");
        assertThat(desk.page(base + "/buyer-files?kind=PLAN"))
                .contains("plan.dwg")
                .doesNotContain("CCTP.docx");
        assertThat(desk.in("en").page(base)).contains("The buyer’s documents", "3 files");
    }

    @Test
    void aRefusedArchiveIsExplainedBesideItsFieldAndTheDayIsKept() throws Exception {
        desk.as(lead);

        MockHttpServletResponse none = load(new byte[0], "2026-01-05");
        MockHttpServletResponse noZip = load("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), "hier");

        assertThat(none.getStatus()).isEqualTo(422);
        assertThat(PageClient.body(none)).contains("Choisissez le ZIP à charger.", "value=\"2026-01-05\"");
        assertThat(PageClient.body(noZip)).contains("Indiquez un jour", "value=\"hier\"");
        assertThat(PageClient.body(load("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), "")))
                .contains("n’est pas un ZIP");
        assertThat(desk.page(base)).contains("Aucun document n’est chargé");
    }

    @Test
    void aMemberCannotLoadAndAStrangerSeesNothing() throws Exception {
        byte[] zip = archive().with("RC.pdf", "rc").bytes();
        desk.as(member);

        assertThat(load(zip, "").getStatus()).isEqualTo(404);
        assertThat(desk.answer(MockMvcRequestBuilders.get(base + "/versions/new"))
                        .getStatus())
                .isEqualTo(404);
        desk.as(new SampleFirm(Ids.next(), Ids.next()));
        for (String address : List.of("", "/buyer-files", "/openings", "/versions/1/archive")) {
            assertThat(desk.answer(MockMvcRequestBuilders.get(base + address)).getStatus())
                    .as(address)
                    .isEqualTo(404);
        }
    }

    @Test
    void programsLoadAndReadToo() throws Exception {
        desk.as(lead);
        MockHttpServletResponse loaded = desk.answer(MockMvcRequestBuilders.multipart("/api/v1" + base + "/versions")
                .file(new MockMultipartFile(
                        "archive",
                        "dce.zip",
                        "application/zip",
                        archive().with("RC.pdf", SamplePapers.pdf("Article 1")).bytes()))
                .param("publishedOn", "2026-01-05"));

        assertThat(loaded.getStatus()).isEqualTo(201);
        assertThat((Integer) JsonPath.read(loaded.getContentAsString(), "$.number"))
                .isEqualTo(1);
        awaitTexts();
        String files = api("/buyer-files");
        String file = JsonPath.read(files, "$.content[0].id");
        assertThat((String) JsonPath.read(files, "$.content[0].text")).isEqualTo("READ");
        assertThat((String) JsonPath.read(api("/buyer-files/" + file), "$.pages[0].text"))
                .isEqualTo("Article 1");
        assertThat((Integer) JsonPath.read(api("/openings"), "$.content[0].times"))
                .isEqualTo(1);
        assertThat((Integer) JsonPath.read(api(""), "$.shown.line.number")).isEqualTo(1);
    }

    @Test
    void theLeadConfirmsCorrectsAndTypesWhatTheRulesAsk() throws Exception {
        loadRules("Les variantes sont interdites.");
        desk.as(lead);
        assertThat(desk.page(base))
                .contains("Ce que le règlement demande", "1 point à confirmer", "interdites", "page 1", "rien de lu");

        assertThat(desk.post(base + "/demands/VARIANTS/confirmation", "version", versionOf("VARIANTS"))
                        .getRedirectedUrl())
                .isEqualTo(base + "#rules");
        assertThat(desk.page(base)).contains("Confirmé").doesNotContain("à confirmer");
        assertThat(desk.page(base + "/demands/VARIANTS"))
                .contains("Les variantes sont interdites.", "Confirmer ce texte", "Le règlement ne le demande pas");

        assertThat(desk.refused(base + "/demands/VALIDITY", "version", "0", "value", " "))
                .contains("Écrivez ce que le règlement demande.");
        desk.post(base + "/demands/VALIDITY", "version", "0", "value", "90 <jours>");
        assertThat(desk.page(base)).contains("90 &lt;jours&gt;");
        desk.post(base + "/demands/VARIANTS/removal", "version", versionOf("VARIANTS"));
        assertThat(desk.as(member).page(base)).contains("non demandé").doesNotContain(base + "/demands/");
        assertThat(desk.post(base + "/demands/VARIANTS", "version", "0", "value", "x")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void aNewVersionShowsWhatChangedAndTheRequestForMoreTime() throws Exception {
        loadRules("Les variantes sont interdites.");
        loadRules("Les variantes sont <b>autorisées</b>.");
        desk.as(member);

        String page = desk.page(base);
        assertThat(page)
                .contains("Ce qui change dans la version 2", "Modifié", "1 passage changé", "Sections", "Prix")
                .doesNotContain("Faut-il demander un délai");
        String change = page.replaceAll("(?s).*href=\"(" + base + "/file-changes/[0-9a-f-]{36})\".*", "$1");
        assertThat(desk.page(change))
                .contains("barré : version 1, souligné : version 2", "<del>", "<ins>", "&lt;b&gt;autorisées&lt;/b&gt;");
        assertThat(desk.page(base + "/file-changes?version=2")).contains("RC.txt", "aucun fichier inchangé");
        assertThat(desk.page(base + "?version=1")).doesNotContain("Ce qui change dans la version");
        assertThat(desk.answer(MockMvcRequestBuilders.get(base + "/extension-request"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(desk.as(lead).page(base)).contains("Faut-il demander un délai", base + "/extension-request");
        assertThat(desk.page(base + "/extension-request")).contains("R2151-4", "RC.txt : modifié", "Madame, Monsieur");
        assertThat(desk.in("en").page(base + "/file-changes")).contains("What version 2 changes", "1 changed passage");
    }

    @Test
    void programsDecideAndReadChangesToo() throws Exception {
        loadRules("Les variantes sont interdites.");
        loadRules("Les variantes sont autorisées.");
        desk.as(lead);

        String demands = api("/demands");
        assertThat((Integer) JsonPath.read(demands, "$.toDecide")).isEqualTo(1);
        MockHttpServletResponse typed = desk.answer(MockMvcRequestBuilders.put("/api/v1" + base + "/demands/VALIDITY")
                .contentType("application/json")
                .content("{\"version\":0,\"value\":\"90 jours\"}"));
        assertThat(typed.getStatus()).as(typed.getContentAsString()).isEqualTo(200);
        assertThat((String) JsonPath.read(typed.getContentAsString(), "$.used")).isEqualTo("90 jours");
        String changes = api("/file-changes");
        assertThat((String) JsonPath.read(changes, "$.files[0].kind")).isEqualTo("CHANGED");
        String change = JsonPath.read(changes, "$.files[0].id");
        assertThat((String) JsonPath.read(api("/file-changes/" + change), "$.passages[0].parts[1].kind"))
                .isEqualTo("REMOVED");
        assertThat((String) JsonPath.read(api("/extension-request"), "$.standing"))
                .isEqualTo("DUE");
    }

    /** Returns the number of changes of a demand, as the form of its page carries it. */
    private String versionOf(String kind) {
        return desk.page(base + "/demands/" + kind).replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
    }

    private void loadRules(String rules) {
        desk.as(lead);
        load(archive().with("RC.txt", rules).bytes(), "2026-01-05");
        awaitTexts();
    }

    private String api(String path) throws Exception {
        MockHttpServletResponse answer = desk.answer(MockMvcRequestBuilders.get("/api/v1" + base + path));
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse load(byte[] zip, String day) {
        return desk.answer(MockMvcRequestBuilders.multipart(base + "/versions")
                .file(new MockMultipartFile("archive", "dce.zip", "application/zip", zip))
                .param("publishedOn", day));
    }

    private void awaitTexts() {
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(30))
                .until(() -> !desk.page(base).matches("(?s).*(en cours de lecture|lecture en cours).*"));
    }
}
