package org.cordee.engine.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.operaton.bpm.engine.OptimisticLockingException;
import org.operaton.bpm.engine.ProcessEngineException;

class InstanceLocksTests {

    private final InstanceLocks locks = new InstanceLocks();

    @Test
    void runsOneCommandAtATimePerInstance() {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<CompletableFuture<Void>> acts = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.runAsync(() -> locks.runLocked("1", () -> {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    Thread.yield();
                    inside.decrementAndGet();
                })))
                .toList();
        acts.forEach(CompletableFuture::join);

        assertThat(most).hasValue(1);
    }

    @Test
    void repeatsACommandThatLostAgainstATimer() {
        AtomicInteger attempts = new AtomicInteger();

        String result = locks.runLocked("1", () -> {
            if (attempts.incrementAndGet() < 4) {
                throw new OptimisticLockingException("lost");
            }
            return "won";
        });

        assertThat(result).isEqualTo("won");
        assertThat(attempts).hasValue(4);
    }

    @Test
    void repeatsACommandWhoseParentExecutionWasMergedByAnotherBranch() {
        AtomicInteger attempts = new AtomicInteger();

        String result = locks.runLocked("1", () -> {
            if (attempts.incrementAndGet() < 2) {
                throw new ProcessEngineException("ENGINE-03077 Cannot resolve parent with id '1' of execution '2'");
            }
            return "won";
        });

        assertThat(result).isEqualTo("won");
    }

    @Test
    void doesNotRepeatACommandThatFailsForAnotherReason() {
        AtomicInteger attempts = new AtomicInteger();

        assertThatThrownBy(() -> locks.runLocked("1", () -> {
                    attempts.incrementAndGet();
                    throw new ProcessEngineException("no such thing");
                }))
                .hasMessage("no such thing");

        assertThat(attempts).hasValue(1);
    }

    @Test
    void stopsRepeatingACommandThatAlwaysLoses() {
        assertThatThrownBy(() -> locks.runLocked("1", () -> {
                    throw new OptimisticLockingException("lost");
                }))
                .isInstanceOf(OptimisticLockingException.class);
    }
}
