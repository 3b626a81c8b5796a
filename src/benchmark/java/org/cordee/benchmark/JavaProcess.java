package org.cordee.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A separate JVM, so that its processor time can be measured. */
public record JavaProcess(Process process) implements AutoCloseable {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    /** Builds the command; errors are written to our error stream, and the caller reads the output. */
    public static ProcessBuilder command(List<String> options, String mainClass, List<String> arguments) {
        List<String> words = new ArrayList<>(List.of(JAVA));
        words.addAll(options);
        words.add(mainClass);
        words.addAll(arguments);
        return new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.INHERIT);
    }

    public static JavaProcess start(ProcessBuilder command, String classpath, Map<String, String> environment)
            throws IOException {
        command.environment().put("CLASSPATH", classpath);
        command.environment().putAll(environment);
        return new JavaProcess(command.start());
    }

    /** Returns the processor time used so far by a process of the same user. */
    public static Duration cpu(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(handle -> handle.info().totalCpuDuration())
                .orElseThrow(() -> new IllegalStateException("no processor time is known of process " + pid));
    }

    public Duration cpu() {
        return cpu(process.pid());
    }

    /** Returns the processor time including the children: a server and the database it has started. */
    public Duration cpuWithChildren() {
        return process.descendants()
                .map(child -> child.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(cpu(), Duration::plus);
    }

    /**
     * Returns the processor time used so far by the compiler threads; zero where the system does not report threads.
     */
    public Duration compiling() {
        Path threads = Path.of("/proc", String.valueOf(process.pid()), "task");
        if (!Files.isDirectory(threads)) {
            return Duration.ZERO;
        }
        try (Stream<Path> all = Files.list(threads)) {
            return all.map(JavaProcess::status)
                    .filter(status -> status.contains("CompilerThre"))
                    .map(JavaProcess::cpuOf)
                    .reduce(Duration.ZERO, Duration::plus);
        } catch (IOException ended) {
            throw new UncheckedIOException(ended);
        }
    }

    private static String status(Path thread) {
        try {
            return Files.readString(thread.resolve("stat"));
        } catch (IOException ended) {
            return "";
        }
    }

    /**
     * Reads the 14th and 15th word, in hundredths of a second; the second word, in brackets, may contain spaces
     * (proc(5)).
     */
    private static Duration cpuOf(String status) {
        String[] words = status.substring(status.lastIndexOf(')') + 2).split(" ");
        return Duration.ofMillis(10 * (Long.parseLong(words[11]) + Long.parseLong(words[12])));
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
