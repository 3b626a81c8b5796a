package org.cordee.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.Refusals.hidden;
import static org.cordee.Refusals.refused;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.cordee.CordeeTest;
import org.cordee.Race;
import org.cordee.bid.Drafting;
import org.cordee.bid.Grouping;
import org.cordee.bid.SampleGroupings;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Deadline;
import org.cordee.submission.approval.SampleApprovals;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Deposits made on the buyer's platform and written down here. */
@CordeeTest
@RecordApplicationEvents
class HandDepositModuleTests {

    private static final PackageFile OTHER = new PackageFile("memoire-technique.pdf", 1, "a".repeat(64));

    @Autowired
    SampleGroupings groupings;

    @Autowired
    Drafting drafting;

    @Autowired
    FreezingBid freezing;

    @Autowired
    SampleApprovals approvals;

    @Autowired
    BuildingPackage building;

    @Autowired
    DepositingBid depositing;

    @Autowired
    RecordingHandDeposit recording;

    @Autowired
    KeepingPlatformReceipt keeping;

    @Autowired
    SubmissionReading reading;

    @Autowired
    Deposits deposits;

    @Autowired
    BusinessClock clock;

    @Autowired
    ApplicationEvents events;

    @Test
    void countsAsADepositWhenEveryFileAgreesByHash() {
        Grouping grouping = built();
        Instant completed = clock.now().minusSeconds(60);

        DepositOutcome outcome = recording.record(lead(grouping), grouping.id(), said(grouping, "AR-7", completed));

        assertThat(outcome).isEqualTo(DepositOutcome.IN_TIME);
        assertThat(groupings.grouping(grouping.id()).phase()).isEqualTo(Grouping.Phase.SUBMITTED);
        Receipt receipt = reading.receipt(lead(grouping), grouping.id());
        assertThat(receipt.receiptNumber()).isEqualTo("AR-7");
        assertThat(receipt.platform()).isEqualTo("PLACE");
        assertThat(receipt.channel()).isEqualTo(Channel.BY_HAND);
        assertThat(receipt.completedAt()).isEqualTo(completed.truncatedTo(ChronoUnit.SECONDS));
        assertThat(receipt.gaps()).isEmpty();
        assertThat(heard(SubmissionEvent.BidDeposited.class)).isEqualTo(1);
    }

    @Test
    void keepsAnIncompleteDepositAndLeavesTheDepositStillToBeMade() {
        Grouping grouping = built();
        HandReceipt said = said("AR-1", clock.now(), List.of(OTHER));

        assertThat(recording.record(lead(grouping), grouping.id(), said)).isEqualTo(DepositOutcome.INCOMPLETE);

        assertThat(groupings.grouping(grouping.id()).phase()).isEqualTo(Grouping.Phase.READY);
        assertThat(heard(SubmissionEvent.BidDeposited.class)).isZero();
        assertThat(heard(SubmissionEvent.IncompleteDepositNoted.class)).isEqualTo(1);
        assertThat(reading.receipt(lead(grouping), grouping.id()).gaps())
                .contains(
                        new FileGap("memoire-technique.pdf", FileGap.Kind.DIFFERS),
                        new FileGap("repartition.pdf", FileGap.Kind.MISSING));
    }

    /** The buyer opens the last one received in time, whatever is in it (R2151-6 CCP). */
    @Test
    void countsTheLastDepositInTimeWhateverItsChannelAndContents() {
        Grouping grouping = built();
        UUID id = grouping.id();
        Instant now = clock.now();

        recording.record(lead(grouping), id, said(grouping, "AR-1", now.minusSeconds(300)));
        recording.record(lead(grouping), id, said("AR-2", now.minusSeconds(200), List.of(OTHER)));
        assertThat(reading.receipt(lead(grouping), id).depositOutcome()).isEqualTo(DepositOutcome.INCOMPLETE);
        String number = depositing.deposit(lead(grouping), id);

        assertThat(reading.receipt(lead(grouping), id).receiptNumber()).isEqualTo(number);
        assertThat(deposits.all(id)).hasSize(3);
        assertThat(reading.view(lead(grouping), id).earlier())
                .extracting(Receipt::receiptNumber)
                .containsExactly("AR-1", "AR-2");
    }

