package org.cordee.fuzz;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.cordee.fuzz.ParserUnderTest.Reading;

/**
 * Reads changed samples with one parser. A failure is an exception or error that is no documented refusal, or a bound
 * that one input breaks: seconds of CPU, bytes of heap, characters of output. Failing inputs are written to {@code
 * target/fuzz}; moved to {@code src/test/resources/fuzz/<parser>}, they are read again by each build.
 */
final class Fuzzer {

    /** The server has a pool of threads with the default stack; a parser that recurses must not need more. */
    private static final Duration MOST_CPU = Duration.ofSeconds(5);

    /** An input that took so much CPU without an answer counts as endless; a busy machine alone does not. */
    private static final Duration ENDLESS_CPU = Duration.ofSeconds(30);

    /** A thread that waits for so long without using CPU is blocked. */
    private static final Duration BLOCKED = Duration.ofMinutes(15);

    private static final long MOST_HEAP = 512L * 1024 * 1024;
    private static final long MOST_OUTPUT = 4_000_000;
    private static final int MOST_FAILURES = 20;
    private static final String WAITING = "waiting";
    private static final Path FAILING = Path.of("target", "fuzz");
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final ParserUnderTest parser;
    private final List<String> failures = new ArrayList<>();
    private long inputs;
    private long passed;

    Fuzzer(ParserUnderTest parser) {
        this.parser = parser;
    }

    /** Reads this many changed samples. */
    Fuzzer run(long seed, int count) throws Exception {
        Random random = new Random(seed);
        List<byte[]> samples = parser.samples();
        for (int input = 0; input < count && failures.size() < MOST_FAILURES; input++) {
            next(samples, random);
        }
        return this;
    }

    /** Reads changed samples for this time. */
    Fuzzer run(long seed, Duration time) throws Exception {
        Random random = new Random(seed);
        List<byte[]> samples = parser.samples();
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end && failures.size() < MOST_FAILURES) {
            next(samples, random);
        }
        return this;
    }

    private void next(List<byte[]> samples, Random random) throws Exception {
        byte[] input = parser.mutation().of(samples.get(random.nextInt(samples.size())), random);
        String failure = failureOf(input);
        if (failure != null) {
            failures.add(kept(input) + ": " + failure);
        }
    }

    /** Returns why the input failed; null when it was read or refused as documented. */
    String failureOf(byte[] input) throws InterruptedException {
        FutureTask<String> work = new FutureTask<>(() -> measured(input));
        Thread thread = new Thread(work, "fuzz-" + parser);
        thread.setDaemon(true);
        thread.start();
        long end = System.nanoTime() + BLOCKED.toNanos();
        while (System.nanoTime() < end && THREADS.getThreadCpuTime(thread.getId()) < ENDLESS_CPU.toNanos()) {
            String answer = answer(work);
            if (!answer.equals(WAITING)) {
                return answer.isEmpty() ? null : answer;
            }
        }
        return "no answer after " + Duration.ofNanos(THREADS.getThreadCpuTime(thread.getId())) + " of CPU";
    }

    /** Returns why the input failed, nothing when it was read or refused, or that it is still being read. */
    private static String answer(FutureTask<String> work) throws InterruptedException {
        try {
            return Objects.requireNonNullElse(work.get(1, TimeUnit.SECONDS), "");
        } catch (TimeoutException stillReading) {
            return WAITING;
        } catch (ExecutionException broken) {
            Throwable cause = broken.getCause();
            StackTraceElement[] trace = cause.getStackTrace();
            return cause + (trace.length == 0 ? "" : " at " + trace[0]);
        }
    }

    private String measured(byte[] input) throws Exception {
        long id = Thread.currentThread().getId();
        long heap = THREADS.getThreadAllocatedBytes(id);
        long cpu = THREADS.getCurrentThreadCpuTime();
        Reading reading = parser.read(input);
        Duration used = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - cpu);
        long allocated = THREADS.getThreadAllocatedBytes(id) - heap;
        inputs++;
        passed += reading.passed() ? 1 : 0;
        if (used.compareTo(MOST_CPU) > 0) {
            return "took " + used + " of CPU";
        }
        if (allocated > MOST_HEAP) {
            return "allocated " + allocated + " bytes";
        }
        return reading.output() > MOST_OUTPUT ? "wrote " + reading.output() + " characters" : null;
    }

    private Path kept(byte[] input) throws Exception {
        byte[] hash = java.security.MessageDigest.getInstance("SHA-256").digest(input);
        Path file = FAILING.resolve(parser.name()).resolve(HexFormat.of().formatHex(hash, 0, 8));
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, input);
        } catch (IOException full) {
            throw new IllegalStateException(full);
        }
        return file;
    }

    List<String> failures() {
        return failures;
    }

    long inputs() {
        return inputs;
    }

    /** Returns the share of inputs that the first reader accepted, in percent. */
    long passedPercent() {
        return inputs == 0 ? 0 : 100 * passed / inputs;
    }
}
