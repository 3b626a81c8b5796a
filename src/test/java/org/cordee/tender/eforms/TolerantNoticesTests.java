package org.cordee.tender.eforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cordee.shared.Deadline;
import org.cordee.tender.CallKind;
import org.cordee.tender.ContractPeriod;
import org.cordee.tender.Flaw;
import org.cordee.tender.LotContent;
import org.cordee.tender.Notice;
import org.cordee.tender.NoticeReader;
import org.cordee.tender.NoticeSamples;
import org.cordee.tender.Reservation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Notices of the eForms SDK that have a value that cannot be read: the notice comes in, the value stays empty. */
class TolerantNoticesTests {

    private final NoticeReader reader = new EformsNoticeReader();

    @Test
    void leavesOutAnAmountInAnotherCurrencyAndSaysSo() {
        Notice notice = read("cn-social_25.xml");

        assertThat(onlyLot(notice).estimatedValue()).isNull();
        assertThat(notice.remarks())
                .extracting(Flaw::code, Flaw::field, Flaw::lot, Flaw::line, Flaw::arguments)
                .containsExactly(tuple("currency.not-euro", "lots[0].estimatedValue", "LOT-0001", 192, List.of("BWP")));
    }

    @Test
    void takesALanguageAndAnFtpAddressThatOtherListsDoNotContain() {
        Notice notice = read("subco_81.xml");

        assertThat(notice.remarks()).isEmpty();
        assertThat(onlyLot(notice).terms().offer().languages()).contains("LTZ");
        assertThat(CallKind.ofSubtype(notice.identity().subtype())).isEqualTo(CallKind.SUBCONTRACTING);
    }

    @Test
    void notesUnknownCodesLanguagesAndAddressesWithLotAndLine() {
        Notice notice = read("INVALID_cn_24_multiple.xml");

        assertThat(notice.remarks())
                .extracting(Flaw::code, Flaw::lot, Flaw::line, Flaw::arguments)
                .containsExactly(
                        tuple("code.unknown", "LOT-0001", 137, List.of("invalid", "einvoicing")),
                        tuple("code.unknown", "LOT-0002", 229, List.of("invalid", "number-threshold")),
                        tuple("code.unknown", "LOT-0002", 256, List.of("invalid", "language")),
                        tuple("address.unreadable", "LOT-0002", 267, List.of("invalid url")),
                        tuple("code.unknown", "LOT-0002", 291, List.of("invalid", "ecatalog-submission")));
        assertThat(notice.content().lots()).hasSize(2);
        assertThat(notice.content().lots().get(1).terms().offer().languages())
                .as("the unknown language is left out")
                .doesNotContain("invalid");
    }

    @Test
    void leavesOutAQuestionDeadlineWithADayAndNoTime() {
        Notice notice = read(NoticeSamples.changed(
                "cn_81.xml",
                "2020-04-30+01:00</cbc:EndDate>\n\t\t\t\t<cbc:EndTime>12:00:00+01:00</cbc:EndTime>",
                "2020-04-30+01:00</cbc:EndDate>"));

        assertThat(onlyLot(notice).deadlines().question()).isNull();
        assertThat(onlyLot(notice).deadlines().application())
                .as("the rest is read")
                .isNotNull();
        assertThat(notice.remarks())
                .extracting(Flaw::code, Flaw::field, Flaw::arguments)
                .containsExactly(tuple("date.incomplete", "lots[0].questionDeadline", List.of("2020-04-30")));
    }

    @Test
    void readsADurationInCalendarDays() {
        Notice notice = read(
                NoticeSamples.changed("cn_81_FRA.xml", "unitCode=\"MONTH\">27<", "unitCode=\"CALENDAR_DAY\">810<"));

        assertThat(onlyLot(notice).period().length()).isEqualTo(810);
        assertThat(onlyLot(notice).period().unit()).isEqualTo(ContractPeriod.Unit.DAY);
        assertThat(onlyLot(notice).period().months()).isEqualTo(27);
        assertThat(notice.remarks()).isEmpty();
    }

    @Test
    void leavesOutADurationInAnUnknownUnitOrInFractions() {
        Notice hours = read(NoticeSamples.changed("cn_81_FRA.xml", "unitCode=\"MONTH\">27<", "unitCode=\"HUR\">27<"));
        Notice halves =
                read(NoticeSamples.changed("cn_81_FRA.xml", "unitCode=\"MONTH\">27<", "unitCode=\"MONTH\">2.5<"));

        assertThat(onlyLot(hours).period().length()).isNull();
        assertThat(onlyLot(hours).period().startsOn())
                .as("its first day is read")
                .isEqualTo("2020-12-01");
        assertThat(hours.remarks()).extracting(Flaw::code).containsExactly("code.unknown");
        assertThat(onlyLot(halves).period().length()).isNull();
        assertThat(halves.remarks()).extracting(Flaw::code).containsExactly("number.unreadable");
    }

