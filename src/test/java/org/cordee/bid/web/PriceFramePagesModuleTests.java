package org.cordee.bid.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.cordee.CordeeTest;
import org.cordee.TestVisitor;
import org.cordee.bid.BidReading;
import org.cordee.bid.BiddingConsortium;
import org.cordee.bid.PriceLine;
import org.cordee.bid.PriceView;
import org.cordee.bid.SampleBiddingConsortia;
import org.cordee.bid.SampleDrafts;
import org.cordee.document.frame.SampleFrames;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tests the pages and the API of the buyer's price file: upload, columns, members, own lines, checks and the file. */
@CordeeTest
class PriceFramePagesModuleTests {

    @Autowired
    WebApplicationContext context;

    @Autowired
    SampleBiddingConsortia groupings;

    @Autowired
    SampleDrafts drafting;

    @Autowired
    BidReading reading;

    private MockMvc browser;
    private BiddingConsortium grouping;
    private List<SampleDrafts.Contribution> sheets;
    private TestVisitor lead;
    private TestVisitor member;
    private String page;

    @BeforeEach
    void open() {
        browser = TestVisitor.browser(context);
        grouping = groupings.withAmounts("60", "40.10");
        sheets = drafting.open(grouping);
        lead = visitor(0);
        member = visitor(1);
        page = "/consortia/" + grouping.id() + "/price-frames/"
                + grouping.lots().get(0).id();
    }

    private TestVisitor visitor(int at) {
        return TestVisitor.memberOf(context, grouping.shares().get(at).organisationId());
    }

    private static byte[] file() {
        return SampleFrames.workbook(book -> {
            Sheet sheet = book.createSheet("DPGF");
            SampleFrames.row(sheet, 0, "N°", "Désignation", "Unité", "Qté", "P.U. HT", "Montant HT");
            SampleFrames.row(sheet, 1, "1", "Préparation");
            SampleFrames.row(sheet, 2, "1.1", "Installation", "ens", 1, null, "=ROUND(D3*E3,2)");
            SampleFrames.row(sheet, 3, "2", "Réemploi");
            SampleFrames.row(sheet, 4, "2.1", "Repose", "u", 3, null, "=ROUND(D5*E5,2)");
            SampleFrames.row(sheet, 5, null, "Total HT", null, null, null, "=SUM(F3:F5)");
        });
    }

    private MockHttpServletResponse answer(
            AbstractMockHttpServletRequestBuilder<?> request, TestVisitor visitor, boolean api) throws Exception {
        request.with(api ? visitor.byApi() : visitor.signedIn());
        if (!api) {
            request.with(csrf());
        }
        MockHttpServletResponse answer = browser.perform(request).andReturn().getResponse();
        answer.setCharacterEncoding("UTF-8");
        return answer;
    }

