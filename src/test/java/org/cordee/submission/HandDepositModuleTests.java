package org.cordee.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.RefusalAssertions.hidden;
import static org.cordee.RefusalAssertions.refused;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.cordee.ConcurrentActs;
import org.cordee.bid.BiddingConsortium;
import org.cordee.bid.SampleBiddingConsortia;
import org.cordee.shared.Actor;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests deposits made on the buyer's platform and recorded here. */
class HandDepositModuleTests extends HandDepositFixture {
    @Autowired
    DepositingBid depositing;

    @Autowired
    StoringPlatformReceipt keeping;

    @Test
    void countsADepositWhoseFilesAllMatchByHash() {
        BiddingConsortium grouping = built();
        Instant completed = clock.now().minusSeconds(60);

        DepositOutcome outcome =
                recording.record(lead(grouping), grouping.id(), receiptOf(grouping, "AR-7", completed));

        assertThat(outcome).isEqualTo(DepositOutcome.IN_TIME);
        assertThat(groupings.consortium(grouping.id()).phase()).isEqualTo(BiddingConsortium.Phase.SUBMITTED);
        Receipt receipt = reading.receipt(lead(grouping), grouping.id());
        assertThat(receipt.receiptNumber()).isEqualTo("AR-7");
        assertThat(receipt.platform()).isEqualTo("PLACE");
        assertThat(receipt.channel()).isEqualTo(DepositChannelKind.BY_HAND);
        assertThat(receipt.completedAt()).isEqualTo(completed.truncatedTo(ChronoUnit.SECONDS));
        assertThat(receipt.gaps()).isEmpty();
        assertThat(countEvents(SubmissionEvent.BidDeposited.class)).isEqualTo(1);
    }

    @Test
    void storesAnIncompleteDepositAndKeepsTheTaskOpen() {
        BiddingConsortium grouping = built();
        HandReceipt handReceipt = receiptOf(grouping, "AR-1", clock.now(), OTHER);

        assertThat(recording.record(lead(grouping), grouping.id(), handReceipt)).isEqualTo(DepositOutcome.INCOMPLETE);

        assertThat(groupings.consortium(grouping.id()).phase()).isEqualTo(BiddingConsortium.Phase.READY);
        assertThat(countEvents(SubmissionEvent.BidDeposited.class)).isZero();
        assertThat(countEvents(SubmissionEvent.IncompleteDepositNoted.class)).isEqualTo(1);
        assertThat(reading.receipt(lead(grouping), grouping.id()).gaps())
                .contains(
                        new FileGap("memoire-technique.pdf", FileGap.Kind.DIFFERS),
                        new FileGap("repartition.pdf", FileGap.Kind.MISSING));
    }

    /** The buyer opens the last deposit received in time, whatever its contents (R2151-6 CCP). */
    @Test
    void countsTheLastDepositInTimeWhateverItsChannelAndContents() {
        BiddingConsortium grouping = built();
        UUID id = grouping.id();
        Instant now = clock.now();

        recording.record(lead(grouping), id, receiptOf(grouping, "AR-1", now.minusSeconds(300)));
        recording.record(lead(grouping), id, receiptOf(grouping, "AR-2", now.minusSeconds(200), OTHER));
        assertThat(reading.receipt(lead(grouping), id).depositOutcome()).isEqualTo(DepositOutcome.INCOMPLETE);
        String number = depositing.deposit(lead(grouping), id);

        assertThat(reading.receipt(lead(grouping), id).receiptNumber()).isEqualTo(number);
        assertThat(deposits.all(id)).hasSize(3);
        assertThat(reading.view(lead(grouping), id).earlier())
                .extracting(Receipt::receiptNumber)
                .containsExactly("AR-1", "AR-2");
    }

    @Test
    void recordsTheSameReceiptOnceAndNeverOverwritesIt() {
        BiddingConsortium grouping = built();
        UUID id = grouping.id();
        HandReceipt handReceipt = receiptOf(grouping, "AR-5", clock.now().minusSeconds(10));

        recording.record(lead(grouping), id, handReceipt);
        recording.record(lead(grouping), id, handReceipt);
        refused(
                "submission.by-hand.number-taken",
                () -> recording.record(lead(grouping), id, receiptOf(grouping, "ar-5", clock.now())));

        assertThat(deposits.all(id)).hasSize(1);
        assertThat(countEvents(SubmissionEvent.BidDeposited.class)).isEqualTo(1);
    }

    @RepeatedTest(5)
    void recordsTheSameReceiptOnceUnderSimultaneousCommands() {
        BiddingConsortium grouping = built();
        HandReceipt handReceipt = receiptOf(grouping, "AR-6", clock.now().minusSeconds(10));
        Actor lead = lead(grouping);

        List<Object> both = ConcurrentActs.atOnce(
                () -> recording.record(lead, grouping.id(), handReceipt),
                () -> recording.record(lead, grouping.id(), handReceipt));
        List<Object> channels = ConcurrentActs.atOnce(
                () -> recording.record(lead, grouping.id(), handReceipt),
                () -> depositing.deposit(lead, grouping.id()));

        assertThat(both).containsExactly(DepositOutcome.IN_TIME, DepositOutcome.IN_TIME);
        assertThat(channels.get(1)).asString().startsWith("DP-");
        assertThat(deposits.all(grouping.id())).hasSize(2);
    }

