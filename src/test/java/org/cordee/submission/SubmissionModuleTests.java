package org.cordee.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cordee.RefusalAssertions.hidden;
import static org.cordee.RefusalAssertions.refused;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cordee.CordeeTest;
import org.cordee.bid.BiddingConsortium;
import org.cordee.bid.ReviewingSection;
import org.cordee.bid.SampleBiddingConsortia;
import org.cordee.bid.SampleDrafts;
import org.cordee.bid.WritingSection;
import org.cordee.document.Archive;
import org.cordee.document.ArchiveEntry;
import org.cordee.shared.Actor;
import org.cordee.shared.Amount;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@CordeeTest
@RecordApplicationEvents
class SubmissionModuleTests {

    @Autowired
    SampleBiddingConsortia groupings;

    @Autowired
    SampleDrafts drafting;

    @Autowired
    WritingSection writing;

    @Autowired
    ReviewingSection reviewing;

    @Autowired
    FreezingBid freezing;

    @Autowired
    SampleApprovals approvals;

    @Autowired
    BuildingPackage building;

    @Autowired
    DepositingBid depositing;

    @Autowired
    RecordingOutcome recording;

    @Autowired
    SubmissionReading reading;

    @Autowired
    ApplicationEvents events;

    @Test
    void depositsAnApprovedBidWhenEachStepIsRepeated() {
        BiddingConsortium grouping = groupings.withAmounts("60", "40");
        drafting.approveAll(grouping);
        UUID id = grouping.id();
        Actor lead = SampleBiddingConsortia.member(grouping, 0);

        freezing.freeze(lead, id);
        freezing.freeze(lead, id);
        assertThat(building.build(id)).isEqualTo(building.build(id));
        approvals.all(id);
        assertThat(depositing.deposit(lead, id)).isEqualTo(depositing.deposit(lead, id));
        assertThat(recording.record(id)).isEqualTo(recording.record(id)).isEqualTo(DepositOutcome.IN_TIME);

        assertThat(groupings.consortium(id).phase()).isEqualTo(BiddingConsortium.Phase.SUBMITTED);
        assertThat(countEvents(SubmissionEvent.BidFrozen.class)).isEqualTo(1);
        assertThat(countEvents(SubmissionEvent.PackageBuilt.class)).isEqualTo(1);
        assertThat(countEvents(SubmissionEvent.BidDeposited.class)).isEqualTo(1);
        assertThat(countEvents(SubmissionEvent.OutcomeRecorded.class)).isEqualTo(1);
    }

    @Test
    void issuesAReceiptWithTheHashesOfThePackage() {
        BiddingConsortium grouping = deposited();
        Actor lead = SampleBiddingConsortia.member(grouping, 0);

        Receipt receipt = reading.receipt(lead, grouping.id());
        byte[] zip = reading.download(lead, grouping.id()).bytes();

        Map<String, byte[]> entries = Archive.read(new ByteArrayInputStream(zip));
        byte[] manifest = Objects.requireNonNull(entries.remove("manifest.json"));
        assertThat(receipt.packageSha256()).isEqualTo(ArchiveEntry.sha256(zip));
        assertThat(receipt.manifestSha256()).isEqualTo(ArchiveEntry.sha256(manifest));
        assertThat(receipt.files())
                .containsExactlyElementsOf(entries.entrySet().stream()
                        .map(file ->
                                DepositedFile.proven(PackageFile.of(new ArchiveEntry(file.getKey(), file.getValue()))))
                        .toList());
        assertThat(receipt.state()).isEqualTo("SUBMITTED");
    }

    @Test
    void refusesToFreezeABidWithoutAllApprovals() {
        BiddingConsortium grouping = groupings.withAmounts("60", "40");
        drafting.handIn(grouping, 0);
        Actor lead = SampleBiddingConsortia.member(grouping, 0);

        refused("bid.freeze.not-approved", () -> freezing.freeze(lead, grouping.id()));

        assertThat(groupings.consortium(grouping.id()).phase()).isEqualTo(BiddingConsortium.Phase.DRAFTING);
    }

