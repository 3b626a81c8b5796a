package org.cordee.consortium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cordee.shared.Amount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

/** Tests the page and the API on which members declare subcontracts. */
class SubcontractPagesModuleTests extends SubcontractFixture {

    @Autowired
    WebApplicationContext context;

    private PageClient desk;
    private SampleFirm agency;
    private String page;

    @BeforeEach
    void registerSubcontractors() {
        desk = new PageClient(context);
        workshop = fixture.firm("Menuiserie Fontvieille");
        agency = fixture.firm("Relais Intérim");
        page = "/consortia/" + three.id() + "/subcontracts";
    }

    /** Returns the fields of one row; further fields are given by their names within the row. */
    private String[] row(String row, int member, SampleFirm firm, String... more) {
        Stream<String> parties = Stream.of(
                row + ".memberId",
                three.memberIds().get(member).toString(),
                row + ".establishmentId",
                firm.establishmentId().toString());
        Stream<String> rest =
                IntStream.range(0, more.length).mapToObj(at -> at % 2 == 0 ? row + "." + more[at] : more[at]);
        return Stream.concat(parties, rest).toArray(String[]::new);
    }

    /** Returns the row of a subcontract from the lead to the workshop. */
    private String[] first(String amount, String... more) {
        String[] typed = {"nature", "Pose de menuiseries", "amount", amount, "hours", "120"};
        return row("subcontracts[0]", 0, workshop, all(typed, more));
    }

    /** Returns the row of a subcontract from the lead to the agency. */
    private String[] second(String amount, String... more) {
        return row("subcontracts[1]", 0, agency, all(new String[] {"nature", "Dépose", "amount", amount}, more));
    }

    private static String[] all(String[]... fields) {
        return Stream.of(fields).flatMap(Stream::of).toArray(String[]::new);
    }

    /** Returns the form as it was read in this revision. */
    private static String[] form(String revision, String[]... rows) {
        return all(new String[] {"revision", revision}, all(rows));
    }

    @Test
    void theLeadFindsASubcontractorInTheDirectoryAndDeclaresTheWork() {
        fixture.documentsName(three.id(), "Curage, levage");
        String empty = desk.as(three.lead()).page(page);

        String found = desk.again(page, "action", "find", "q", "Fontvieille");
        String added = desk.again(page, "action", "subcontract-" + workshop.establishmentId(), "q", "Fontvieille");
        MockHttpServletResponse saved = desk.post(
                page, form("0", first("12 000,50", "tasks[0].task", "Curage, levage", "tasks[0].given", "true")));
        String read = desk.page(page);

        assertThat(empty).contains("Vous ne sous-traitez rien", "publie le montant de chaque contrat", "60 000,00 €");
        assertThat(found).contains("Menuiserie Fontvieille", "Sous-traiter à cette", "Employer son personnel");
        assertThat(added).contains("Complétez-la, puis enregistrez", "subcontracts[0].amount");
        assertThat(saved.getRedirectedUrl()).isEqualTo(page);
        assertThat(read).contains("12&nbsp;000,50", "Pose de menuiseries", "47 999,50 €", "Curage, levage");
        assertThat(reading.of(three.id()).subcontracts()).singleElement().satisfies(one -> {
            assertThat(one.amount().cents()).isEqualTo(12_000_50);
            assertThat(one.tasks()).containsExactly("Curage, levage");
        });
        assertThat(desk.in("en").page(page)).contains("Subcontractors", "the buyer publishes the amount");
    }

    @Test
    void acceptsTheCostOfStaffAsAnAmountOrEmpty() {
        desk.as(partner).post(page, form("0", row("staff[0]", 1, agency, "hours", "80", "amount", "1 250,50")));

        assertThat(reading.of(three.id()).staff())
                .singleElement()
                .satisfies(one -> assertThat(one.amount()).isEqualTo(Amount.of("1250.50")));
        assertThat(desk.as(three.lead()).page(page).replaceAll("[\\u00a0\\u202f]", " "))
                .contains("pour 1 250,50 € HT");

        String wrong =
                desk.as(partner).again(page, form("1", row("staff[0]", 1, agency, "hours", "80", "amount", "-1")));
        assertThat(wrong).contains("staff[0].amount-error");
        desk.as(partner).post(page, form("1", row("staff[0]", 1, agency, "hours", "80", "amount", "")));
        assertThat(reading.of(three.id()).staff())
                .singleElement()
                .satisfies(one -> assertThat(one.amount()).isEqualTo(Amount.ZERO));
    }

    @Test
    void declaresStaffSeparatelyAndRemovesARowOnSaving() {
        desk.as(partner).post(page, form("0", row("staff[0]", 1, agency, "hours", "80")));

        assertThat(reading.of(three.id()).staff())
                .singleElement()
                .satisfies(one -> assertThat(one.hours().value()).isEqualTo(80));
        assertThat(desk.as(three.lead()).page(page))
                .contains("personnel des autres membres", "Relais Intérim", "80 h de personnel mis à disposition");
        assertThat(desk.as(three.partners().get(1)).page(page)).doesNotContain("Relais Intérim");

        desk.as(partner).post(page, form("1", row("staff[0]", 1, agency, "hours", "80", "removed", "true")));
        assertThat(reading.of(three.id()).staff()).isEmpty();
    }