    @Test
    void judgesByTheDeadlineToTheSecondInWhateverZoneThePlatformSaysIt() {
        OffsetDateTime noonThere = OffsetDateTime.parse("2026-06-08T12:00:00-04:00");
        for (long late = 0; late < 2; late++) {
            Grouping grouping = built(noonThere);
            HandReceipt said = new HandReceipt(
                    "PLACE",
                    "AR-9",
                    noonThere.toInstant(),
                    noonThere.toInstant().plusSeconds(late),
                    ZoneId.of("America/Martinique"),
                    files(grouping),
                    null,
                    null,
                    false);

            assertThat(recording.record(lead(grouping), grouping.id(), said))
                    .isEqualTo(late == 0 ? DepositOutcome.IN_TIME : DepositOutcome.LATE_REJECTED);
            assertThat(reading.receipt(lead(grouping), grouping.id()).zone()).isEqualTo("America/Martinique");
        }
    }

    @Test
    void saysWhatMayBeHeldAgainstARejection() {
        OffsetDateTime noon = OffsetDateTime.parse("2026-06-08T12:00:00+02:00");
        Grouping grouping = built(noon);
        HandReceipt said = new HandReceipt(
                "PLACE",
                "AR-3",
                noon.minusMinutes(1).toInstant(),
                noon.plusMinutes(1).toInstant(),
                Deadline.PARIS,
                files(grouping),
                null,
                noon.toInstant(),
                false);

        assertThat(recording.record(lead(grouping), grouping.id(), said))
                .isEqualTo(DepositOutcome.LATE_BACKUP_OPENABLE);
        assertThat(reading.receipt(lead(grouping), grouping.id()).article()).startsWith("R2132-11");
    }

    @Test
    void isSavedByABackupInTimeWhenItIsNotWhole() {
        OffsetDateTime noon = OffsetDateTime.parse("2026-06-08T12:00:00+02:00");
        Grouping grouping = built(noon);
        HandReceipt said = new HandReceipt(
                "PLACE",
                "AR-4",
                noon.minusMinutes(9).toInstant(),
                noon.minusMinutes(8).toInstant(),
                Deadline.PARIS,
                List.of(OTHER),
                null,
                noon.toInstant(),
                false);

        assertThat(recording.record(lead(grouping), grouping.id(), said)).isEqualTo(DepositOutcome.BACKUP_OPENABLE);
        assertThat(reading.receipt(lead(grouping), grouping.id()).article()).startsWith("R2132-11");
    }

    /** Made in time elsewhere, written down after the timer rang. */
    @Test
    void wasNeverMissedWhenItIsOnlyWrittenDownAfterTheDeadline() {
        OffsetDateTime noon = OffsetDateTime.parse("2026-06-08T12:00:00+02:00");
        Grouping grouping = built(noon);
        groupings.move(grouping.id(), Grouping.Phase.DEADLINE_MISSED);

        recording.record(lead(grouping), grouping.id(), said(grouping, "AR-4", noon.toInstant()));

        assertThat(groupings.grouping(grouping.id()).phase()).isEqualTo(Grouping.Phase.SUBMITTED);
        assertThat(heard(SubmissionEvent.OutcomeRecorded.class)).isEqualTo(1);
    }

    @Test
    void takesTheSameReceiptTwiceForOneDepositButNeverOverwritesIt() {
        Grouping grouping = built();
        UUID id = grouping.id();
        HandReceipt said = said(grouping, "AR-5", clock.now().minusSeconds(10));

        recording.record(lead(grouping), id, said);
        recording.record(lead(grouping), id, said);
        refused(
                "submission.by-hand.number-taken",
                () -> recording.record(lead(grouping), id, said(grouping, "ar-5", clock.now())));

        assertThat(deposits.all(id)).hasSize(1);
        assertThat(heard(SubmissionEvent.BidDeposited.class)).isEqualTo(1);
    }