    @Test
    void refusesToFreezeAWrongPriceAndShowsTheDifferenceToTheReaderOnly() {
        BiddingConsortium grouping = groupings.withAmounts("60", "40");
        drafting.approveAll(grouping);
        groupings.agree(grouping.id(), 1, Amount.of("40.25"));
        Actor lead = SampleBiddingConsortia.member(grouping, 0);

        assertThatThrownBy(() -> freezing.freeze(lead, grouping.id()))
                .isInstanceOfSatisfying(RuleViolation.class, no -> {
                    assertThat(no.key()).isEqualTo("bid.freeze.price-differs");
                    assertThat(((Number) no.arguments()[3]).doubleValue()).isEqualTo(-0.25);
                    assertThat(no.getMessage()).doesNotContain("40", "0.25");
                });
    }

    @Test
    void refusesChangesToAFrozenBid() {
        BiddingConsortium grouping = groupings.withAmounts("100");
        drafting.approveAll(grouping);
        Actor lead = SampleBiddingConsortia.member(grouping, 0);
        UUID section = drafting.open(grouping).get(0).sectionId();

        freezing.freeze(lead, grouping.id());

        refused("bid.section.closed.LOCKED", () -> writing.saveDraft(lead, section, 1, "a", "b"));
        refused("bid.review.not-now.LOCKED", () -> reviewing.sendBack(lead, section, 1, "trop tard"));
    }

    @Test
    void refusesStepsInTheWrongOrder() {
        BiddingConsortium grouping = groupings.withAmounts("100");
        drafting.approveAll(grouping);
        Actor lead = SampleBiddingConsortia.member(grouping, 0);

        refused("submission.not-frozen", () -> building.build(grouping.id()));
        refused("submission.deposit.no-package", () -> depositing.deposit(lead, grouping.id()));
        refused("submission.nothing-deposited", () -> recording.record(grouping.id()));
        groupings.move(grouping.id(), BiddingConsortium.Phase.ENDED);
        refused("submission.freeze.not-now.ENDED", () -> freezing.freeze(lead, grouping.id()));
    }

    @Test
    void letsOnlyTheLeadFreezeDepositAndReadThePackage() {
        BiddingConsortium grouping = deposited();
        Actor partner = SampleBiddingConsortia.member(grouping, 1);
        Actor coordinator = SampleBiddingConsortia.person(Ids.next(), Role.COORDINATOR);

        for (Actor other : new Actor[] {partner, coordinator}) {
            hidden(() -> freezing.freeze(other, grouping.id()));
            hidden(() -> depositing.deposit(other, grouping.id()));
            hidden(() -> reading.download(other, grouping.id()));
        }
        hidden(() -> reading.view(coordinator, grouping.id()));
        hidden(() -> reading.receipt(coordinator, grouping.id()));
    }

    @Test
    void showsAMemberTheReceiptWithoutHashesAndSizesThatRevealAPrice() {
        BiddingConsortium grouping = deposited();

        Receipt receipt = reading.receipt(SampleBiddingConsortia.member(grouping, 1), grouping.id());

        assertThat(receipt.receiptNumber()).startsWith("DP-");
        assertThat(receipt.files()).isEmpty();
        assertThat(receipt.packageSize()).isNull();
        assertThat(reading.receipt(SampleBiddingConsortia.member(grouping, 0), grouping.id())
                        .packageSize())
                .isPositive();
    }

    private BiddingConsortium deposited() {
        BiddingConsortium grouping = groupings.withAmounts("60", "40");
        drafting.approveAll(grouping);
        Actor lead = SampleBiddingConsortia.member(grouping, 0);
        freezing.freeze(lead, grouping.id());
        building.build(grouping.id());
        approvals.all(grouping.id());
        depositing.deposit(lead, grouping.id());
        recording.record(grouping.id());
        return grouping;
    }

    private long countEvents(Class<?> event) {
        return events.stream(event).count();
    }
}
