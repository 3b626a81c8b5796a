package org.cordee.tender;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.cordee.shared.Amount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** An uploaded notice becomes one consultation, or nothing is stored. */
@RecordApplicationEvents
class ImportingNoticesModuleTests extends NoticeFixture {

    static final List<String> SEVEN = List.of(NoticeSamples.ALL_SEVEN);
    static final List<String> INVALID = List.of("INVALID_cn_24_stage-1.xml", "pin-only_24.xml", "can_24_minimal.xml");

    @ParameterizedTest
    @FieldSource("SEVEN")
    void storesAndReadsBackEveryOfficialNotice(String file, @Autowired ApplicationEvents events) {
        UUID id = desk.importNotice(lead, file);

        ConsultationDetail stored = reading.find(lead, id);

        ConsultationContent published = NoticeImports.parsed(file).content();
        assertThat(stored.content()).isEqualTo(published);
        assertThat(stored.lots()).extracting(lot -> lot.content()).isEqualTo(published.lots());
        assertThat(stored.notices())
                .singleElement()
                .satisfies(notice -> assertThat(notice.noticeId())
                        .isEqualTo(NoticeImports.parsed(file).identity().noticeId()));
        assertThat(stored.editable()).isTrue();
        assertThat(events.stream(ConsultationImported.class)
                        .filter(event -> event.consultationId().equals(id)))
                .hasSize(1);
    }

    @Test
    void reportsAKnownNoticeInsteadOfStoringItTwice() {
        UUID first = desk.importNotice(lead, "cn_24_open.xml");

        NoticeOutcome second = desk.upload(lead, NoticeSamples.bytes("cn_24_open.xml"));

        assertThat(second).isEqualTo(new NoticeOutcome.AlreadyKnown(first));
        assertThat(desk.listed(lead)).hasSize(1);
    }

    @ParameterizedTest
    @FieldSource("INVALID")
    void storesNothingOfARefusedNotice(String file) {
        NoticeOutcome outcome = desk.upload(lead, NoticeSamples.bytes(file));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        NoticeOutcome.Refused.class,
                        refused -> assertThat(refused.flaws()).isNotEmpty());
        assertThat(desk.listed(lead)).isEmpty();
    }

    @Test
    void storesTheRemarksOfANoticeWithUnreadableValues() {
        UUID id = desk.importNotice(lead, "INVALID_cn_24_multiple.xml");

        ConsultationDetail stored = reading.find(lead, id);

        assertThat(stored.remarks())
                .isEqualTo(NoticeImports.parsed("INVALID_cn_24_multiple.xml").remarks())
                .extracting(Flaw::line)
                .containsExactly(137, 229, 256, 267, 291);
    }

    @Test
    void storesWhatTheNoticeRequiresOfAnOffer() {
        UUID id = desk.importNotice(lead, "cn_25.xml");

        ConsultationDetail stored = reading.find(lead, id);

        assertThat(stored.content().lots().get(0).terms().offer())
                .isEqualTo(NoticeImports.parsed("cn_25.xml")
                        .content()
                        .lots()
                        .get(0)
                        .terms()
                        .offer());
        assertThat(stored.offerTerms()).hasSize(1);
    }

    @Test
    void asksForAnUnreadableValueUntilAUserFillsItIn() {
        UUID id = ((NoticeOutcome.Imported) desk.upload(
                        lead, NoticeSamples.changed("cn_81_FRA.xml", "unitCode=\"MONTH\">27<", "unitCode=\"HUR\">27<")))
                .consultationId();

        assertThat(reading.find(lead, id).remarks()).extracting(Flaw::field).containsExactly("lots[0].period");
    }

    @Test
    void refusesACancellationOfANoticeThatIsNotKnown() {
        assertThat(desk.upload(lead, NoticeSamples.bytes("change-cn_24_void.xml")))
                .isInstanceOfSatisfying(
                        NoticeOutcome.Refused.class,
                        refused -> assertThat(refused.flaws())
                                .extracting(Flaw::code)
                                .containsExactly("notice.cancels-unknown"));
    }

    @Test
    void stopsReadingAFileOfFiftyMegabytesAtTheLimit() throws IOException {
        long[] served = {0};
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                served[0]++;
                return served[0] > 50_000_000 ? -1 : '<';
            }
        };

        NoticeOutcome outcome = importing.importNotice(lead, endless);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        NoticeOutcome.Refused.class,
                        refused -> assertThat(refused.flaws())
                                .extracting(Flaw::code)
                                .containsExactly("document.too-large"));
        assertThat(served[0]).isLessThan(11_000_000);
    }

    @Test
    void givesOtherRoomsTheFactsOfALot() {
        UUID id = desk.importNotice(lead, "cn_24_maximal.xml");
        UUID lotId = reading.facts(id).lots().get(0).id();

        LotContent lot = reading.lot(lotId);

        assertThat(reading.facts(id).procedureId()).isEqualTo("aff2863e-b4cc-4e91-baba-b3b85f709117");
        assertThat(lot.key()).isEqualTo("LOT-0001");
        assertThat(NoticeImports.instant(lot.deadlines().binding()))
                .as("deadline of the application, in its earlier reading")
                .isEqualTo("2023-05-22T18:59:32Z");
        assertThat(lot.estimatedValue()).isEqualTo(Amount.of("9999999.99"));
    }
}
