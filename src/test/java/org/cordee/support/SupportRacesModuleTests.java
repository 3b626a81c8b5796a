package org.cordee.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.cordee.ConcurrentActs;
import org.cordee.shared.Deadline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Two people act on one request for help at the same moment: one wins, the other gets a clear answer. */
class SupportRacesModuleTests extends SupportFixture {

    @Autowired
    ApplicationContext context;

    @ParameterizedTest(name = "{0} and then {1}")
    @CsvSource({
        "accept, accept, done",
        "accept, pass, support.request.not-now.ACCEPTED",
        "accept, lapse, done",
        "accept, withdraw, done",
        "accept, take, support.request.not-now.ACCEPTED",
        "accept, assign, support.request.not-now.ACCEPTED",
        "accept, end-sharing, done",
        "pass, accept, support.request.gone-on",
        "pass, pass, support.request.gone-on",
        "pass, lapse, done",
        "pass, withdraw, done",
        "pass, take, support.request.not-now.OFFERED",
        "lapse, accept, support.request.gone-on",
        "lapse, pass, support.request.gone-on",
        "lapse, lapse, done",
        "lapse, withdraw, done",
        "withdraw, accept, support.request.not-now.WITHDRAWN",
        "withdraw, pass, support.request.not-now.WITHDRAWN",
        "withdraw, lapse, done",
        "withdraw, withdraw, done",
        "withdraw, take, support.request.not-now.WITHDRAWN",
        "withdraw, assign, support.request.not-now.WITHDRAWN"
    })
    void theSecondActOnAnOfferedRequestSeesWhatTheFirstHasDone(String first, String second, String answer) {
        UUID id = asked();
        scenes.pin(Objects.requireNonNull(reading.find(requester, id).answerBy()));

        assertThat(ConcurrentActs.inOrder(context, act(first, id), act(second, id)))
                .containsExactly("done", answer);
    }

    @ParameterizedTest(name = "{0} and then {1}")
    @CsvSource({
        "take, take, done",
        "take, assign, support.request.not-now.ACCEPTED",
        "take, withdraw, done",
        "assign, take, support.request.not-now.OFFERED",
        "assign, assign, support.request.not-now.OFFERED",
        "assign, withdraw, done"
    })
    void theSecondActOnARequestOfTheCoordinatorsSeesWhatTheFirstHasDone(String first, String second, String answer) {
        UUID id = asked(HelperWish.coordinator());

        assertThat(ConcurrentActs.inOrder(context, act(first, id), act(second, id)))
                .containsExactly("done", answer);
    }

    @ParameterizedTest(name = "{0} and then {1}")
    @CsvSource({
        "diagnose, diagnose, done",
        "diagnose, deliver, done",
        "diagnose, withdraw, done",
        "deliver, deliver, done",
        "deliver, diagnose, support.request.not-now.DELIVERED",
        "deliver, withdraw, support.request.not-now.DELIVERED",
        "deliver, evaluate, done",
        "withdraw, diagnose, support.request.not-now.WITHDRAWN",
        "withdraw, deliver, support.request.not-now.WITHDRAWN",
        "withdraw, evaluate, support.request.not-now.WITHDRAWN"
    })
    void theSecondActOnARequestInHelpSeesWhatTheFirstHasDone(String first, String second, String answer) {
        UUID id = asked();
        answering.accept(dla, id);
        giving.diagnose(dla, id, "Relire", today());

        assertThat(ConcurrentActs.inOrder(context, act(first, id), act(second, id)))
                .containsExactly("done", answer);
    }

    @ParameterizedTest(name = "{0} and then {1}")
    @CsvSource({
        "lapse-evaluation, lapse-evaluation",
        "lapse-evaluation, evaluate",
        "evaluate, lapse-evaluation",
        "evaluate, evaluate"
    })
    void theEvaluationCountsAlsoWhenItsTimeEndsAtTheSameMoment(String first, String second) {
        UUID id = asked();
        answering.accept(dla, id);
        giving.diagnose(dla, id, "Relire", today());
        giving.deliver(dla, id, "Section relue", BigDecimal.ONE, true);
        scenes.pass(Duration.ofDays(31));

        assertThat(ConcurrentActs.inOrder(context, act(first, id), act(second, id)))
                .containsExactly("done", "done");
        boolean evaluated = first.equals("evaluate") || second.equals("evaluate");
        assertThat(reading.find(requester, id).state())
                .isEqualTo(evaluated ? SupportState.EVALUATED : SupportState.DELIVERED);
    }

    @Test
    void ofTwoOffersAtOnceOneCounts() {
        offering.offer(dla, terms(CREUSE, 20), offering.read(dla).revision());
        int read = offering.read(dla).revision();

        List<Object> answers = ConcurrentActs.atOnce(
                ConcurrentActs.done(() -> offering.offer(dla, terms(CREUSE, 21), read)),
                ConcurrentActs.done(() -> offering.offer(dla, terms(CREUSE, 22), read)));

        assertThat(answers).containsExactlyInAnyOrder("done", "support.offer.changed-meanwhile");
    }

    private Callable<Object> act(String name, UUID id) {
        return switch (name) {
            case "accept" -> ConcurrentActs.done(() -> answering.accept(dla, id));
            case "pass" -> ConcurrentActs.done(() -> answering.pass(dla, id, PassReason.NO_TIME));
            case "lapse" -> ConcurrentActs.done(() -> lapsing.lapse(id));
            case "withdraw" -> ConcurrentActs.done(() -> ending.withdraw(requester, id));
            case "end-sharing" -> ConcurrentActs.done(() -> ending.endSharing(requester, id));
            case "take" -> ConcurrentActs.done(() -> coordinating.takeOver(coordinator, id));
            case "assign" ->
                ConcurrentActs.done(() -> coordinating.assign(coordinator, id, cress.requireOrganisation()));
            case "diagnose" -> ConcurrentActs.done(() -> giving.diagnose(dla, id, "Relire deux fois", today()));
            case "deliver" -> ConcurrentActs.done(() -> giving.deliver(dla, id, "Section relue", BigDecimal.ONE, true));
            case "lapse-evaluation" -> ConcurrentActs.done(() -> lapsing.lapseEvaluation(id));
            case "evaluate" -> ConcurrentActs.done(() -> ending.evaluate(requester, id, 5, ""));
            default -> throw new IllegalArgumentException(name);
        };
    }

    private LocalDate today() {
        return LocalDate.ofInstant(scenes.now(), Deadline.PARIS);
    }
}