    @Test
    void refusesFutureTimesMissingPackagesAndEmptyFields() {
        BiddingConsortium grouping = built();
        BiddingConsortium open = groupings.withAmounts("100");
        HandReceipt tomorrow = receiptOf(grouping, "AR-8", clock.now().plus(1, ChronoUnit.DAYS));

        refused("submission.by-hand.in-the-future", () -> recording.record(lead(grouping), grouping.id(), tomorrow));
        refused(
                "submission.deposit.no-package",
                () -> recording.record(lead(open), open.id(), receiptOf(open, "AR", clock.now(), OTHER)));
        refused("submission.by-hand.no-files", () -> receiptOf("AR", clock.now(), List.of(), null));
        refused("submission.by-hand.missing.number", () -> receiptOf(" ", clock.now(), List.of(OTHER), null));
        refused(
                "submission.by-hand.no-receipt",
                () -> recording.record(
                        lead(grouping), grouping.id(), receiptOf("AR", clock.now(), List.of(OTHER), null)));
    }

    @Test
    void storesThePlatformsReceiptForTheLeadOnly() {
        BiddingConsortium grouping = built();
        BiddingConsortium foreign = built();
        UUID kept = keep(grouping);
        HandReceipt handReceipt = receiptOf("AR-2", clock.now(), SampleReceipts.listed(files(grouping)), kept);

        recording.record(lead(grouping), grouping.id(), handReceipt);
        UUID deposit = deposits.all(grouping.id()).get(0).id();

        assertThat(reading.platformReceipt(lead(grouping), grouping.id(), deposit)
                        .bytes())
                .isEqualTo("Accusé".getBytes(UTF_8));
        hidden(() -> reading.platformReceipt(SampleBiddingConsortia.member(grouping, 1), grouping.id(), deposit));
        hidden(() -> recording.record(
                lead(foreign),
                foreign.id(),
                receiptOf("AR-2", clock.now(), SampleReceipts.listed(files(foreign)), kept)));
        hidden(() -> keeping.keep(
                SampleBiddingConsortia.member(grouping, 1),
                grouping.id(),
                new ByteArrayInputStream(new byte[1]),
                "a",
                null));
        hidden(() -> recording.record(SampleBiddingConsortia.member(grouping, 1), grouping.id(), handReceipt));
    }

    /** A platform that lists names and rounded sizes only proves less, and contradicts nothing. */
    @Test
    void provesAFileByNameAndSizeWhereTheReceiptHasNoHash() {
        BiddingConsortium grouping = built();
        List<ListedFile> listed = files(grouping).stream()
                .map(file -> file.name().equals("repartition.pdf")
                        ? ListedFile.read(file.name() + " ; " + file.size() + " octets", 1)
                        : file.name().equals("memoire-technique.pdf")
                                ? ListedFile.read(file.name(), 1)
                                : ListedFile.of(file))
                .toList();

        DepositOutcome outcome = recording.record(
                lead(grouping), grouping.id(), receiptOf("AR-12", clock.now(), listed, stored(grouping)));

        assertThat(outcome).isEqualTo(DepositOutcome.IN_TIME);
        SubmissionView view = reading.view(lead(grouping), grouping.id());
        assertThat(view.step()).isEqualTo(SubmissionView.Step.DEPOSITED);
        assertThat(view.receipt().proofs()).isEqualTo(new ProofCounts(listed.size() - 2, 1, 1, 0));
        assertThat(view.receipt().files())
                .filteredOn(file -> file.proof() == FileProof.NAME_AND_SIZE)
                .extracting(DepositedFile::name)
                .containsExactly("repartition.pdf");
    }

    @Test
    void isNotDepositedWhileTheReceiptContradictsThePackage() {
        BiddingConsortium grouping = built();
        List<ListedFile> listed = files(grouping).stream()
                .map(file -> ListedFile.read(file.name() + " ; " + (file.size() + 1) + " octets", 1))
                .toList();

        recording.record(lead(grouping), grouping.id(), receiptOf("AR-13", clock.now(), listed, stored(grouping)));

        SubmissionView view = reading.view(lead(grouping), grouping.id());
        assertThat(view.step()).isEqualTo(SubmissionView.Step.CONTRADICTED);
        assertThat(view.receipt().gaps()).hasSize(listed.size()).allMatch(FileGap::isLack);
    }

    private UUID keep(BiddingConsortium grouping) {
        byte[] receipt = "Accusé".getBytes(UTF_8);
        return keeping.keep(lead(grouping), grouping.id(), new ByteArrayInputStream(receipt), "ar.txt", "text/plain")
                .id();
    }
}
