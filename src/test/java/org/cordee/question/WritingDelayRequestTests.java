package org.cordee.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.question.SampleQuestions.deadline;
import static org.cordee.question.SampleQuestions.posted;
import static org.cordee.question.SampleQuestions.window;

import java.util.List;
import org.cordee.question.DelayRequest.DelayStanding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A request for more time is due between the sixth day before the deadline and the deadline (R2132-6, R2151-4). */
class WritingDelayRequestTests {

    private static final QuestionWindow WINDOW = window("2026-12-08T12:00", (String) null);

    @ParameterizedTest
    @CsvSource({
        "2026-12-02T12:00:00, TOO_EARLY",
        "2026-12-02T12:00:01, DUE",
        "2026-12-08T12:00:00, DUE",
        "2026-12-08T12:00:01, DEADLINE_PASSED"
    })
    void isDueWhileAnAnswerIsLateAndTheDeadlineLiesAhead(String now, DelayStanding standing) {
        assertThat(WritingDelayRequest.standing(
                        WINDOW, List.of(posted()), deadline(now).instant()))
                .isEqualTo(standing);
    }

    @Test
    void isNeverDueWithoutAnAwaitedAnswer() {
        assertThat(WritingDelayRequest.standing(
                        WINDOW, List.of(), deadline("2026-12-07T12:00").instant()))
                .isEqualTo(DelayStanding.NOTHING_AWAITED);
    }
}
