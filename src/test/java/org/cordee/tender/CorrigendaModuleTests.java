package org.cordee.tender;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.cordee.shared.Deadline;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** A corrigendum updates the consultation it corrects and lists its changes. */
@RecordApplicationEvents
class CorrigendaModuleTests extends NoticeFixture {

    @Test
    void aCorrigendumUpdatesTheConsultationAndListsItsChanges(@Autowired ApplicationEvents events) {
        UUID id = desk.importNotice(lead, "cn_24_open.xml");
        UUID lotId = reading.find(lead, id).lots().get(0).id();

        NoticeOutcome outcome = desk.upload(lead, NoticeSamples.bytes("change-cn_24_open_dates.xml"));

        NoticeChange moved = new NoticeChange(
                ConsultationField.OFFER_DEADLINE,
                "LOT-0000",
                "2020-04-03T12:00+01:00[Europe/London]",
                "2020-06-12T12:00+01:00[Europe/London]");
        assertThat(outcome).isEqualTo(new NoticeOutcome.Corrected(id, List.of(moved)));
        ConsultationDetail corrected = reading.find(lead, id);
        assertThat(corrected.lots()).singleElement().satisfies(lot -> {
            assertThat(lot.id()).isEqualTo(lotId);
            assertThat(NoticeImports.instant(lot.deadline())).isEqualTo("2020-06-12T11:00:00Z");
        });
        assertThat(corrected.notices()).hasSize(2);
        assertThat(corrected.notices().get(1).changes()).containsExactly(moved);
        assertThat(NoticeChange.deadline(moved.after())).isEqualTo(corrected.firstDeadline());
        assertThat(events.stream(DeadlineMoved.class)
                        .filter(event -> event.lotId().equals(lotId)))
                .hasSize(1);
    }

    @Test
    void theSameCorrigendumAgainChangesNothing() {
        UUID id = desk.importNotice(lead, "cn_24_open.xml");
        desk.upload(lead, NoticeSamples.bytes("change-cn_24_open_dates.xml"));

        NoticeOutcome again = desk.upload(lead, NoticeSamples.bytes("change-cn_24_open_dates.xml"));

        assertThat(again).isEqualTo(new NoticeOutcome.AlreadyKnown(id));
        assertThat(reading.find(lead, id).notices()).hasSize(2);
    }

    @Test
    void aCorrigendumOfAnUnknownNoticeCreatesAConsultationAndReportsIt() {
        NoticeOutcome outcome = desk.upload(lead, NoticeSamples.bytes("change-cn_24_open_dates.xml"));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        NoticeOutcome.Imported.class,
                        imported -> assertThat(imported.originalUnknown()).isTrue());
    }

    @Test
    void aCorrigendumCancelsALotThatIsNoLongerPublishedAndKeepsItsRow(@Autowired ApplicationEvents events) {
        UUID id = desk.importNotice(lead, "cn_24_FRA_comments.xml");
        String text = NoticeSamples.text("cn_24_FRA_comments.xml");
        int second = text.indexOf("<cac:ProcurementProjectLot>", text.indexOf("<cac:ProcurementProjectLot>") + 1);
        String oneLot = text.substring(0, second) + "</ContractNotice>";
        String corrigendum = asCorrigendum(oneLot, "da4d46e9-490b-41ff-a2ae-8166d356a619");

        NoticeOutcome outcome = desk.upload(lead, corrigendum.getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(outcome).isInstanceOf(NoticeOutcome.Corrected.class);
        assertThat(reading.find(lead, id).lots())
                .extracting(ConsultationDetail.LotDetail::status)
                .containsExactly(LotStatus.OPEN, LotStatus.CANCELLED);
        assertThat(events.stream(LotCancelled.class)
                        .filter(event -> event.consultationId().equals(id)))
                .hasSize(1);
    }

    @Test
    void aCorrigendumKeepsValuesOfTheLeadThatTheNoticeDoesNotContain() {
        UUID id = desk.importNotice(lead, "cn_24_open.xml");
        ConsultationDetail before = reading.find(lead, id);
        LotContent lot = before.content().lots().get(0);
        Deadline questions = Deadline.published(java.time.OffsetDateTime.parse("2020-03-20T12:00:00Z"));
        recording.fillIn(
                lead,
                id,
                before.version(),
                before.content()
                        .with(List.of(lot.with(new LotContent.Deadlines(
                                questions, null, lot.deadlines().offer())))));

        desk.upload(lead, NoticeSamples.bytes("change-cn_24_open_dates.xml"));

        LotContent after = reading.find(lead, id).content().lots().get(0);
        assertThat(after.deadlines().question()).isEqualTo(questions);
        assertThat(NoticeImports.instant(after.deadlines().offer())).isEqualTo("2020-06-12T11:00:00Z");
    }

    private static String asCorrigendum(String notice, String original) {
        String changes = "<efac:Changes><efbc:ChangedNoticeIdentifier>" + original
                + "-01</efbc:ChangedNoticeIdentifier></efac:Changes>";
        return notice.replaceFirst("<efac:NoticeSubType>", changes + "<efac:NoticeSubType>")
                .replace(">" + original + "<", ">" + UUID.randomUUID() + "<");
    }
}
