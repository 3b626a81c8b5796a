package org.cordee.bid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.RefusalAssertions.refused;
import static org.cordee.bid.SampleSheets.DUE;
import static org.cordee.bid.SampleSheets.NOW;
import static org.cordee.bid.SampleSheets.give;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cordee.shared.Actor;
import org.cordee.shared.Amount;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.junit.jupiter.api.Test;

/** Tests a price that is two days late: the lead sets another date or accepts unchanged lines that were handed in. */
class LatePriceTests {

    private static final Instant TWO_DAYS_LATE = DUE.plus(Duration.ofDays(2));
    private static final Instant LATER = DUE.plus(Duration.ofDays(6));
    private static final Amount AGREED = Amount.of("72000");

    private final Actor lead = SampleBiddingConsortia.person(Ids.next(), Role.MEMBER);
    private final Actor writer = SampleBiddingConsortia.person(Ids.next(), Role.MEMBER);
    private final PriceSheet sheet = SampleSheets.of(writer, AGREED, DUE);

    @Test
    void letsTheLeadSetAnotherDateTwoDaysAfterTheDueDate() {
        refused("bid.price.late.too-early", () -> sheet.extend(lead, LATER, "Congés", TWO_DAYS_LATE.minusMillis(1)));

        sheet.extend(lead, LATER, "Congés", TWO_DAYS_LATE);
        sheet.extend(lead, LATER, "Congés", TWO_DAYS_LATE);

        assertThat(sheet.dueAt()).isEqualTo(LATER);
        assertThat(sheet.cycle().extensionReason()).isEqualTo("Congés");
        assertThat(sheet.isLate()).isFalse();
        refused("bid.price.late.too-early", () -> sheet.extend(lead, LATER, "Encore", TWO_DAYS_LATE));
    }

    /** A price due on a Friday is explained and validated by Monday evening. */
    @Test
    void letsTheLeadDecideOnlyAfterTheMembersDateOfExplainingWhenAWeekendFollows() {
        Instant friday = Instant.parse("2028-06-30T16:00:00Z");
        PriceSheet dueOnFriday = SampleSheets.of(writer, AGREED, friday);
        Instant tuesday = Instant.parse("2028-07-04T16:00:00Z");

        assertThat(dueOnFriday.isLeadsTurn(tuesday.minusMillis(1))).isFalse();
        assertThat(dueOnFriday.isLeadsTurn(tuesday)).isTrue();
    }

    @Test
    void isLateAgainAfterTheExtendedDate() {
        assertThat(sheet.escalate(DUE)).isTrue();
        sheet.extend(lead, LATER, "Congés", TWO_DAYS_LATE);

        assertThat(sheet.escalate(LATER.minusMillis(1))).isFalse();
        assertThat(sheet.escalate(LATER)).isTrue();
        assertThat(sheet.isLeadsTurn(LATER.plus(Duration.ofDays(2)))).isTrue();
    }

    @Test
    void givesAMemberThatChangedItsPriceOneMoreDay() {
        Instant touched = TWO_DAYS_LATE.minus(Duration.ofHours(1));
        sheet.write(writer, 0, List.of(SampleDrafts.line(AGREED)), touched);

        assertThat(sheet.isLeadsTurn(TWO_DAYS_LATE)).isFalse();
        assertThat(sheet.isLeadsTurn(touched.plus(Duration.ofDays(1)).minusMillis(1)))
                .isFalse();
        assertThat(sheet.isLeadsTurn(touched.plus(Duration.ofDays(1)))).isTrue();
    }

    @Test
    void letsTheLeadAcceptTheLinesAsTheyWereHandedIn() {
        give(sheet, writer, AGREED, NOW);
        refused("bid.price.late.too-early", () -> sheet.acceptByLead(lead, TWO_DAYS_LATE.minusMillis(1)));

        sheet.acceptByLead(lead, TWO_DAYS_LATE);
        sheet.acceptByLead(lead, TWO_DAYS_LATE);

        assertThat(sheet.state()).isEqualTo(PriceSheetState.VALIDATED);
        assertThat(sheet.amount()).isEqualTo(AGREED);
        refused("bid.price.late.settled", () -> sheet.extend(lead, LATER, "Congés", TWO_DAYS_LATE));
        sheet.lock();
    }

    @Test
    void letsTheLeadAcceptUnchangedLinesThatWereSentBack() {
        give(sheet, writer, AGREED, NOW);
        sheet.sendBack(writer, 1, "Détaillez", NOW);

        sheet.acceptByLead(lead, TWO_DAYS_LATE);

        assertThat(sheet.state()).isEqualTo(PriceSheetState.VALIDATED);
    }

    @Test
    void refusesToAcceptLinesThatWereNeverHandedInOrHaveChanged() {
        sheet.write(writer, 0, List.of(SampleDrafts.line(AGREED)), NOW);
        refused("bid.price.late.never-handed-in", () -> sheet.acceptByLead(lead, TWO_DAYS_LATE));
        sheet.handIn(writer, 1, AGREED, false, NOW);
        sheet.sendBack(writer, 1, "Détaillez", NOW);
        sheet.write(writer, 1, List.of(SampleDrafts.line(Amount.of("1"))), NOW);

        refused("bid.price.late.never-handed-in", () -> sheet.acceptByLead(lead, TWO_DAYS_LATE));
        assertThat(sheet.isTakeable()).isFalse();
    }

    @Test
    void refusesTheLeadsDecisionOnceThePriceIsValidated() {
        give(sheet, writer, AGREED, NOW);
        sheet.validate(writer, 1, NOW);

        assertThat(sheet.isLeadsTurn(TWO_DAYS_LATE)).isFalse();
        refused("bid.price.late.settled", () -> sheet.acceptByLead(lead, TWO_DAYS_LATE));
    }
}
