package org.cordee.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cordee.CordeeTest;
import org.cordee.bid.BiddingConsortium;
import org.cordee.bid.SampleBiddingConsortia;
import org.cordee.document.Archive;
import org.cordee.document.ArchiveEntry;
import org.cordee.document.BrokenArchive;
import org.cordee.document.ConfidentialityLevel;
import org.cordee.document.Documents;
import org.cordee.law.JudgingDeposits;
import org.cordee.shared.Actor;
import org.cordee.shared.Deadline;
import org.cordee.shared.Ids;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@CordeeTest
class DropBoxModuleTests {

    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-12-08T12:00:00+01:00");

    @Autowired
    SampleBiddingConsortia groupings;

    @Autowired
    Documents documents;

    @Autowired
    Deposits deposits;

    @Autowired
    ReceiptNumbers numbers;

    @Autowired
    JudgingDeposits judging;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @ParameterizedTest
    @CsvSource({
        "2026-12-08T12:00:00+01:00, 2026-12-08T10:59:59Z, IN_TIME",
        "2026-12-08T12:00:00+01:00, 2026-12-08T11:00:00Z, IN_TIME",
        "2026-12-08T12:00:00+01:00, 2026-12-08T11:00:00.999999Z, IN_TIME",
        "2026-12-08T12:00:00+01:00, 2026-12-08T11:00:01Z, LATE_REJECTED",
        // in the night of 25 October 2026 the time 02:30 occurs twice
        "2026-10-25T02:30:00+02:00, 2026-10-25T00:30:00Z, IN_TIME",
        "2026-10-25T02:30:00+02:00, 2026-10-25T00:30:01Z, LATE_REJECTED",
        "2026-10-25T02:30:00+02:00, 2026-10-25T01:30:00Z, LATE_REJECTED",
        "2026-10-25T02:30:00+01:00, 2026-10-25T00:30:01Z, IN_TIME",
        "2026-10-25T02:30:00+01:00, 2026-10-25T01:30:00Z, IN_TIME",
        "2026-10-25T02:30:00+01:00, 2026-10-25T01:30:01Z, LATE_REJECTED",
        // in the night of 28 March 2027 the time 03:00:00 follows 01:59:59
        "2027-03-28T01:59:59+01:00, 2027-03-28T00:59:59Z, IN_TIME",
        "2027-03-28T01:59:59+01:00, 2027-03-28T01:00:00Z, LATE_REJECTED",
        "2027-03-28T03:00:00+02:00, 2027-03-28T01:00:00Z, IN_TIME",
        "2027-03-28T03:00:00+02:00, 2027-03-28T01:00:01Z, LATE_REJECTED",
    })
    void saysToTheSecondWhetherADepositCameInTime(OffsetDateTime deadline, Instant received, DepositOutcome outcome) {
        BiddingConsortium grouping = groupings.withDeadline(deadline, "100");

        Deposit deposit = receive(grouping, aPackage(grouping, "un"), received);

        assertThat(deposit.outcome()).isEqualTo(outcome);
        Deposit kept = deposits.all(grouping.id()).get(0);
        assertThat(kept).usingRecursiveComparison().isEqualTo(deposit);
        assertThat(kept.completedAt()).isEqualTo(Instant.ofEpochSecond(received.getEpochSecond()));
        assertThat(kept.deadlineAt()).isEqualTo(deadline.toInstant());
    }

    @Test
    void returnsTheFirstReceiptWhenTheSamePackageIsDepositedTwice() {
        BiddingConsortium grouping = groupings.withDeadline(NOON, "100");
        UUID document = aPackage(grouping, "un");

        Deposit first = receive(grouping, document, Instant.parse("2026-12-08T10:00:00Z"));
        Deposit second = receive(grouping, aPackage(grouping, "un"), Instant.parse("2026-12-09T10:00:00Z"));

        assertThat(second).usingRecursiveComparison().isEqualTo(first);
        assertThat(deposits.all(grouping.id())).hasSize(1);
    }

    @Test
    void storesEveryDepositAndCountsTheLastInTime() {
        BiddingConsortium grouping = groupings.withDeadline(NOON, "100");

        receive(grouping, aPackage(grouping, "un"), Instant.parse("2026-12-08T09:00:00Z"));
        Deposit second = receive(grouping, aPackage(grouping, "deux"), Instant.parse("2026-12-08T11:00:00Z"));
        receive(grouping, aPackage(grouping, "trois"), Instant.parse("2026-12-08T11:00:01Z"));

        assertThat(deposits.all(grouping.id())).hasSize(3);
        assertThat(deposits.countingDeposit(grouping.id()))
                .get()
                .usingRecursiveComparison()
                .isEqualTo(second);
    }

