package org.cordee.organisation.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Test;

/** The lines come in the order of the file, and what stops the reading arrives where the next batch is asked for. */
class ReadAheadTests {

    private final SourceLines lines = mock(SourceLines.class);
    private final AtomicInteger read = new AtomicInteger();

    @Test
    void givesTheLinesInBatches() throws IOException {
        file(5);

        assertThat(batches()).containsExactly(List.of(1, 2), List.of(3, 4), List.of(5));
    }

    @Test
    void endsWithAnEmptyBatchWhenTheLastOneWasFull() throws IOException {
        file(4);

        assertThat(batches()).containsExactly(List.of(1, 2), List.of(3, 4), List.of());
    }

    @Test
    void readsOneBatchAheadAndNoMore() throws IOException {
        file(100);

        try (ReadAhead ahead = new ReadAhead(lines, 2)) {
            ahead.next();
            await().until(() -> read.get() == 4);
            await().during(Duration.ofMillis(200)).until(() -> read.get() == 4);
        }
    }

    @Test
    void passesOnWhatStopsTheReading() throws IOException {
        RuleViolation refused = RuleViolation.of("file", "organisation.import.mapping-without-number");
        for (Throwable reason : List.of(new IOException("torn"), refused, new StackOverflowError("deep"))) {
            SourceLines broken = mock(SourceLines.class);
            doThrow(reason).when(broken).next();

            try (ReadAhead ahead = new ReadAhead(broken, 2)) {
                assertThatThrownBy(ahead::next).isSameAs(reason);
            }
        }
    }

    @Test
    void closesAfterTheBatchThatIsBeingRead() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        when(lines.next()).thenAnswer(call -> {
            reading.countDown();
            assertThat(goOn.await(10, TimeUnit.SECONDS)).isTrue();
            return null;
        });
        ReadAhead ahead = new ReadAhead(lines, 2);
        reading.await();

        CompletableFuture<Void> closing = CompletableFuture.runAsync(ahead::close);
        await().during(Duration.ofMillis(200)).until(() -> !closing.isDone());
        goOn.countDown();

        closing.get(10, TimeUnit.SECONDS);
    }

    private void file(int length) throws IOException {
        when(lines.next()).thenAnswer(call -> {
            int number = read.incrementAndGet();
            return number > length ? null : new ReadLine(number, "", "", List.of(), List.of(), List.of(), null, null);
        });
    }

    private List<List<Integer>> batches() throws IOException {
        List<List<Integer>> batches = new ArrayList<>();
        try (ReadAhead ahead = new ReadAhead(lines, 2)) {
            ReadAhead.Batch batch;
            do {
                batch = ahead.next();
                batches.add(batch.lines().stream().map(ReadLine::number).toList());
            } while (!batch.isLast());
        }
        return batches;
    }
}
