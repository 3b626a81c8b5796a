package org.cordee.bid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.RefusalAssertions.refused;

import java.time.Duration;
import java.time.Instant;
import org.cordee.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SectionTests extends SectionFixture {

    @Test
    void startsWithTheCriterionAsItsTitle() {
        assertThat(section.text()).isEqualTo(new SectionText("Insertion", ""));
        assertThat(section.state()).isEqualTo(SectionState.TODO);
    }

    @Test
    void refusesATextUntilTheOutlineIsSettled() {
        Section planned = new Section(
                Ids.next(), 1, new SectionBrief("Insertion", null, null), hands(writer, reviewer), DUE, NOW);

        refused("bid.section.closed.PLANNED", () -> planned.write(writer, 0, text("tôt"), NOW));
    }

    @Test
    void numbersEachDraftAndKeepsItsText() {
        section.write(writer, 0, text("un"), NOW);
        section.write(writer, 1, text("deux"), NOW);

        assertThat(section.number()).isEqualTo(2);
        assertThat(section.state()).isEqualTo(SectionState.DRAFT);
        assertThat(section.draft().text()).isEqualTo(text("deux"));
    }

    @Test
    void refusesTheSecondOfTwoWritersAfterTheTextChanged() {
        section.write(writer, 0, text("le premier"), NOW);

        refused("bid.section.changed-meanwhile", () -> section.write(writer, 0, text("le second"), NOW));

        assertThat(section.text()).isEqualTo(text("le premier"));
    }

    @Test
    void storesTheSameTextOnlyOnce() {
        assertThat(section.write(writer, 0, text("un"), NOW)).isTrue();
        assertThat(section.write(writer, 0, text("un"), NOW)).isFalse();

        assertThat(section.number()).isEqualTo(1);
    }

    @Test
    void refusesToHandInAnEmptyTextOrTitle() {
        refused("bid.section.text-missing", () -> section.submit(writer, NOW));

        section.write(writer, 0, new SectionText("", "Un texte"), NOW);

        refused("bid.section.title-missing", () -> section.submit(writer, NOW));
    }

    @Test
    void refusesTheWritersTextDuringTheReview() {
        handIn();

        refused("bid.section.closed.IN_REVIEW", () -> section.write(writer, 1, text("encore"), NOW));
    }

    @Test
    void reopensForTheWriterWithTheRequestedChanges() {
        handIn();

        section.sendBack(reviewer, 1, "Plus de chiffres", NOW);
        section.write(writer, 1, text("avec des chiffres"), NOW);

        assertThat(section.state()).isEqualTo(SectionState.CHANGES);
        assertThat(section.comment()).isEqualTo("Plus de chiffres");
        section.submit(writer, NOW);
        assertThat(section.state()).isEqualTo(SectionState.IN_REVIEW);
    }

    @Test
    void refusesToApproveAVersionTheReviewerHasNotRead() {
        handIn();
        section.sendBack(reviewer, 1, "Plus court", NOW);
        section.write(writer, 1, text("court"), NOW);
        section.submit(writer, NOW);

        refused("bid.section.changed-meanwhile", () -> section.approve(reviewer, 1, NOW));
    }

    @Test
    void recordsAnApprovalOnce() {
        handIn();

        assertThat(section.approve(reviewer, 1, NOW)).isTrue();
        assertThat(section.approve(reviewer, 1, NOW)).isFalse();
        refused("bid.review.not-now.APPROVED", () -> section.sendBack(reviewer, 1, "Trop tard", NOW));
    }

    @Test
    void recordsARequestForChangesOnce() {
        handIn();

        assertThat(section.sendBack(reviewer, 1, "Encore", NOW)).isTrue();
        assertThat(section.sendBack(reviewer, 1, "Encore", NOW)).isFalse();
        refused("bid.review.not-now.CHANGES", () -> section.approve(reviewer, 1, NOW));
    }

    @Test
    void neverChangesOnceLocked() {
        handIn();
        section.approve(reviewer, 1, NOW);
        section.lock();
        section.lock();

        refused("bid.section.closed.LOCKED", () -> section.write(writer, 1, text("après"), NOW));
        refused("bid.review.not-now.LOCKED", () -> section.sendBack(reviewer, 1, "Après", NOW));
    }

    @Test
    void refusesATitleOrTextThatIsTooLong() {
        refused("bid.section.title-too-long", () -> new SectionText("x".repeat(201), ""));
        refused("bid.section.text-too-long", () -> new SectionText("", "x".repeat(100_001)));
    }

    @Test
    void keepsItsStateAndGetsNewDatesWhenTheDraftContinues() {
        Instant missed = DUE.plus(Duration.ofDays(3));
        Instant later = DUE.plus(Duration.ofDays(10));
        section.write(writer, 0, text("un"), NOW);

        section.resume(later, missed);
        assertThat(section.state()).isEqualTo(SectionState.DRAFT);
        assertThat(section.cycle().dueAt()).isEqualTo(later);
        assertThat(section.escalate(missed)).isFalse();

        section.submit(writer, missed);
        section.resume(later.plus(Duration.ofDays(1)), missed);
        assertThat(section.state()).isEqualTo(SectionState.IN_REVIEW);
        assertThat(section.cycle().reviewDueAt()).isEqualTo(later.plus(Duration.ofDays(1)));

        section.approve(reviewer, 1, missed);
        section.resume(later.plus(Duration.ofDays(9)), missed);
        assertThat(section.state()).isEqualTo(SectionState.APPROVED);
        assertThat(section.cycle().dueAt()).isEqualTo(later.plus(Duration.ofDays(1)));
    }

    @Nested
    class WhenItWasSentBackThreeTimes {

        @BeforeEach
        void thrice() {
            for (int round = 1; round <= 3; round++) {
                section.write(writer, round - 1, text("essai " + round), NOW);
                section.submit(writer, NOW);
                section.sendBack(reviewer, round, "Non " + round, NOW);
            }
        }

        @Test
        void refusesTextsAndReviewsDuringADispute() {
            assertThat(section.state()).isEqualTo(SectionState.DISPUTED);
            refused("bid.section.closed.DISPUTED", () -> section.write(writer, 3, text("encore"), NOW));
            refused("bid.review.not-now.DISPUTED", () -> section.approve(reviewer, 3, NOW));
        }

        @Test
        void letsTheLeadAcceptADisputedSection() {
            assertThat(section.accept(reviewer, 3, NOW)).isTrue();
            assertThat(section.accept(reviewer, 3, NOW)).isFalse();
            assertThat(section.state()).isEqualTo(SectionState.APPROVED);
        }

        @Test
        void countsTheRoundsFromZeroWhenTheLeadHasItWrittenAgain() {
            assertThat(section.askAgain(reviewer, 3, "Deux pages", NOW)).isTrue();
            assertThat(section.askAgain(reviewer, 3, "Deux pages", NOW)).isFalse();

            section.write(writer, 3, text("essai 4"), NOW);
            section.submit(writer, NOW);
            section.sendBack(reviewer, 4, "Non 4", NOW);

            assertThat(section.state()).isEqualTo(SectionState.CHANGES);
        }
    }
}
