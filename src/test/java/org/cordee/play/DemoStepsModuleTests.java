package org.cordee.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.cordee.ConcurrentActs;
import org.cordee.CordeeTest;
import org.cordee.shared.Ids;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Tests two starts that make the same part of the demonstration world at once. */
@CordeeTest
class DemoStepsModuleTests {

    @Autowired
    DemoSteps steps;

    @Autowired
    ApplicationContext application;

    private final AtomicInteger times = new AtomicInteger();

    @RepeatedTest(3)
    void runsAStepOnceForTwoConcurrentStarts() {
        String name = "essai-" + Ids.next();

        ConcurrentActs.atOnce(once(name), once(name));

        assertThat(times).hasValue(1);
        assertThat(steps.isDone(name)).isTrue();
    }

    @Test
    void letsTheSecondStartWaitForTheFirstAndSkipTheStep() {
        String name = "essai-" + Ids.next();

        List<Object> answers = ConcurrentActs.inOrder(application, once(name), once(name));

        assertThat(answers).containsExactly("done", "done");
        assertThat(times).hasValue(1);
    }

    private Callable<Object> once(String name) {
        return ConcurrentActs.done(() -> steps.once(name, times::incrementAndGet));
    }
}
