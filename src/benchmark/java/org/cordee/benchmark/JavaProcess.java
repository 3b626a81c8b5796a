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

/** A JVM of its own, so that its processor time is its own. */
public record JavaProcess(Process process) implements AutoCloseable {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    /** Its errors go to ours; its output is left to the caller. */
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

    /** Processor time so far of any process of ours. */
    public static Duration cpu(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(handle -> handle.info().totalCpuDuration())
                .orElseThrow(() -> new IllegalStateException("no processor time is known of process " + pid));
    }

    public Duration cpu() {
        return cpu(process.pid());
    }

    /** With its children: a server and the database it has started. */
    public Duration cpuWithChildren() {
        return process.descendants()
                .map(child -> child.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(cpu(), Duration::plus);
    }

    /** Processor time so far of the threads that compile; nothing where the system does not tell threads apart. */
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

    /** The 14th and 15th word, in hundredths of a second; the second, in brackets, may hold spaces (proc(5)). */
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
