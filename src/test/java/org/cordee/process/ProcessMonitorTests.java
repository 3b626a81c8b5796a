package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cordee.process.EngineRecords.Model;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The engine counts all tokens for the pages of processes: only while somebody looks at one. */
class ProcessMonitorTests {

    private final ProcessEngine engine = mock(ProcessEngine.class);
    private final ProcessMonitor monitor = new ProcessMonitor(
            StubCluster.connection(URI.create("http://127.0.0.1:1"), "basic"), engine, Duration.ofMillis(60));

    ProcessMonitorTests() {
        when(engine.models()).thenReturn(List.of(new Model(7, "bid", "Offre", 1, "1.0.0")));
        when(engine.countsOfModel(anyLong())).thenReturn(Map.of());
        when(engine.running()).thenReturn(Map.of("bid", 3L));
    }

    @AfterEach
    void stop() {
        monitor.stop();
    }

    @Test
    void countsNothingWhileNobodyLooks() throws InterruptedException {
        Thread.sleep(100);

        monitor.round();
        monitor.round();

        verify(engine, times(0)).running();
    }

    @Test
    void countsEachRoundWhileSomebodyLooks() {
        monitor.latest();

        monitor.round();

        verify(engine, times(1)).running();
    }

    @Test
    void showsTheFirstReaderAfterAPauseANewState() throws InterruptedException {
        monitor.start();
        Thread.sleep(200);
        Instant before = Instant.now();

        Snapshot seen = monitor.latest();

        assertThat(seen.takenAt()).isAfterOrEqualTo(before);
        assertThat(seen.running()).containsEntry("bid", 3L);
    }

    @Test
    void showsTheOldStateWhenTheEngineDoesNotAnswerWithinASecond() throws InterruptedException {
        monitor.start();
        Thread.sleep(200);
        Snapshot old = monitor.latest();
        Thread.sleep(200);
        when(engine.running()).thenAnswer(slow -> {
            Thread.sleep(3_000);
            return Map.of();
        });

        assertThat(monitor.latest().running()).isEqualTo(old.running());
    }
}
