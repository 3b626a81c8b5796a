package org.cordee.bid.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cordee.CordeeTest;
import org.cordee.TestVisitor;
import org.cordee.bid.BidReading;
import org.cordee.bid.BiddingConsortium;
import org.cordee.bid.FillingPrices;
import org.cordee.bid.PriceLine;
import org.cordee.bid.PriceSheetState;
import org.cordee.bid.PriceView;
import org.cordee.bid.SampleBiddingConsortia;
import org.cordee.bid.SampleDrafts;
import org.cordee.shared.Actor;
import org.cordee.shared.Amount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tests the download and upload of a member's price as a spreadsheet, by page and by API. */
@CordeeTest
class PriceWorkbookModuleTests {

    private static final int FIRST_LINE = 7;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Autowired
    WebApplicationContext context;

    @Autowired
    SampleBiddingConsortia groupings;

    @Autowired
    SampleDrafts drafting;

    @Autowired
    FillingPrices filling;

    @Autowired
    BidReading reading;

    private MockMvc browser;
    private BiddingConsortium grouping;
    private UUID sheet;
    private TestVisitor member;

    @BeforeEach
    void open() {
        browser = TestVisitor.browser(context);
        grouping = groupings.withAmounts("60", "40.13");
        sheet = drafting.open(grouping).get(1).priceSheetId();
        member = TestVisitor.memberOf(context, grouping.shares().get(1).organisationId());
    }

    @Test
    void savesTheLinesOfAFilledSpreadsheet() throws Exception {
        byte[] filled = filled("1.1", "Tri", "t", 12.5, 3.21);

        MockHttpServletResponse answer = sent(member, filled, 0);

        JsonNode json = JsonMapper.shared().readTree(answer.getContentAsString(StandardCharsets.UTF_8));
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(json.path("saved").asBoolean()).isTrue();
        assertThat(json.path("total").decimalValue()).isEqualByComparingTo("40.13");
        assertThat(price().amount()).isEqualTo(Amount.of("40.13"));
        assertThat(price().lines())
                .containsExactly(new PriceLine("1.1", "Tri", "t", new BigDecimal("12.5"), new BigDecimal("3.21")));
        assertThat(price().state()).isEqualTo(PriceSheetState.TODO);
    }

    @Test
    void listsTheErrorsByCellAndSavesNothing() throws Exception {
        MockHttpServletResponse answer = sent(member, filled("1.1", "", "t", -1, 3.21), 0);

        JsonNode wrong = JsonMapper.shared()
                .readTree(answer.getContentAsString(StandardCharsets.UTF_8))
                .path("wrong");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(wrong.size()).isEqualTo(2);
        assertThat(wrong.path(0).path("row").asInt()).isEqualTo(8);
        assertThat(wrong.path(0).path("column").asString()).isEqualTo("B");
        assertThat(wrong.path(1).path("message").asString()).contains("négatif");
        assertThat(price().lines()).isEmpty();
    }

    @Test
    void refusesAnOutdatedVersionAndAnUnreadableFile() throws Exception {
        assertThat(sent(member, filled("1", "Tri", "t", 1, 1), 7).getStatus()).isEqualTo(409);
        assertThat(sent(member, "rien".getBytes(StandardCharsets.UTF_8), 0).getStatus())
                .isEqualTo(422);
        assertThat(price().lines()).isEmpty();
    }

