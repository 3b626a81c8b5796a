package org.cordee.bid.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cordee.CordeeTest;
import org.cordee.Visitor;
import org.cordee.bid.BidReading;
import org.cordee.bid.Contribution;
import org.cordee.bid.Drafting;
import org.cordee.bid.Grouping;
import org.cordee.bid.PriceSheetState;
import org.cordee.bid.PriceView;
import org.cordee.bid.SampleGroupings;
import org.cordee.bid.WritingSection;
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

/** A member takes its price home in a spreadsheet and sends it back, by page and by program. */
@CordeeTest
class PriceWorkbookModuleTests {

    private static final int FIRST_LINE = 7;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Autowired
    WebApplicationContext house;

    @Autowired
    SampleGroupings groupings;

    @Autowired
    Drafting drafting;

    @Autowired
    WritingSection writing;

    @Autowired
    BidReading reading;

    private MockMvc browser;
    private Grouping grouping;
    private UUID sheet;
    private Visitor member;

    @BeforeEach
    void inReview() {
        browser = Visitor.browser(house);
        grouping = groupings.withAmounts("60", "40.13");
        Contribution own = drafting.open(grouping).get(1);
        sheet = own.priceSheetId();
        writing.submit(SampleGroupings.member(grouping, 1), own.sectionId(), 0, "Méthode", "Nos moyens");
        member = Visitor.memberOf(house, grouping.shares().get(1).organisationId());
    }

    @Test
    void givesThePriceThatAFilledSpreadsheetAddsUpTo() throws Exception {
        byte[] filled = filled("1.1", "Tri", "t", 12.5, 3.21);

        MockHttpServletResponse answer = sent(member, filled, 0);

        JsonNode json = JsonMapper.shared().readTree(answer.getContentAsString(StandardCharsets.UTF_8));
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(json.path("given").asBoolean()).isTrue();
        assertThat(json.path("total").decimalValue()).isEqualByComparingTo("40.13");
        assertThat(price().amount()).isEqualTo(Amount.of("40.13"));
        assertThat(price().state()).isEqualTo(PriceSheetState.GIVEN);
    }

    @Test
    void saysWhatIsWrongCellByCellAndGivesNothing() throws Exception {
        MockHttpServletResponse answer = sent(member, filled("1.1", "", "t", -1, 3.21), 0);

        JsonNode wrong = JsonMapper.shared()
                .readTree(answer.getContentAsString(StandardCharsets.UTF_8))
                .path("wrong");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(wrong.size()).isEqualTo(2);
        assertThat(wrong.path(0).path("row").asInt()).isEqualTo(8);
        assertThat(wrong.path(0).path("column").asString()).isEqualTo("B");
        assertThat(wrong.path(1).path("message").asString()).contains("négatif");
        assertThat(price().state()).isEqualTo(PriceSheetState.TODO);
    }

    @Test
    void refusesAStalePriceAsAnyOtherWay() throws Exception {
        assertThat(sent(member, filled("1", "Tri", "t", 1, 1), 7).getStatus()).isEqualTo(409);
        assertThat(sent(member, "rien".getBytes(StandardCharsets.UTF_8), 0).getStatus())
                .isEqualTo(422);
        assertThat(price().state()).isEqualTo(PriceSheetState.TODO);
    }

    @Test
    void isForTheMembersOwnLinesEvenBeforeItsLead() throws Exception {
        byte[] filled = filled("1", "Tri", "t", 1, 1);
        Visitor lead = Visitor.memberOf(house, grouping.shares().get(0).organisationId());

        assertThat(sent(lead, filled, 0).getStatus()).isEqualTo(404);
        assertThat(sent(Visitor.member(house), filled, 0).getStatus()).isEqualTo(404);
        assertThat(browser.perform(get("/prices/" + sheet + "/workbook").with(lead.signedIn()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void showsOnAPageWhatIsWrongAndThenAsksOnceMore() throws Exception {
        String wrong = page(filled("1.1", "Tri", "t", 1, -3), 422);
        String check = page(filled("1.1", "Tri", "t", 12.5, 3.21), 200);

        assertThat(wrong).contains("Ligne 8, colonne E", "Une case est à corriger", "Rien n’a été enregistré");
        assertThat(page(new byte[0], 422)).contains("Renvoyez le modèle rempli");
        assertThat(check).contains("Vérifiez votre prix", "40,13", "C’est exactement le montant convenu");
        assertThat(price().state()).isEqualTo(PriceSheetState.TODO);
    }

    private String page(byte[] file, int status) throws Exception {
        MockHttpServletResponse answer = browser.perform(multipart("/prices/" + sheet + "/workbook")
                        .file(new MockMultipartFile("file", "prix.xlsx", XLSX, file))
                        .with(member.signedIn())
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(status);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse sent(Visitor who, byte[] file, int version) throws Exception {
        return browser.perform(put("/api/v1/prices/" + sheet + "/workbook")
                        .queryParam("expectedVersion", String.valueOf(version))
                        .header("Accept-Language", "fr")
                        .contentType(XLSX)
                        .content(file)
                        .with(who.byApi()))
                .andReturn()
                .getResponse();
    }

    /** The form as it is downloaded, one line filled. */
    private byte[] filled(String number, String designation, String unit, double quantity, double price)
            throws Exception {
        byte[] blank = browser.perform(get("/prices/" + sheet + "/workbook").with(member.signedIn()))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(blank));
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

    private PriceView price() {
        Actor actor = SampleGroupings.member(grouping, 1);
        return reading.price(actor, sheet);
    }
}