    @Test
    void showsErrorsBesideTheirFieldsEvenAfterARemovedRow() {
        desk.as(three.lead());
        String none = desk.again(page, form("0", first("")));
        String above = desk.again(page, form("0", first("10", "removed", "true"), second("60000,01")));

        assertThat(none).contains("id=\"subcontracts[0].amount-error\"");
        assertThat(above)
                .contains("id=\"subcontracts[1].amount-error\"", "vous sous-traiteriez plus que votre part de ce lot")
                .doesNotContain("id=\"subcontracts[0].amount-error\"");
        assertThat(reading.of(three.id()).subcontracts()).isEmpty();
    }

    /** Returns a row in which the agency works for the workshop. */
    private String[] ofSecondRank(String amount) {
        String[] above = first("12000", "vat", "REVERSE_CHARGE", "months", "6");
        String under = workshop.establishmentId().toString();
        return form("0", above, second(amount, "under", under, "guaranteed", "true"));
    }

    @Test
    void declaresTheSubcontractorAboveTheSecondRankAndItsTax() {
        desk.as(three.lead());
        String above = desk.again(page, ofSecondRank("12000,01"));
        String bond = desk.again(page, form("0", first("10", "guaranteed", "true")));

        assertThat(above).contains("id=\"subcontracts[1].amount-error\"", "plus que ce qui lui est confié");
        assertThat(bond).contains("id=\"subcontracts[0].guaranteed-error\"", "second rang");

        MockHttpServletResponse saved = desk.post(page, ofSecondRank("5000"));

        assertThat(saved.getRedirectedUrl()).isEqualTo(page);
        assertThat(desk.page(page)).contains("value=\"REVERSE_CHARGE\" selected", "48 000,00 €");
        assertThat(reading.of(three.id()).subcontracts())
                .extracting(one -> one.terms().under())
                .containsExactly(null, workshop.establishmentId());
    }

    @Test
    void refusesToOverwriteTheEarlierChangeOfAColleague() {
        desk.as(three.lead()).post(page, form("0", first("10")));

        String late = desk.again(page, form("0", first("20")));

        assertThat(late).contains("a enregistré des changements entre-temps");
        assertThat(reading.of(three.id()).subcontracts().get(0).amount().cents())
                .isEqualTo(1000);
    }

    @Test
    void theApiWritesAndReadsTheSameDeclaration() {
        String address = "/api/v1/consortia/" + three.id() + "/subcontracts";
        String line = "{\"memberId\":\"" + three.memberIds().get(0) + "\",\"establishmentId\":\""
                + workshop.establishmentId() + "\",\"nature\":\"Pose\",\"amount\":%s,\"hours\":12,\"accessory\":true}";
        String staff = "{\"memberId\":\"" + three.memberIds().get(0) + "\",\"establishmentId\":\""
                + agency.establishmentId() + "\",\"hours\":30,\"amount\":7.5}";

        MockHttpServletResponse written = desk.as(three.lead())
                .put(address, "{\"subcontracts\":[" + line.formatted("12.34") + "],\"staff\":[" + staff + "]}");
        String read = PageClient.whole(desk.answer(get(address)));
        MockHttpServletResponse stale = desk.put(address, "{\"subcontracts\":[],\"staff\":[]}");
        MockHttpServletResponse split =
                desk.put(address, "{\"revision\":1,\"subcontracts\":[" + line.formatted("0.001") + "],\"staff\":[]}");
        MockHttpServletResponse above = desk.put(
                address, "{\"revision\":1,\"subcontracts\":[" + line.formatted("60000.01") + "],\"staff\":[]}");

        assertThat(written.getStatus()).isEqualTo(204);
        assertThat(read)
                .contains(
                        "\"revision\":1",
                        "\"amount\":{\"euros\":12.34",
                        "\"accessory\":true",
                        "\"hours\":{\"value\":30")
                .contains("Menuiserie Fontvieille");
        assertThat(PageClient.body(stale)).contains("changed-meanwhile");
        assertThat(PageClient.body(split)).contains("subcontracts[0].amount");
        assertThat(PageClient.body(above)).contains("subcontracts[0].amount", "above-share");
        assertThat(stale.getStatus()).isBetween(400, 499);
    }

    @Test
    void linksToSubcontractsFromTheSharesAndTheWorkspace() {
        assertThat(desk.as(three.lead()).page("/consortia/" + three.id() + "/shares"))
                .contains(page);
        assertThat(desk.page("/consortia/" + three.id())).contains(page);
        assertThat(desk.as(partner).page("/consortia/" + three.id() + "/shares/answer"))
                .contains(page);
    }
}