    @Test
    void countsTheLastLateDepositWhenNoneWasInTime() {
        BiddingConsortium grouping = groupings.withDeadline(NOON, "100");

        receive(grouping, aPackage(grouping, "un"), Instant.parse("2026-12-08T11:00:01Z"));
        Deposit second = receive(grouping, aPackage(grouping, "deux"), Instant.parse("2026-12-08T11:00:02Z"));

        assertThat(deposits.countingDeposit(grouping.id()))
                .get()
                .usingRecursiveComparison()
                .isEqualTo(second);
    }

    @Test
    void numbersReceiptsByTheDayInParis() {
        BiddingConsortium grouping = groupings.withDeadline(NOON, "100");

        Deposit late = receive(grouping, aPackage(grouping, "un"), Instant.parse("2026-12-07T23:30:00Z"));

        assertThat(late.receiptNumber()).matches("DP-2026-1208-\\d{4}");
    }

    @Nested
    class WhenThePackageIsNotComplete {

        private final BiddingConsortium grouping = groupings.withDeadline(NOON, "100");

        @Test
        void refusesAFileThatIsMissing() {
            refused(List.of(entry("memo.html", "un")), List.of());
        }

        @Test
        void refusesAFileThatDiffersFromTheManifest() {
            refused(List.of(entry("memo.html", "un")), List.of(entry("memo.html", "autre")));
        }

        @Test
        void refusesAFileThatTheManifestDoesNotList() {
            refused(List.of(), List.of(entry("memo.html", "un")));
        }

        @Test
        void refusesThePackageOfAnotherConsortium() {
            BiddingConsortium other = groupings.withDeadline(NOON, "100");

            assertThatThrownBy(() -> receive(grouping, aPackage(other, "un"), NOON.toInstant()))
                    .isInstanceOf(IncompletePackage.class);
        }

        @Test
        void refusesATruncatedPackage() {
            byte[] zip = zip(SampleBids.manifest(grouping, "s", List.of()), List.of());
            byte[] half = java.util.Arrays.copyOf(zip, zip.length / 2);

            assertThatThrownBy(() -> receive(grouping, stored(grouping, half), NOON.toInstant()))
                    .isInstanceOf(BrokenArchive.class);
        }

        private void refused(List<ArchiveEntry> listed, List<ArchiveEntry> packed) {
            UUID document = stored(grouping, zip(SampleBids.manifest(grouping, "s", listed), packed));

            assertThatThrownBy(() -> receive(grouping, document, NOON.toInstant()))
                    .isInstanceOf(IncompletePackage.class);
            assertThat(deposits.all(grouping.id())).isEmpty();
        }
    }

    @Test
    void refusesAnyUpdateOrDeleteOfADepositInTheDatabase() {
        BiddingConsortium grouping = groupings.withDeadline(NOON, "100");
        Deposit deposit = receive(grouping, aPackage(grouping, "un"), NOON.toInstant());

        for (String attempt : List.of(
                "UPDATE deposit SET outcome = 'LATE_REJECTED' WHERE id = ?",
                "DELETE FROM deposit WHERE id = ?",
                "UPDATE deposit_file SET size = 0 WHERE deposit_id = ?",
                "DELETE FROM deposit_file WHERE deposit_id = ?")) {
            assertThatThrownBy(() -> jdbc.update(attempt, deposit.id()))
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("drop box only gains deposits");
        }
        assertThat(deposits.all(grouping.id()))
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactly(deposit);
    }

    private Deposit receive(BiddingConsortium grouping, UUID documentId, Instant at) {
        DropBox box = new DropBox(documents, deposits, numbers, judging, () -> at);
        Actor lead = SampleBiddingConsortia.member(grouping, 0);
        Deadline deadline = grouping.deadline();
        BuiltPackage built = new BuiltPackage(grouping.id(), 1, documentId, "unread", at);
        return Objects.requireNonNull(transaction.execute(status -> box.receive(lead, built, deadline)))
                .deposit();
    }

    private UUID aPackage(BiddingConsortium grouping, String text) {
        List<ArchiveEntry> files = List.of(entry("memo.html", text), entry("prix.csv", "1"));
        return stored(grouping, zip(SampleBids.manifest(grouping, "seal", files), files));
    }

    private static ArchiveEntry entry(String name, String text) {
        return ArchiveEntry.text(name, text);
    }

    private static byte[] zip(ArchiveEntry manifest, List<ArchiveEntry> files) {
        List<ArchiveEntry> all = new ArrayList<>(files);
        all.add(0, manifest);
        return Archive.of(all);
    }

    private UUID stored(BiddingConsortium grouping, byte[] zip) {
        return documents
                .store(
                        new ByteArrayInputStream(zip),
                        Ids.next() + ".zip",
                        "application/zip",
                        ConfidentialityLevel.CONSOLIDATED_PRICE,
                        grouping.id())
                .id();
    }
}
