package org.cordee.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.question.SampleQuestions.deadline;
import static org.cordee.question.SampleQuestions.window;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Until when questions may be asked, by the dates of the lots and the deadline of the bid. */
class QuestionWindowTests {

    private static final String OFFERS = "2026-12-08T12:00";
    private static final String FIRST = "2026-11-27T12:00";
    private static final String SECOND = "2026-12-01T12:00";

    @Test
    void endsAfterTheSecondThatTheNoticeGives() {
        QuestionWindow window = window(OFFERS, FIRST);
        Instant last = deadline(FIRST).instant();

        assertThat(window.isKnown()).isTrue();
        assertThat(window.isOver(last)).isFalse();
        assertThat(window.isOver(last.plusNanos(1_000))).isTrue();
    }

    @Test
    void endsWithTheLastLotAndShowsTheFirst() {
        QuestionWindow window = window(OFFERS, SECOND, FIRST);

        assertThat(window.first()).isEqualTo(deadline(FIRST));
        assertThat(window.isOneForAll()).isFalse();
        assertThat(window.isOver(deadline(FIRST).instant().plusSeconds(1))).isFalse();
        assertThat(window.isOver(deadline(SECOND).instant().plusSeconds(1))).isTrue();
    }

    @Test
    void staysOpenUntilTheBidIsDueWhenTheDateOfALotIsUnknown() {
        QuestionWindow window = window(OFFERS, FIRST, null);

        assertThat(window.isKnown()).isFalse();
        assertThat(window.isOver(deadline(SECOND).instant())).isFalse();
        assertThat(window.isOver(deadline(OFFERS).instant().plusSeconds(1))).isTrue();
    }

    @Test
    void knowsNoDateWithoutALot() {
        QuestionWindow window = window(OFFERS);

        assertThat(window.isKnown()).isFalse();
        assertThat(window.first()).isNull();
        assertThat(window.isOver(deadline(SECOND).instant())).isFalse();
    }

    @Test
    void endsWithTheBidEvenWhenTheNoticeGivesALaterDate() {
        assertThat(window(FIRST, SECOND).isOver(deadline(FIRST).instant().plusSeconds(1)))
                .isTrue();
    }

    /** Six calendar days at the same local time, over the change of the clock (R2132-6). */
    @Test
    void expectsTheAnswersSixDaysBeforeTheBidIsDue() {
        assertThat(window("2026-10-28T12:00").answersDue().toInstant())
                .isEqualTo(deadline("2026-10-22T12:00").instant());
    }
}
