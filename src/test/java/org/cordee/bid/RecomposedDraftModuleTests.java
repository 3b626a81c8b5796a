package org.cordee.bid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.RefusalAssertions.refused;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.cordee.CordeeTest;
import org.cordee.shared.Actor;
import org.cordee.shared.Amount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Tests that a draft whose member failed continues with the present members and keeps the others' contributions. */
@CordeeTest
@RecordApplicationEvents
class RecomposedDraftModuleTests {

    private static final Instant GONE = Instant.parse("2026-11-24T10:00:00Z");

    @Autowired
    SampleBiddingConsortia groupings;

    @Autowired
    SampleDrafts drafting;

    @Autowired
    OpeningDrafting opening;

    @Autowired
    Outlines outlines;

    @Autowired
    Sections sections;

    @Autowired
    PriceSheets sheets;

    @Autowired
    BidReading reading;

    @Autowired
    ApplicationEvents events;

    private BiddingConsortium grouping;
    private Actor lead;
    private List<SampleDrafts.Contribution> given;

    /** The first partner has a section in review and a validated price. The second has written a text and fails. */
    @BeforeEach
    void drafted() {
        grouping = groupings.withAmounts("60", "40", "20");
        lead = SampleBiddingConsortia.member(grouping, 0);
        given = drafting.open(grouping);
        drafting.handIn(grouping, 1);
        drafting.handIn(grouping, 2);
    }

    private UUID id() {
        return grouping.id();
    }

    private Section section(int member) {
        return sections.findById(given.get(member).sectionId()).orElseThrow();
    }

    private PriceSheet sheet(UUID memberId) {
        return sheets.of(id()).stream()
                .filter(one -> one.memberId().equals(memberId))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void givesTheSectionToTheNewMemberAndKeepsTheOtherContributions() {
        outlines.suspend(id(), GONE);
        BiddingConsortium.Share came = groupings.replace(id(), 2);

        opening.open(id());
        opening.open(id());

        assertThat(section(2).hands().memberId()).isEqualTo(came.memberId());
        assertThat(section(2).hands().formerOrganisationId()).isNull();
        assertThat(section(2).state()).isEqualTo(SectionState.CHANGES);
        assertThat(section(2).text().markdown()).isNotEmpty();
        assertThat(section(1).state()).isEqualTo(SectionState.IN_REVIEW);
        assertThat(sheets.of(id())).hasSize(3);
        assertThat(sheet(given.get(1).memberId()).state()).isEqualTo(PriceSheetState.VALIDATED);
        assertThat(sheet(came.memberId()).state()).isEqualTo(PriceSheetState.TODO);
        assertThat(sheets.findById(given.get(2).priceSheetId())).isEmpty();
        assertThat(events.stream(BidEvent.DraftRecomposed.class)).hasSize(1);
        assertThat(reading.sections(lead, id())).hasSize(3);
    }

    @Test
    void asksForANewPriceWhenTheAgreedAmountChanged() {
        outlines.suspend(id(), GONE);
        groupings.replace(id(), 2);
        groupings.agree(id(), 1, Amount.of("45"));

        opening.open(id());

        PriceSheet again = sheet(given.get(1).memberId());
        assertThat(again.state()).isEqualTo(PriceSheetState.TODO);
        assertThat(again.amount()).isEqualTo(Amount.of("40"));
    }

    @Test
    void givesTheSectionToTheLeadWhenNoNewMemberJoined() {
        outlines.suspend(id(), GONE);
        groupings.remove(id(), 2);

        opening.open(id());

        assertThat(section(2).hands().memberId()).isEqualTo(given.get(0).memberId());
        assertThat(section(2).hands().reviewerMemberId()).isEqualTo(given.get(1).memberId());
        assertThat(sheets.of(id())).hasSize(2);
    }

    /** A late step of a process that is being ended must not resume the draft. */
    @Test
    void staysSuspendedUntilTheSharesAreAgreedAgain() {
        outlines.suspend(id(), GONE);
        for (int member = 2; member >= 0; member--) {
            groupings.remove(id(), member);
        }

        opening.open(id());

        assertThat(outlines.isSuspended(id())).isTrue();
        assertThat(sheets.of(id())).hasSize(3);
    }

    /** The deadline ends the consortium within that second, so no member is asked to start. */
    @Test
    void refusesToOpenADraftFromTheDeadlineOn() {
        BiddingConsortium late = groupings.withAmounts("60", "40");
        groupings.moveDeadline(late.id(), OffsetDateTime.parse("2026-06-08T12:00:00+02:00"));

        refused("bid.drafting-at-deadline", () -> opening.open(late.id()));
        groupings.move(late.id(), BiddingConsortium.Phase.DEADLINE_MISSED);
        opening.open(late.id());

        assertThat(outlines.find(late.id())).isEmpty();
    }

    @Test
    void changesNothingWhenOpenedAgainWithTheSameMembers() {
        opening.open(id());

        assertThat(section(2).state()).isEqualTo(SectionState.IN_REVIEW);
        assertThat(events.stream(BidEvent.DraftRecomposed.class)).isEmpty();
    }
}