    @ParameterizedTest
    @CsvSource({
        "pin-cfc_24.xml, 10, 2023-05-31T12:00:00Z",
        "pin-cfc-social_23.xml, 14, 2023-08-08T03:00:00Z",
        "pin-cfc-social_25.xml, 13, 2023-07-12T12:00:00Z"
    })
    void readsPriorInformationThatIsACallForCompetition(String file, String subtype, Instant interest) {
        Notice notice = read(file);

        assertThat(notice.identity().subtype()).isEqualTo(subtype);
        assertThat(CallKind.ofSubtype(subtype)).isEqualTo(CallKind.PRIOR_INFORMATION);
        Deadline application = notice.content().lots().get(0).deadlines().application();
        assertThat(application).as("expressions of interest (BT-630)").isNotNull();
        assertThat(Objects.requireNonNull(application).instant()).isEqualTo(interest);
    }

    @Test
    void refusesPriorInformationThatCallsNobodyYetAndAnAward() {
        assertThat(flaws("pin-only_24.xml"))
                .extracting(Flaw::code, Flaw::line)
                .containsExactly(tuple("document.prior-information", 114));
        assertThat(flaws("can_24_minimal.xml")).extracting(Flaw::code).containsExactly("document.award-notice");
    }

    @Test
    void doesNotBelieveThatExecutionIsOpenWhenTheNoticeDoesNotKnow() {
        assertThat(read("pin-cfc-social_23.xml").content().lots().get(0).reservedExecution())
                .as("not-known is no answer")
                .isNull();
    }

    @Test
    void takesThePlaceOfTheProcedureWhenTheLotHasNone() {
        String text = NoticeSamples.text("cn_81_FRA.xml");
        int second = text.lastIndexOf("<cac:RealizedLocation>");
        int end = text.indexOf("</cac:RealizedLocation>", second) + "</cac:RealizedLocation>".length();

        Notice notice = read(
                (text.substring(0, second) + text.substring(end)).getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(onlyLot(notice).places()).containsExactly("FRL04");
        assertThat(onlyLot(read("cn_81_FRA.xml")).places())
                .as("its own place goes first")
                .containsExactly("UK");
    }

    @Test
    void takesAPlaceInACountryOutsideEurope() {
        assertThat(read("pin-cfc-social_25.xml").content().lots().get(1).places())
                .as("the British Indian Ocean Territory")
                .containsExactly("IO");
    }

    @Test
    void leavesOutAnUnknownPlaceWithTheLine() {
        Notice notice = read(NoticeSamples.changed("cn_24_FRA_comments.xml", ">FRD22<", ">FRX99<"));

        assertThat(notice.content().lots())
                .allSatisfy(lot -> assertThat(lot.places()).isEmpty());
        assertThat(notice.remarks())
                .filteredOn(flaw -> flaw.code().equals("place.unknown"))
                .isNotEmpty()
                .allSatisfy(flaw -> assertThat(flaw.line()).isNotNull());
    }

    @Test
    void leavesOutAnImpossibleDurationAndADateOutOfRange() {
        Notice never =
                read(NoticeSamples.changed("cn_24_open.xml", "unitCode=\"MONTH\">36<", "unitCode=\"MONTH\">-36<"));
        Notice distant = read(NoticeSamples.changed("cn_24_open.xml", ">2020-04-03+01:00<", ">9020-04-03+01:00<"));

        assertThat(onlyLot(never).period()).isEqualTo(ContractPeriod.UNKNOWN);
        assertThat(never.remarks()).extracting(Flaw::code).containsExactly("period.impossible");
        assertThat(onlyLot(distant).deadlines().offer()).isNull();
        assertThat(distant.remarks()).extracting(Flaw::code).containsExactly("date.out-of-range");
    }

    @Test
    void keepsTheLotWhenItsReservationIsUnknownAndSaysSo() {
        Notice notice = read(NoticeSamples.changed(
                "cn_24_minimal.xml",
                "listName=\"reserved-procurement\">none<",
                "listName=\"reserved-procurement\">res-xyz<"));

        assertThat(onlyLot(notice).publishedReservation()).isEmpty();
        assertThat(onlyLot(notice).reservation()).isEqualTo(Reservation.NONE);
        assertThat(notice.remarks().stream().map(Flaw::arguments).collect(Collectors.toSet()))
                .contains(List.of("res-xyz", "reserved-procurement"));
    }

    private Notice read(String file) {
        return read(NoticeSamples.bytes(file));
    }

    private Notice read(byte[] document) {
        NoticeReader.NoticeReadingResult reading = reader.read(document);
        assertThat(reading.flaws()).isEmpty();
        return Objects.requireNonNull(reading.notice());
    }

    private List<Flaw> flaws(String file) {
        NoticeReader.NoticeReadingResult reading = reader.read(NoticeSamples.bytes(file));
        assertThat(reading.notice()).isNull();
        return reading.flaws();
    }

    private static LotContent onlyLot(Notice notice) {
        assertThat(notice.content().lots()).hasSize(1);
        return notice.content().lots().get(0);
    }
}
