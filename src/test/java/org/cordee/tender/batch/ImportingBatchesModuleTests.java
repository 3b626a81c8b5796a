package org.cordee.tender.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cordee.CordeeTest;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.NotFound;
import org.cordee.shared.Role;
import org.cordee.shared.RuleViolation;
import org.cordee.tender.ImportingNotices;
import org.cordee.tender.NoticeSamples;
import org.cordee.tender.batch.BatchReading.BatchProgress;
import org.cordee.tender.batch.BatchReading.BatchRow;
import org.cordee.tender.batch.ImportingBatches.NoticeUpload;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

/** Several notices at once; the test runs the batch step by step in the place of the background thread. */
@CordeeTest
class ImportingBatchesModuleTests {

    @Autowired
    NoticeBatches batches;

    @Autowired
    BatchItems items;

    @Autowired
    ImportingNotices importing;

    @Autowired
    BatchReading reading;

    @Autowired
    ImportingBatches background;

    @Autowired
    BatchLoop loop;

    @Autowired
    PlatformTransactionManager transactions;

    private final Actor lead = member();
    private ImportingBatches stepwise;

    /** The loop of the server also looks for waiting notices each minute. */
    @BeforeEach
    void stopTheLoop() {
        loop.stop();
        stepwise = with(new BatchSettings(200, false, Duration.ofSeconds(2)));
    }

    @AfterEach
    void startTheLoopAgain() {
        if (!loop.isRunning()) {
            loop.start();
        }
    }

    @Test
    void importsFiftyFilesWithProgressAfterAStopAndAResumption() {
        UUID batch = stepwise.start(lead, fifty(), "");

        steps(20);
        assertThat(progress(batch).ended()).isEqualTo(20);
        stepwise.cancel(lead, batch);
        assertThat(stepwise.runNext()).as("nothing runs in a stopped batch").isFalse();
        assertThat(progress(batch).state()).isEqualTo(BatchState.CANCELLED);

        stepwise.resume(lead, batch);
        steps(30);

        assertThat(progress(batch))
                .satisfies(end -> assertThat(end.state()).isEqualTo(BatchState.DONE))
                .satisfies(end -> assertThat(end.imported()).isEqualTo(50));
    }

    @Test
    void reportsEachNoticeWithItsOwnResult() {
        UUID batch = stepwise.start(
                lead,
                List.of(
                        upload("open.xml", NoticeSamples.bytes("cn_24_open.xml")),
                        upload("dates.xml", NoticeSamples.bytes("change-cn_24_open_dates.xml")),
                        upload("again.xml", NoticeSamples.bytes("cn_24_open.xml")),
                        upload("broken.xml", "<broken".getBytes(StandardCharsets.UTF_8))),
                "");

        steps(4);

        List<BatchRow> rows = reading.report(lead, batch).rows();
        assertThat(rows)
                .extracting(BatchRow::state)
                .containsExactly(ItemState.IMPORTED, ItemState.CORRECTED, ItemState.KNOWN, ItemState.REFUSED);
        assertThat(rows.get(1).consultationId()).isEqualTo(rows.get(0).consultationId());
        assertThat(rows.get(1).changes()).isPositive();
        assertThat(rows.get(3).flaws()).extracting("code").containsExactly("document.not-xml");
    }

    @Test
    void runsByItselfInTheBackground() {
        loop.start();

        UUID batch = background.start(lead, List.of(upload("a.xml", NoticeSamples.bytes("cn_23.xml"))), "");

        await().atMost(Duration.ofSeconds(30)).until(() -> progress(batch).state() == BatchState.DONE);
        assertThat(progress(batch).imported()).isEqualTo(1);
    }

    @Test
    void refusesWhatIsTooMuchOrNothing() {
        ImportingBatches small = with(new BatchSettings(2, false, Duration.ofSeconds(2)));

        assertThatThrownBy(() -> small.start(lead, fifty(), "")).hasMessageContaining("tender.batch.too-many");
        assertThatThrownBy(() -> stepwise.start(lead, List.of(), " ")).hasMessageContaining("tender.batch.empty");
        assertThatThrownBy(() -> stepwise.start(lead, List.of(), "123456-2026"))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("tender.batch.no-fetching");
        assertThatThrownBy(() -> stepwise.start(lead, List.of(), "hello"))
                .hasMessageContaining("tender.batch.no-number");
    }

    @Test
    void hidesABatchFromOtherOrganisations() {
        UUID batch = stepwise.start(lead, List.of(upload("a.xml", NoticeSamples.bytes("cn_23.xml"))), "");

        assertThatThrownBy(() -> reading.report(member(), batch)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> stepwise.cancel(member(), batch)).isInstanceOf(NotFound.class);
        assertThat(reading.latest(member())).isEmpty();
        steps(1);
    }

    private void steps(int count) {
        for (int step = 0; step < count; step++) {
            assertThat(stepwise.runNext()).isTrue();
        }
    }

    private BatchProgress progress(UUID batch) {
        return reading.report(lead, batch).progress();
    }

    private ImportingBatches with(BatchSettings settings) {
        return new ImportingBatches(batches, items, importing, settings, event -> {}, transactions);
    }

    /** Fifty copies of a notice with identifiers of their own. */
    private static List<NoticeUpload> fifty() {
        return IntStream.range(0, 50)
                .mapToObj(number -> upload("notice-" + number + ".xml", renumbered()))
                .toList();
    }

    private static byte[] renumbered() {
        String text = NoticeSamples.text("cn_24_minimal.xml");
        return Stream.of("ID", "ContractFolderID")
                .reduce(
                        text,
                        (notice, name) -> notice.replaceFirst(
                                "(<cbc:" + name + "[^>]*>)[0-9a-f-]{36}<", "$1" + UUID.randomUUID() + "<"),
                        (one, other) -> one)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static NoticeUpload upload(String name, byte[] document) {
        return new NoticeUpload(name, new ByteArrayInputStream(document));
    }

    private static Actor member() {
        return new Actor(Ids.next(), Ids.next(), Set.of(Role.MEMBER), Actor.Via.ACCOUNT);
    }
}
