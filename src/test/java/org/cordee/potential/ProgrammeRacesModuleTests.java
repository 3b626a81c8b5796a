package org.cordee.potential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.concurrent.Callable;
import org.cordee.ConcurrentActs;
import org.cordee.CordeeTest;
import org.cordee.shared.NotFound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Two people of one organisation act on one programme at the same moment. */
@CordeeTest
class ProgrammeRacesModuleTests extends ProgrammeFixture {

    @Autowired
    ApplicationContext context;

    @ParameterizedTest(name = "{0} and then {1}")
    @CsvSource({
        "keep, keep, done",
        "keep, recompute, done",
        "keep, forget, done",
        "recompute, keep, done",
        "recompute, recompute, done",
        "recompute, forget, done",
        "forget, keep, not-found",
        "forget, recompute, not-found",
        "forget, forget, not-found"
    })
    void theSecondActSeesWhatTheFirstHasDone(String first, String second, String answer) {
        UUID id = waiting();

        assertThat(ConcurrentActs.inOrder(context, act(first, id), act(second, id)))
                .containsExactly("done", answer);
    }

    @Test
    void aProgrammeThatIsForgottenWhileItIsComputedStaysForgotten() {
        UUID id = waiting();

        ConcurrentActs.atOnce(
                ConcurrentActs.done(() -> computing.computeSoon(id)),
                ConcurrentActs.done(() -> keeping.forget(buyer, id)));

        assertThatThrownBy(() -> programmes.find(buyer, id)).isInstanceOf(NotFound.class);
    }

    @Test
    void twoNodesComputeAProgrammeOnce() {
        UUID id = waiting();

        ConcurrentActs.atOnce(
                ConcurrentActs.done(() -> computing.computeSoon(id)),
                ConcurrentActs.done(() -> computing.computeSoon(id)));

        assertThat(programmes.find(buyer, id).state()).isEqualTo(ProgrammeState.READY);
        assertThat(programmes.months(buyer, id)).hasSize(1);
    }

    private UUID waiting() {
        UUID id = kept("Tonte;12 000 €;Rouen;" + march() + ";;", "Divers;?;;;;");
        keeping.keepReadableLines(buyer, id);
        return id;
    }

    private Callable<Object> act(String name, UUID id) {
        return switch (name) {
            case "keep" -> ConcurrentActs.done(() -> keeping.keepReadableLines(buyer, id));
            case "recompute" -> ConcurrentActs.done(() -> keeping.recompute(buyer, id));
            case "forget" -> ConcurrentActs.done(() -> keeping.forget(buyer, id));
            default -> throw new IllegalArgumentException(name);
        };
    }
}
