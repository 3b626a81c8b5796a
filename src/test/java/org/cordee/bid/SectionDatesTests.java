package org.cordee.bid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.RefusalAssertions.refused;

import java.time.Duration;
import java.time.Instant;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.junit.jupiter.api.Test;

/** Tests the dates of a section: the reminder, the lateness and the reassignment. */
class SectionDatesTests extends SectionFixture {

    @Test
    void remindsTheWriterOnceOneDayBefore() {
        assertThat(section.remind(DUE.minus(Duration.ofHours(25)))).isFalse();
        assertThat(section.remind(DUE.minus(Duration.ofDays(1)))).isTrue();
        assertThat(section.remind(DUE.minus(Duration.ofHours(2)))).isFalse();
    }

    @Test
    void sendsNoReminderToAWriterAskedLessThanOneDayBefore() {
        section.reassign(reviewer, section.hands(), DUE.plus(Duration.ofHours(20)), DUE);

        assertThat(section.remind(DUE.plus(Duration.ofHours(2)))).isFalse();
        assertThat(section.cycle().reminderAt()).isEqualTo(section.cycle().dueAt());
    }

    @Test
    void givesAWriterWhoIsAskedLateTheEndOfTheNextWorkingDay() {
        Section late = new Section(
                Ids.next(), 1, new SectionBrief("Insertion", null, null), hands(writer, reviewer), DUE, NOW);
        late.begin(DUE.minus(Duration.ofHours(3)));

        assertThat(late.cycle().dueAt()).isEqualTo(DUE.plus(Duration.ofDays(1)));
        assertThat(late.remind(DUE.minus(Duration.ofHours(2)))).isFalse();
        assertThat(late.cycle().reminderAt()).isEqualTo(DUE);
    }

    @Test
    void recordsLatenessOnceAtTheDueDate() {
        assertThat(section.escalate(DUE.minusSeconds(1))).isFalse();
        assertThat(section.escalate(DUE)).isTrue();
        assertThat(section.escalate(DUE)).isFalse();
        assertThat(section.isLate()).isTrue();
    }

    @Test
    void isNotLateAfterTheHandInUntilTheReviewIsLate() {
        section.escalate(DUE);
        section.write(writer, 0, text("un"), DUE);
        section.submit(writer, DUE);

        assertThat(section.isLate()).isFalse();
        assertThat(section.escalate(DUE.plus(Duration.ofHours(23)))).isFalse();
        assertThat(section.escalate(DUE.plus(Duration.ofDays(1)))).isTrue();
    }

    @Test
    void givesTheWriterAnotherDateAnyTimeBeforeTheHandIn() {
        Instant later = DUE.plus(Duration.ofDays(4));

        assertThat(section.reassign(reviewer, section.hands(), later, NOW)).isTrue();
        assertThat(section.reassign(reviewer, section.hands(), later, NOW))
                .as("repeated")
                .isFalse();

        assertThat(section.cycle().dueAt()).isEqualTo(later);
        assertThat(section.hands().wasWrittenBy(writer)).isFalse();
        assertThat(section.escalate(DUE)).isFalse();
        handIn();
        refused(
                "bid.section.closed.IN_REVIEW",
                () -> section.reassign(reviewer, section.hands(), later.plus(Duration.ofDays(1)), NOW));
    }

    @Test
    void changesTheReviewerAndKeepsWriterAndDate() {
        Actor other = SampleBiddingConsortia.person(Ids.next(), Role.MEMBER);
        SectionAssignment read = section.hands();
        SectionAssignment byOther = new SectionAssignment(
                read.memberId(), read.lotId(), read.organisationId(), Ids.next(), other.requireOrganisation(), null);

        assertThat(section.reassign(reviewer, byOther, DUE, NOW)).isTrue();
        assertThat(section.reassign(reviewer, byOther, DUE, NOW)).as("repeated").isFalse();

        assertThat(section.hands().isReviewedBy(other)).isTrue();
        assertThat(section.hands().isWrittenBy(writer)).isTrue();
        assertThat(section.cycle().dueAt()).isEqualTo(DUE);
        handIn();
        refused("bid.section.closed.IN_REVIEW", () -> section.reassign(reviewer, read, DUE, NOW));
    }

    @Test
    void givesTheSectionWithItsTextsToAnotherWriterTwoDaysAfterTheDueDate() {
        Actor other = SampleBiddingConsortia.person(Ids.next(), Role.MEMBER);
        section.write(writer, 0, text("un début"), NOW);
        refused(
                "bid.reassign.too-early",
                () -> section.reassign(reviewer, hands(other, reviewer), DUE.plus(Duration.ofDays(4)), DUE));

        Instant later = DUE.plus(Duration.ofDays(2));
        section.reassign(reviewer, hands(other, reviewer), later.plus(Duration.ofDays(2)), later);

        assertThat(section.hands().isWrittenBy(other)).isTrue();
        assertThat(section.hands().wasWrittenBy(writer)).isTrue();
        assertThat(section.text()).isEqualTo(text("un début"));
        assertThat(section.isLate()).isFalse();
    }
}
