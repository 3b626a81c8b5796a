package org.cordee.introduction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.cordee.ConcurrentActs;
import org.cordee.CordeeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.domain.PageRequest;

/** Two users, or a user and a timer, act on one introduction at the same moment. */
@CordeeTest
class IntroductionRacesModuleTests extends IntroductionFixture {

    @Autowired
    ApplicationContext context;

    @ParameterizedTest(name = "{0} and then {1}")
    @CsvSource({
        "agree, agree, introduction.over.AGREED",
        "agree, decline, introduction.over.AGREED",
        "agree, take-back, introduction.over.AGREED",
        "agree, remind, false",
        "agree, report, done",
        "decline, agree, introduction.over.DECLINED",
        "decline, decline, introduction.over.DECLINED",
        "decline, take-back, introduction.over.DECLINED",
        "decline, remind, false",
        "take-back, agree, introduction.over.DECLINED",
        "remind, agree, done",
        "remind, decline, done",
        "remind, remind, false"
    })
    void theSecondActOnAnOpenIntroductionSeesTheFirst(String first, String second, String answer) {
        UUID id = asked();
        moved(id, "last_asked_at", clock.now().minus(Duration.ofDays(2)));

        assertThat(ConcurrentActs.inOrder(context, act(first, id), act(second, id)))
                .element(1)
                .hasToString(answer);
    }

    @ParameterizedTest(name = "{0} and then {1}")
    @CsvSource({
        "lapse, lapse, false",
        "lapse, agree, introduction.over.LAPSED",
        "lapse, decline, introduction.over.LAPSED"
    })
    void theTimerEndsAnIntroductionOnce(String first, String second, String answer) {
        UUID id = asked();
        past(id, "due_at");

        assertThat(ConcurrentActs.inOrder(context, act(first, id), act(second, id)))
                .element(1)
                .hasToString(answer);
        assertThat(acts(id, "IntroductionLapsed")).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0} and then {1}")
    @CsvSource({
        "report, report, introduction.no-outcome.CONCLUDED",
        "report, ask-outcome, false",
        "report, erase, done",
        "ask-outcome, ask-outcome, false",
        "ask-outcome, report, done",
        "erase, erase, done",
        "erase, report, done"
    })
    void theSecondActOnAnAgreedIntroductionSeesTheFirst(String first, String second, String answer) {
        UUID id = agreed();
        past(id, "outcome_due_at");

        assertThat(ConcurrentActs.inOrder(context, act(first, id), act(second, id)))
                .element(1)
                .hasToString(answer);
    }

    @Test
    void twoRequestsAtOnceGiveOneIntroduction() {
        assertThat(ConcurrentActs.atOnce(
                        ConcurrentActs.done(() -> asking.ask(buyer, request(SALOME))),
                        ConcurrentActs.done(() -> asking.ask(buyer, request(SALOME)))))
                .containsExactlyInAnyOrder("done", "introduction.already-open");

        assertThat(reading.own(buyer, PageRequest.of(0, 20)).getTotalElements()).isEqualTo(1);
    }

    private Callable<Object> act(String name, UUID id) {
        return switch (name) {
            case "agree" -> ConcurrentActs.done(() -> answering.agree(as(director, id), MALIK, null));
            case "decline" ->
                ConcurrentActs.done(() -> answering.decline(as(director, id), IntroductionRefusal.NOT_NOW));
            case "take-back" -> ConcurrentActs.done(() -> answering.decline(as(buyer, id), IntroductionRefusal.OTHER));
            case "report" -> ConcurrentActs.done(() -> outcomes.report(as(director, id), IntroductionOutcome.CONTRACT));
            case "erase" -> ConcurrentActs.done(() -> erasing.erase(as(director, id)));
            case "remind" -> () -> reminding.remind(id);
            case "lapse" -> () -> lapsing.lapse(id);
            case "ask-outcome" -> () -> outcomes.ask(id);
            default -> throw new IllegalArgumentException(name);
        };
    }
}
