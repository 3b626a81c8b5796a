package org.cordee.tender.eforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cordee.tender.Flaw;
import org.cordee.tender.LotContent;
import org.cordee.tender.NoticeReader;
import org.cordee.tender.NoticeSamples;
import org.cordee.tender.Reservation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RefusedNoticesTests {

    private final NoticeReader reader = new EformsNoticeReader();

    @Test
    void listsEverythingThatIsMissingFromAnEmptyNotice() {
        assertThat(flaws(NoticeSamples.bytes("INVALID_cn_24_stage-1.xml")))
                .extracting(Flaw::code, Flaw::field)
                .containsExactly(
                        tuple("notice.id-missing", "noticeId"),
                        tuple("notice.version-missing", "noticeVersion"),
                        tuple("notice.procedure-id-missing", "procedureId"),
                        tuple("notice.language-missing", "language"),
                        tuple("date.missing", "issuedAt"),
                        tuple("title.missing", "title"),
                        tuple("buyer.unnamed", "buyer.name"),
                        tuple("lot.unidentified", "lots[0].key"),
                        tuple("lot.untitled", "lots[0].title"),
                        tuple("cpv.missing", "lots[0].cpv"));
    }

    /**
     * The line numbers were counted by hand in the files: the line of the element or, when it is missing, of its
     * parent.
     */
    @Test
    void namesTheElementAndTheLineOfEveryError() {
        assertThat(flaws(NoticeSamples.bytes("INVALID_cn_24_stage-1.xml")))
                .allSatisfy(flaw -> assertThat(flaw.element()).isNotBlank())
                .extracting(Flaw::field, Flaw::line)
                .containsExactly(
                        tuple("noticeId", 4),
                        tuple("noticeVersion", 4),
                        tuple("procedureId", 31),
                        tuple("language", 4),
                        tuple("issuedAt", 4),
                        tuple("title", 49),
                        tuple("buyer.name", 35),
                        tuple("lots[0].key", 56),
                        tuple("lots[0].title", 92),
                        tuple("lots[0].cpv", 95));
        byte[] second = NoticeSamples.changed("cn_24_maximal.xml", ">Title Lot 2---<", "> <");
        assertThat(flaws(second))
                .as("the group of lots before the lots is not counted")
                .extracting(Flaw::code, Flaw::lot, Flaw::element, Flaw::line)
                .containsExactly(tuple(
                        "lot.untitled",
                        "LOT-0002",
                        "ContractNotice/ProcurementProjectLot/ProcurementProject/Name",
                        1753));
    }

    @Test
    void refusesIdentifiersThatAreTooLongAndLeavesOutNames() {
        byte[] longId = NoticeSamples.changed(
                "cn_24_open.xml", ">31f258b6-5eb2-4875-8997-affa3cdce27c<", ">" + "a".repeat(101) + "<");
        byte[] longCity = NoticeSamples.changed("cn_24_open.xml", ">Paisley<", ">" + "P".repeat(201) + "<");
        byte[] longReference = NoticeSamples.changed("cn_24_open.xml", ">RC-CPU-19-065<", ">" + "R".repeat(101) + "<");

        assertThat(flaws(longId)).extracting(Flaw::field).containsExactly("procedureId");
        assertThat(remarks(longCity))
                .as("a city is left out")
                .extracting(Flaw::field)
                .containsExactly("buyer.city");
        assertThat(remarks(longReference)).extracting(Flaw::field).containsExactly("reference");
    }

    @Test
    void leavesOutADeadlineWithoutOffset() {
        byte[] vague =
                NoticeSamples.changed("cn_24_open.xml", "12:00:00+01:00</cbc:EndTime>", "12:00:00</cbc:EndTime>");

        assertThat(remarks(vague))
                .extracting(Flaw::code, Flaw::field)
                .containsExactly(tuple("date.without-offset", "lots[0].offerDeadline"));
    }

    @Test
    void reportsAnUnreadableDateWithTheLineFromTheSchema() {
        byte[] broken =
                NoticeSamples.changed("cn_24_open.xml", "2020-04-03+01:00</cbc:EndDate>", "3 avril</cbc:EndDate>");

        assertThat(flaws(broken)).allMatch(flaw -> flaw.code().equals("schema") && flaw.line() != null);
        assertThat(flaws(broken)).flatExtracting(Flaw::arguments).contains("3 avril");
    }

    @Test
    void refusesAnUnknownMainCpv() {
        byte[] wrongCpv = NoticeSamples.changed("cn_24_FRA_comments.xml", ">77310000<", ">99310000<");

        assertThat(flaws(wrongCpv)).extracting(Flaw::code).contains("cpv.unknown");
    }

    @Test
    void picksTheNamesInTheNoticesLanguage() {
        byte[] bilingual = NoticeSamples.changed(
                "cn_23.xml",
                "<cbc:Name languageID=\"FRA\">Communauté de communes Loches sud Touraine</cbc:Name>",
                "<cbc:Name languageID=\"ENG\">Loches district</cbc:Name></cac:PartyName><cac:PartyName>"
                        + "<cbc:Name languageID=\"FRA\">Communauté de communes</cbc:Name>");

        assertThat(reader.read(bilingual).notice())
                .isNotNull()
                .extracting(notice -> notice.content().buyer().name())
                .isEqualTo("Communauté de communes");
    }

    @Test
    void readsALotReservedToWorkshops() {
        byte[] reserved = NoticeSamples.changed(
                "cn_24_minimal.xml",
                "listName=\"reserved-procurement\">none<",
                "listName=\"reserved-procurement\">res-ws<");

        LotContent lot = java.util.Objects.requireNonNull(reader.read(reserved).notice())
                .content()
                .lots()
                .get(0);

        assertThat(lot.reservation()).isEqualTo(Reservation.L2113_12_13);
        assertThat(lot.publishedReservation()).containsExactly("res-ws");
    }

    @Test
    void reportsAnEmptyFileAndAnArchive() {
        assertThat(flaws(new byte[0])).extracting(Flaw::code).containsExactly("document.empty");
        assertThat(flaws("PK\u0003\u0004…")).extracting(Flaw::code).containsExactly("document.archive");
        assertThat(flaws(new byte[] {0x1f, (byte) 0x8b, 8}))
                .extracting(Flaw::code)
                .containsExactly("document.archive");
    }

    @Nested
    @Timeout(20)
    class WhenTheDocumentIsHostile {

        @Test
        void refusesAnExternalEntityWithoutReadingIt() {
            String document = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                    + NoticeSamples.text("cn_24_minimal.xml")
                            .replaceFirst("<\\?xml.*?\\?>", "")
                            .replace("EU-PO", "&e;");

            assertThat(flaws(document)).extracting(Flaw::code).containsExactly("document.doctype");
        }

        @Test
        void refusesAnEntityBomb() {
            StringBuilder bomb = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY lol \"lol\">");
            for (int level = 1; level < 10; level++) {
                String previous = level == 1 ? "&lol;" : "&lol" + (level - 1) + ";";
                bomb.append("<!ENTITY lol")
                        .append(level)
                        .append(" \"")
                        .append(previous.repeat(10))
                        .append("\">");
            }
            bomb.append("]><ContractNotice xmlns=\"")
                    .append(NoticeCodeFilter.NOTICE)
                    .append("\">&lol9;</ContractNotice>");

            assertThat(flaws(bomb.toString())).extracting(Flaw::code).containsExactly("document.doctype");
        }

        @Test
        void refusesAnotherUblDocument() {
            String invoice = "<Invoice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\"/>";

            assertThat(flaws(invoice))
                    .extracting(Flaw::code, Flaw::arguments)
                    .containsExactly(tuple("document.not-a-contract-notice", List.of("Invoice")));
        }

        @Test
        void refusesAFileThatIsNotXml() {
            assertThat(flaws("%PDF-1.7 certainly not a notice"))
                    .extracting(Flaw::code)
                    .containsExactly("document.not-xml");
            assertThat(flaws("%PDF-1.7 certainly not a notice"))
                    .flatExtracting(Flaw::arguments)
                    .containsExactly("XML");
            assertThat(flaws(new byte[] {0, 1, 2, 3})).extracting(Flaw::code).containsExactly("document.not-xml");
        }

        @Test
        void refusesATruncatedNotice() {
            String half = NoticeSamples.text("cn_24_open.xml").substring(0, 9000);

            assertThat(flaws(half)).extracting(Flaw::code).contains("document.not-xml");
        }

        @Test
        void refusesAnEndlesslyNestedDocument() {
            String deep = NoticeSamples.text("cn_24_open.xml")
                    .replaceFirst("<ext:ExtensionContent>", "<ext:ExtensionContent>" + "<efac:a>".repeat(100_000));

            assertThat(flaws(deep)).extracting(Flaw::code).containsExactly("document.too-complex");
        }
    }

    private List<Flaw> remarks(byte[] document) {
        NoticeReader.NoticeReadingResult reading = reader.read(document);
        assertThat(reading.flaws()).isEmpty();
        return java.util.Objects.requireNonNull(reading.notice()).remarks();
    }

    private List<Flaw> flaws(String document) {
        return flaws(document.getBytes(StandardCharsets.UTF_8));
    }

    private List<Flaw> flaws(byte[] document) {
        NoticeReader.NoticeReadingResult reading = reader.read(document);
        assertThat(reading.notice()).isNull();
        return reading.flaws();
    }
}
