package org.cordee;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

@CordeeTest
class ListenerSwitchModuleTests {

    @Autowired
    ListenerSwitch ears;

    @Autowired
    TaskScheduler chores;

    @Autowired
    @Qualifier("applicationTaskExecutor")
    ThreadPoolTaskExecutor hearing;

    @AfterEach
    void uncover() {
        ears.switchOn();
    }

    @Test
    void switchedOffListenersReceiveNothingAndScheduledTasksContinue() {
        AtomicInteger runs = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        ScheduledFuture<?> chore = chores.scheduleWithFixedDelay(done::incrementAndGet, Duration.ofMillis(20));
        ears.switchOff();
        int before = done.get();

        hearing.execute(runs::incrementAndGet);

        Awaitility.await().until(() -> done.get() > before + 3);
        Awaitility.await().until(() -> hearing.getActiveCount() == 0 && hearing.getQueueSize() == 0);
        chore.cancel(false);
        assertThat(runs).hasValue(0);
    }
}