    @Test
    void hidesTheSpreadsheetFromTheLeadAndOtherUsers() throws Exception {
        byte[] filled = filled("1", "Tri", "t", 1, 1);
        TestVisitor lead =
                TestVisitor.memberOf(context, grouping.shares().get(0).organisationId());

        assertThat(sent(lead, filled, 0).getStatus()).isEqualTo(404);
        assertThat(sent(TestVisitor.member(context), filled, 0).getStatus()).isEqualTo(404);
        assertThat(browser.perform(get("/prices/" + sheet + "/workbook").with(lead.signedIn()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void containsTheSavedLinesEachWithItsOwnNumber() throws Exception {
        PriceLine line = new PriceLine("2", "Tri", "t", new BigDecimal("1"), new BigDecimal("1"));
        PriceLine unnumbered = new PriceLine("", "Tonte", "m²", new BigDecimal("3"), BigDecimal.ZERO);
        filling.save(SampleBiddingConsortia.member(grouping, 1), sheet, 0, List.of(line, line, unnumbered));

        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(downloaded()))) {
            assertThat(List.of(FIRST_LINE, FIRST_LINE + 1, FIRST_LINE + 2))
                    .extracting(at -> book.getSheetAt(0).getRow(at).getCell(0).getStringCellValue())
                    .containsExactly("2", "3", "4");
        }
    }

    @Test
    void namesTheLotInPlainWordsAndRepeatsTheHeadingOnEveryPage() throws Exception {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(downloaded()))) {
            assertThat(book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .startsWith("Lot ")
                    .doesNotContain("LOT-");
            assertThat(book.getSheetAt(0).getRepeatingRows().getFirstRow()).isEqualTo(FIRST_LINE - 1);
        }
    }

    @Test
    void showsErrorsOnAPageOrSavesTheLines() throws Exception {
        String wrong = page(filled("1.1", "Tri", "t", 1, -3), 422).getContentAsString(StandardCharsets.UTF_8);

        assertThat(wrong)
                .contains(
                        "Ligne 8, colonne E «\u00A0Prix unitaire HT\u00A0»",
                        "Une case est à corriger",
                        "Rien n’a été enregistré");
        assertThat(page(new byte[0], 422).getContentAsString(StandardCharsets.UTF_8))
                .contains("Renvoyez le modèle rempli");
        assertThat(price().lines()).isEmpty();
        assertThat(page(filled("1.1", "Tri", "t", 12.5, 3.21), 302).getRedirectedUrl())
                .isEqualTo("/prices/" + sheet);
        assertThat(price().amount()).isEqualTo(Amount.of("40.13"));
    }

    @Test
    void doesNotReplaceWhatAColleagueSavedMeanwhile() throws Exception {
        byte[] filled = filled("1.1", "Tri", "t", 12.5, 3.21);
        PriceLine other = new PriceLine("1", "Tonte", "m²", new BigDecimal("3"), new BigDecimal("2"));
        filling.save(SampleBiddingConsortia.member(grouping, 1), sheet, 0, List.of(other));

        assertThat(page(filled, 422).getContentAsString(StandardCharsets.UTF_8))
                .contains("a enregistré d’autres lignes entre-temps");
        assertThat(price().lines()).containsExactly(other);
    }

    private MockHttpServletResponse page(byte[] file, int status) throws Exception {
        MockHttpServletResponse answer = browser.perform(multipart("/prices/" + sheet + "/workbook")
                        .file(new MockMultipartFile("file", "prix.xlsx", XLSX, file))
                        .param("version", "0")
                        .with(member.signedIn())
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(status);
        return answer;
    }

    private MockHttpServletResponse sent(TestVisitor who, byte[] file, int version) throws Exception {
        return browser.perform(put("/api/v1/prices/" + sheet + "/workbook")
                        .queryParam("expectedVersion", String.valueOf(version))
                        .header("Accept-Language", "fr")
                        .contentType(XLSX)
                        .content(file)
                        .with(who.byApi()))
                .andReturn()
                .getResponse();
    }

    /** Returns the downloaded form with one line filled in. */
    private byte[] filled(String number, String designation, String unit, double quantity, double price)
            throws Exception {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(downloaded()));
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            Row row = book.getSheetAt(0).getRow(FIRST_LINE);
            row.getCell(0).setCellValue(number);
            row.getCell(1).setCellValue(designation);
            row.getCell(2).setCellValue(unit);
            row.getCell(3).setCellValue(quantity);
            row.getCell(4).setCellValue(price);
            book.write(bytes);
            return bytes.toByteArray();
        }
    }

    private byte[] downloaded() throws Exception {
        return browser.perform(get("/prices/" + sheet + "/workbook").with(member.signedIn()))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private PriceView price() {
        Actor actor = SampleBiddingConsortia.member(grouping, 1);
        return reading.price(actor, sheet);
    }
}
