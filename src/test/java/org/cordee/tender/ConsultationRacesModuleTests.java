package org.cordee.tender;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.cordee.ConcurrentActs;
import org.junit.jupiter.api.RepeatedTest;

/** Two users change the same consultation at the same moment: neither overwrites a change unseen. */
class ConsultationRacesModuleTests extends NoticeFixture {

    private static final String NOTICE = "cn_24_open.xml";
    private static final String CORRIGENDUM = "change-cn_24_open_dates.xml";

    @RepeatedTest(5)
    void storesANoticeOnceWhenItIsUploadedTwiceAtTheSameTime() {
        List<Object> results = ConcurrentActs.atOnce(uploading(NOTICE), uploading(NOTICE));

        assertThat(results).containsExactlyInAnyOrder("Imported", "AlreadyKnown");
        assertThat(desk.listed(lead)).hasSize(1);
    }

    @RepeatedTest(5)
    void appliesACorrigendumOnceWhenItIsUploadedTwiceAtTheSameTime() {
        UUID id = desk.importNotice(lead, NOTICE);

        List<Object> results = ConcurrentActs.atOnce(uploading(CORRIGENDUM), uploading(CORRIGENDUM));

        assertThat(results).containsExactlyInAnyOrder("Corrected", "AlreadyKnown");
        assertThat(reading.find(lead, id).notices()).hasSize(2);
    }

    @RepeatedTest(5)
    void refusesTheSecondOfTwoSimultaneousEdits() {
        UUID id = desk.importNotice(lead, NOTICE);

        List<Object> results = ConcurrentActs.atOnce(editing(id, "un"), editing(id, "deux"));

        assertThat(results).containsExactlyInAnyOrder("done", "overtaken");
        assertThat(reading.find(lead, id).content().title())
                .isEqualTo(results.get(0).equals("done") ? "un" : "deux");
    }

    /** The corrigendum is always applied; an edit by a user who had not seen it does not undo it. */
    @RepeatedTest(5)
    void alwaysAppliesACorrigendumAndRefusesAnEditThatHasNotSeenIt() {
        UUID id = desk.importNotice(lead, NOTICE);

        List<Object> results = ConcurrentActs.atOnce(uploading(CORRIGENDUM), editing(id, "un"));

        assertThat(results.get(0)).isEqualTo("Corrected");
        assertThat(results.get(1)).isIn("done", "overtaken");
        assertThat(reading.find(lead, id).lots())
                .singleElement()
                .satisfies(
                        lot -> assertThat(NoticeImports.instant(lot.deadline())).isEqualTo("2020-06-12T11:00:00Z"));
    }

    @RepeatedTest(5)
    void confirmsADoubtfulHourOnceWhenTwoUsersChooseAtTheSameTime() {
        UUID id = desk.importNotice(lead, "cn_24_FRA_comments.xml");
        ConsultationDetail seen = reading.find(lead, id);
        org.cordee.shared.Deadline published = seen.hoursWithTwoReadings().get(0);

        List<Object> results = ConcurrentActs.atOnce(
                ConcurrentActs.done(
                        () -> recording.confirmDeadline(lead, id, seen.version(), published, published.instant())),
                ConcurrentActs.done(() ->
                        recording.confirmDeadline(lead, id, seen.version(), published, published.otherReading())));

        assertThat(results).containsExactlyInAnyOrder("done", "overtaken");
        assertThat(reading.find(lead, id).hoursWithTwoReadings()).isEmpty();
    }

    private Callable<Object> uploading(String file) {
        return () -> desk.upload(lead, NoticeSamples.bytes(file)).getClass().getSimpleName();
    }

    /** Returns an edit by a user who has seen the current version of the consultation. */
    private Callable<Object> editing(UUID id, String title) {
        ConsultationDetail seen = reading.find(lead, id);
        ConsultationContent before = seen.content();
        ConsultationContent content = new ConsultationContent(
                before.reference(),
                title,
                before.buyer(),
                before.procedure(),
                before.nature(),
                before.platformUrl(),
                before.lots());
        return ConcurrentActs.done(() -> recording.fillIn(lead, id, seen.version(), content));
    }
}
