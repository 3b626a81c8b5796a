package org.cordee.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicInteger;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.BusinessTimeControl;
import org.junit.jupiter.api.Test;

/** A step of the demonstration waits for a slow server, and is skipped only on a server at rest. */
class ScriptPlayerTests {

    private static final int MANY = 400;

    private final DemoSteps steps = mock(DemoSteps.class);
    private final BusinessTimeControl time = mock(BusinessTimeControl.class);
    private final ScriptPlayer player = new ScriptPlayer(steps, time, mock(BusinessClock.class), 0);
    private final AtomicInteger tries = new AtomicInteger();
    private final DemoEvent deposit = new DemoEvent("hall deposited", Duration.ZERO, () -> {
        if (tries.incrementAndGet() <= MANY) {
            throw new NoSuchElementException("no approved bid yet");
        }
    });

    ScriptPlayerTests() {
        doAnswer(call -> {
                    call.<Runnable>getArgument(1).run();
                    return null;
                })
                .when(steps)
                .once(anyString(), any());
    }

    @Test
    void waitsForAStepWhileTheServerWorks() throws InterruptedException {
        when(time.isIdle()).thenReturn(false);

        player.play(deposit);

        assertThat(tries).hasValue(MANY + 1);
        verify(steps, never()).skip(anyString());
    }

    @Test
    void skipsAStepThatFailsOnAServerAtRest() throws InterruptedException {
        when(time.isIdle()).thenReturn(true);

        player.play(deposit);

        verify(steps).skip("hall deposited");
        assertThat(tries.get()).isLessThan(MANY);
    }
}