    @RepeatedTest(5)
    void takesTheSameReceiptAtOnceForOneDepositBesideTheDropBoxes() {
        Grouping grouping = built();
        HandReceipt said = said(grouping, "AR-6", clock.now().minusSeconds(10));
        Actor lead = lead(grouping);

        List<Object> both = Race.between(
                () -> recording.record(lead, grouping.id(), said), () -> recording.record(lead, grouping.id(), said));
        List<Object> channels = Race.between(
                () -> recording.record(lead, grouping.id(), said), () -> depositing.deposit(lead, grouping.id()));

        assertThat(both).containsExactly(DepositOutcome.IN_TIME, DepositOutcome.IN_TIME);
        assertThat(channels.get(1)).asString().startsWith("DP-");
        assertThat(deposits.all(grouping.id())).hasSize(2);
    }

    @Test
    void refusesWhatCannotBe() {
        Grouping grouping = built();
        Grouping open = groupings.withAmounts("100");
        HandReceipt tomorrow = said(grouping, "AR-8", clock.now().plus(1, ChronoUnit.DAYS));

        refused("submission.by-hand.in-the-future", () -> recording.record(lead(grouping), grouping.id(), tomorrow));
        refused(
                "submission.deposit.no-package",
                () -> recording.record(lead(open), open.id(), said("AR", clock.now(), List.of(OTHER))));
        refused("submission.by-hand.no-files", () -> said("AR", clock.now(), List.of()));
        refused("submission.by-hand.missing.number", () -> said(" ", clock.now(), List.of(OTHER)));
    }

    @Test
    void keepsThePlatformsReceiptForTheLeadAlone() {
        Grouping grouping = built();
        Grouping foreign = built();
        UUID kept = keep(grouping);
        HandReceipt said = said("AR-2", clock.now(), files(grouping), kept);

        recording.record(lead(grouping), grouping.id(), said);
        UUID deposit = deposits.all(grouping.id()).get(0).id();

        assertThat(reading.platformReceipt(lead(grouping), grouping.id(), deposit)
                        .bytes())
                .isEqualTo("Accusé".getBytes(UTF_8));
        hidden(() -> reading.platformReceipt(SampleGroupings.member(grouping, 1), grouping.id(), deposit));
        hidden(() -> recording.record(lead(foreign), foreign.id(), said("AR-2", clock.now(), files(foreign), kept)));
        hidden(() -> keeping.keep(
                SampleGroupings.member(grouping, 1), grouping.id(), new ByteArrayInputStream(new byte[1]), "a", null));
        hidden(() -> recording.record(SampleGroupings.member(grouping, 1), grouping.id(), said));
    }

    private UUID keep(Grouping grouping) {
        byte[] receipt = "Accusé".getBytes(UTF_8);
        return keeping.keep(lead(grouping), grouping.id(), new ByteArrayInputStream(receipt), "ar.txt", "text/plain")
                .id();
    }

    private HandReceipt said(Grouping grouping, String number, Instant completed) {
        return said(number, completed, files(grouping));
    }

    private static HandReceipt said(String number, Instant completed, List<PackageFile> files) {
        return said(number, completed, files, null);
    }

    private static HandReceipt said(String number, Instant at, List<PackageFile> files, @Nullable UUID receipt) {
        return new HandReceipt("PLACE", number, at, at, Deadline.PARIS, files, receipt, null, false);
    }

    private List<PackageFile> files(Grouping grouping) {
        return reading.view(lead(grouping), grouping.id()).files();
    }

    private Grouping built() {
        return built(clock.now().atOffset(ZoneOffset.UTC).plusYears(50));
    }

    private Grouping built(OffsetDateTime deadline) {
        Grouping grouping = groupings.withDeadline(deadline, "60", "40");
        drafting.approveAll(grouping);
        freezing.freeze(lead(grouping), grouping.id());
        building.build(grouping.id());
        approvals.all(grouping.id());
        return grouping;
    }

    private static Actor lead(Grouping grouping) {
        return SampleGroupings.member(grouping, 0);
    }

    private long heard(Class<?> event) {
        return events.stream(event).count();
    }
}