    private String body(MockHttpServletRequestBuilder request, TestVisitor visitor) throws Exception {
        MockHttpServletResponse answer = answer(request, visitor, false);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse upload(int version, String name, byte[] file) throws Exception {
        return answer(
                multipart(page)
                        .file(new MockMultipartFile("file", name, null, file))
                        .param("version", String.valueOf(version)),
                lead,
                false);
    }

    private JsonNode json(AbstractMockHttpServletRequestBuilder<?> request, TestVisitor visitor, int status)
            throws Exception {
        MockHttpServletResponse answer = answer(request, visitor, true);
        String text = answer.getContentAsString(StandardCharsets.UTF_8);
        assertThat(answer.getStatus()).as(text).isEqualTo(status);
        return JsonMapper.shared().readTree(text);
    }

    private MockHttpServletRequestBuilder sent(MockHttpServletRequestBuilder request, String json) {
        return request.contentType("application/json").content(json);
    }

    private UUID memberId(int at) {
        return grouping.shares().get(at).memberId();
    }

    private UUID sheet(int at) {
        return sheets.get(at).priceSheetId();
    }

    private PriceView price(int at) {
        return reading.price(SampleBiddingConsortia.member(grouping, at), sheet(at));
    }

    /** The lead prices post 1 alone; both price post 2. */
    private void given() throws Exception {
        assertThat(upload(0, "DPGF_lot1.xlsx", file()).getStatus()).isEqualTo(302);
        MockHttpServletResponse given = answer(
                post(page + "/members")
                        .param("version", "1")
                        .param("next", "give")
                        .param("row", "0", "1")
                        .param("member", "0/" + memberId(0), "1/" + memberId(0), "1/" + memberId(1)),
                lead,
                false);
        assertThat(given.getRedirectedUrl()).isEqualTo(page);
    }

    @Test
    void theLeadUploadsTheFileAndGivesItsLinesToTheMembers() throws Exception {
        assertThat(body(get(page), lead)).contains("Déposez le fichier de prix de l’acheteur", "accept=\".xlsx,.csv\"");

        given();

        assertThat(body(get(page), lead))
                .contains("DPGF_lot1.xlsx", "1 Préparation", "Partenaire 1", "à 2", "0 ligne chiffrée sur 2")
                .doesNotContain("name=\"member\"");
        assertThat(body(get(page + "?edit=true"), lead)).contains("name=\"member\"");
        assertThat(body(get(page + "/posts/1"), lead)).contains("2.1 Repose", "3 u");
        assertThat(body(get("/consortia/" + grouping.id() + "/sections"), lead)).contains(page);
        assertThat(body(get("/consortia/" + grouping.id() + "/sections"), member))
                .doesNotContain(page);
    }

    @Test
    void theMemberFillsInItsOwnLinesAndSeesNoOther() throws Exception {
        given();
        String own = "/prices/" + sheet(1);
        assertThat(body(get(own), member))
                .contains("2.1 Repose", "à plusieurs", "lines[0].unitPrice")
                .doesNotContain("Installation", "Pilote");

        MockHttpServletResponse wrong = answer(
                post(own)
                        .param("version", String.valueOf(price(1).version()))
                        .param("lines[0].code", "2.1")
                        .param("lines[0].unitPrice", "douze"),
                member,
                false);
        MockHttpServletResponse saved = answer(
                post(own)
                        .param("version", String.valueOf(price(1).version()))
                        .param("lines[0].code", "2.1")
                        .param("lines[0].unitPrice", "13,366667"),
                member,
                false);

        assertThat(wrong.getStatus()).isEqualTo(200);
        assertThat(wrong.getContentAsString(StandardCharsets.UTF_8))
                .contains("value=\"douze\"", "lines[0].unitPrice-error");
        assertThat(saved.getStatus()).isEqualTo(302);
        assertThat(price(1).difference()).isZero();
        assertThat(body(get(page), lead)).contains("1 ligne chiffrée sur 2");
    }

    @Test
    void theMemberReturnsItsOwnFileAndIsToldAChangedUnit() throws Exception {
        given();
        String own = "/api/v1/prices/" + sheet(1) + "/frame-file";
        MockHttpServletResponse blank = answer(get(own), member, true);
        byte[] filled = SampleFrames.edited(
                blank.getContentAsByteArray(),
                book -> book.getSheetAt(0).getRow(4).createCell(4).setCellValue(13.366667));
        byte[] changed = SampleFrames.edited(
                filled, book -> book.getSheetAt(0).getRow(4).getCell(2).setCellValue("m²"));
        String version = "?expectedVersion=" + price(1).version();

        JsonNode refused = json(put(own + version).content(changed), member, 422);
        JsonNode saved = json(put(own + version).content(filled), member, 200);

        assertThat(blank.getHeader("Content-Disposition")).contains("DPGF_lot1.xlsx");
        assertThat(refused.path("saved").asBoolean()).isFalse();
        assertThat(refused.path("differences").path(0).path("sheet").asString()).isEqualTo("DPGF");
        assertThat(refused.path("differences").path(0).path("cell").asString()).isEqualTo("C5");
        assertThat(refused.path("differences").path(0).path("message").asString())
                .contains("«\u00a0u\u00a0»", "«\u00a0m²\u00a0»", "Remettez");
        assertThat(saved.path("saved").asBoolean()).isTrue();
        assertThat(price(1).lines()).extracting(PriceLine::code).containsExactly("2.1");
        assertThat(price(1).difference()).isZero();
    }

    @Test
    void theMemberReturnsItsFileByThePageAndReadsWhatChanged() throws Exception {
        given();
        byte[] blank = answer(get("/prices/" + sheet(1) + "/frame-file"), member, false)
                .getContentAsByteArray();
        byte[] changed = SampleFrames.edited(blank, book -> {
            Row line = book.getSheetAt(0).getRow(4);
            line.removeCell(line.getCell(5));
            line.createCell(5).setCellValue(40.1);
        });

        MockHttpServletResponse refused = answer(
                multipart("/prices/" + sheet(1) + "/workbook")
                        .file(new MockMultipartFile("file", "rendu.xlsx", null, changed))
                        .param("version", String.valueOf(price(1).version())),
                member,
                false);

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8))
                .contains("DPGF F5", "a été remplacée par", "Remettez la formule");
        assertThat(price(1).amount())
                .isNotNull()
                .satisfies(amount -> assertThat(amount.isZero()).isTrue());
    }

    @Test
    void keepsTheTickedMembersWhenALotWithoutALineForEachIsNotGiven() throws Exception {
        assertThat(upload(0, "DPGF_lot1.xlsx", file()).getStatus()).isEqualTo(302);
        MockHttpServletResponse refused = answer(
                post(page + "/members")
                        .param("version", "1")
                        .param("next", "give")
                        .param("row", "0", "1")
                        .param("member", "0/" + memberId(0), "1/" + memberId(0)),
                lead,
                false);

        assertThat(refused.getStatus()).isEqualTo(422);
        String shown = refused.getContentAsString(StandardCharsets.UTF_8);
        assertThat(shown)
                .contains("role=\"alert\"", "name=\"version\" value=\"2\"")
                .containsPattern("value=\"1/" + memberId(0) + "\"[^>]*checked")
                .doesNotContainPattern("value=\"1/" + memberId(1) + "\"[^>]*checked");
        MockHttpServletResponse corrected = answer(
                post(page + "/members")
                        .param("version", "2")
                        .param("next", "give")
                        .param("row", "1")
                        .param("member", "1/" + memberId(1)),
                lead,
                false);
        assertThat(corrected.getRedirectedUrl()).isEqualTo(page);
    }

    @Test
    void saysThatAColleagueOfTheLeadRemovedTheFileMeanwhile() throws Exception {
        given();
        assertThat(answer(post(page + "/removal"), lead, false).getRedirectedUrl())
                .isEqualTo(page);

        MockHttpServletResponse refused = answer(
                post(page + "/members").param("version", "3").param("row", "0").param("member", "0/" + memberId(1)),
                lead,
                false);
        JsonNode byApi = json(sent(post("/api/v1" + page + "/distribution"), "{\"version\":3}"), lead, 409);

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8))
                .contains("role=\"alert\"", "l’a retiré entre-temps", "Déposez le fichier de prix");
        assertThat(byApi.path("code").asString()).isEqualTo("bid.frame.removed-meanwhile");
    }

    @Test
    void keepsAFileThatAColleagueUploadedAfterThePageWasOpened() throws Exception {
        given();
        assertThat(upload(3, "corrige.xlsx", file()).getStatus()).isEqualTo(302);

        MockHttpServletResponse refused = answer(post(page + "/removal").param("version", "3"), lead, false);

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8))
                .contains("role=\"alert\"", "a modifié ce fichier entre-temps", "corrige.xlsx");
    }

    @Test
    void saysOnTheLinesOfAPostThatTheFileIsGoneOrHasAnotherOne() throws Exception {
        given();
        MockHttpServletRequestBuilder lines =
                post(page + "/posts/1").param("version", "3").param("row", "0").param("member", "0/" + memberId(1));
        byte[] shorter = "N°;Désignation;Unité;Quantité;Prix unitaire HT;Montant HT\n1;Tonte;u;1;;\n"
                .getBytes(StandardCharsets.UTF_8);
        answer(post(page + "/removal"), lead, false);

        MockHttpServletResponse removed = answer(lines, lead, false);
        upload(0, "DPGF.csv", shorter);
        MockHttpServletResponse replaced = answer(lines, lead, false);

        assertThat(List.of(removed.getStatus(), replaced.getStatus())).containsOnly(422);
        assertThat(removed.getContentAsString(StandardCharsets.UTF_8))
                .contains("role=\"alert\"", "l’a retiré entre-temps", "Déposez le fichier de prix");
        assertThat(replaced.getContentAsString(StandardCharsets.UTF_8))
                .contains("role=\"alert\"", "n’est pas dans le fichier", "DPGF.csv");
    }

    @Test
    void refusesOtherFormatsWithTheRemedyAndKeepsThePage() throws Exception {
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};

        MockHttpServletResponse refused = upload(0, "DPGF.xls", old);

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8))
                .contains("role=\"alert\"", "ancien format (XLS)", "Classeur Excel (.xlsx)", "Déposez le fichier");
        assertThat(upload(0, "", new byte[0]).getContentAsString(StandardCharsets.UTF_8))
                .contains("Le fichier est vide");
    }

    @Test
    void theLeadConfirmsTheColumnsWhenTheHeadingsLeaveADoubt() throws Exception {
        byte[] doubtful =
                "Poste;Désignation;Prix HT;Prix avec option HT\n1;Nettoyage;;\n".getBytes(StandardCharsets.UTF_8);
        assertThat(upload(0, "prix.csv", doubtful).getRedirectedUrl()).isEqualTo(page + "/columns");
        assertThat(body(get(page + "/columns"), lead))
                .contains("Quelle colonne dit quoi", "C · Prix HT", "D · Prix avec option HT");

        MockHttpServletRequestBuilder incomplete =
                post(page + "/columns").param("version", "1").param("kind", "LUMP_SUM_BREAKDOWN");
        incomplete
                .param("vat", "cent vingt")
                .param("sheets[0].sheet", "0")
                .param("sheets[0].used", "true")
                .param("sheets[0].headingRow", "1")
                .param("sheets[0].label", "2")
                .param("sheets[0].total", "4");
        MockHttpServletResponse refused = answer(incomplete, lead, false);
        JsonNode confirmed = json(
                sent(
                        put("/api/v1" + page + "/columns"),
                        "{\"expectedVersion\":1,\"kind\":\"LUMP_SUM_BREAKDOWN\",\"vat\":5.5,"
                                + "\"columns\":[{\"sheet\":0,\"headingRow\":1,\"number\":1,\"label\":2,\"total\":4}]}"),
                lead,
                200);

        assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains("id=\"vat-error\"", "cent vingt");
        assertThat(confirmed.path("file").path("state").asString()).isEqualTo("CONFIRMED");
        assertThat(confirmed.path("file").path("vat").decimalValue()).isEqualByComparingTo("5.5");
        assertThat(confirmed.path("file").path("lines").asInt()).isEqualTo(1);
    }

    @Test
    void theApiDoesWhatThePagesDo() throws Exception {
        String api = "/api/v1" + page;
        JsonNode none = json(get(api), lead, 200);
        JsonNode uploaded =
                json(put(api + "/file?expectedVersion=0&name=DPGF.xlsx").content(file()), lead, 200);
        json(put(api + "/file?expectedVersion=0").content(file()), lead, 409);
        JsonNode sheetsRead = json(get(api + "/columns"), lead, 200);
        String members = "{\"expectedVersion\":1,\"posts\":[{\"post\":1,\"memberIds\":[\"" + memberId(1)
                + "\"]}],\"lines\":[{\"code\":\"1.1\",\"memberIds\":[\"" + memberId(0) + "\"]}]}";
        json(sent(put(api + "/members"), members), lead, 200);
        JsonNode given = json(sent(post(api + "/distribution"), "{\"version\":2}"), lead, 200);
        JsonNode checks = json(get(api + "/checks"), lead, 200);

        assertThat(none.path("file").isNull()).isTrue();
        assertThat(uploaded.path("file").path("name").asString()).isEqualTo("DPGF.xlsx");
        assertThat(sheetsRead
                        .path("sheets")
                        .path(0)
                        .path("columns")
                        .path("unitPrice")
                        .asInt())
                .isEqualTo(5);
        assertThat(given.path("file").path("state").asString()).isEqualTo("GIVEN");
        assertThat(checks.path("intact").asBoolean()).isTrue();
        assertThat(checks.path("unpriced").toString()).isEqualTo("[\"1.1\",\"2.1\"]");
        assertThat(SampleFrames.parts(answer(get(api + "/file"), lead, true).getContentAsByteArray()))
                .containsOnlyKeys(SampleFrames.parts(file()).keySet());
        assertThat(json(get("/api/v1/prices/" + sheet(1)), member, 200)
                        .path("frameName")
                        .asString())
                .isEqualTo("DPGF.xlsx");
    }

    @Test
    void showsTheChecksOfTheFilledFileWithWords() throws Exception {
        given();

        assertThat(body(get(page + "?check=true"), lead))
                .contains("3 formules comparées", "2 lignes n’ont pas de prix", "à corriger", "À revoir");
    }
}
