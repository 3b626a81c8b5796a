package org.cordee.benchmark;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * One start of an application: the main class with its libraries, arguments, secrets and JVM options, and its log file.
 */
public record Launch(
        String mainClass,
        String classpath,
        List<String> arguments,
        Map<String, String> environment,
        List<String> options,
        Path log) {

    /**
     * The JVM options of {@code spring-boot:run}, and the size of the code cache from the pom, which is otherwise full
     * within a minute.
     */
    public static final List<String> FOR_A_QUICK_START =
            List.of("-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=240m");

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration PATIENCE_WITH_GROUPINGS = Duration.ofMinutes(10);
    private static final String DEMO_IS_READY = "Cordée est prête";
    private static final String GROUPINGS_ARE_READY = "Les groupements de démonstration sont prêts";

    /**
     * The seconds from the command to the first page, the processor seconds of its JVM until then, and the seconds to
     * the last step.
     */
    public record Times(double firstPage, double cpu, double complete) {}

    /** A server that runs until it is closed. */
    public record Running(JavaProcess application, int port) implements AutoCloseable {

        @Override
        public void close() {
            application.close();
        }
    }

    /**
     * Starts the application, requests "/" until a page answers 200 (redirects are followed), and stops the
     * application.
     */
    public Times measured(boolean awaitDemo) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        try (Running running = started()) {
            HttpClient browser = HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();
            await(
                    running.application(),
                    () -> answers(browser, URI.create("http://127.0.0.1:" + running.port() + "/")));
            double firstPage = secondsSince(begin);
            double cpu = running.application().cpu().toNanos() / 1e9;
            if (awaitDemo) {
                await(running.application(), this::demoIsReady);
            }
            return new Times(firstPage, cpu, secondsSince(begin));
        }
    }

    /** Starts the application and waits until it has printed its accounts. */
    public Running ready() throws IOException, InterruptedException {
        return started(this::demoIsReady, PATIENCE);
    }

    /** Starts the application and waits until the consortia of the demonstration world exist too. */
    public Running withDemoConsortia() throws IOException, InterruptedException {
        return started(() -> says(GROUPINGS_ARE_READY), PATIENCE_WITH_GROUPINGS);
    }

    private Running started(BooleanSupplier condition, Duration patience) throws IOException, InterruptedException {
        Running running = started();
        try {
            await(running.application(), condition, patience);
            return running;
        } catch (IllegalStateException notReady) {
            running.close();
            throw notReady;
        }
    }

    private Running started() throws IOException {
        int port = freePort();
        List<String> all = new ArrayList<>(arguments);
        all.add("--server.port=" + port);
        Files.deleteIfExists(log);
        ProcessBuilder command = JavaProcess.command(options, mainClass, all)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        return new Running(JavaProcess.start(command, classpath, environment), port);
    }

    private static double secondsSince(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private void await(JavaProcess application, BooleanSupplier condition) throws IOException, InterruptedException {
        await(application, condition, PATIENCE);
    }

    private void await(JavaProcess application, BooleanSupplier condition, Duration patience)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (!application.process().isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException(mainClass + " did not start:\n" + Files.readString(log));
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    private static boolean answers(HttpClient browser, URI page) {
        HttpRequest request = HttpRequest.newBuilder(page)
                .header("Accept", "text/html")
                .timeout(Duration.ofSeconds(30))
                .build();
        try {
            return browser.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    private boolean demoIsReady() {
        return says(DEMO_IS_READY);
    }

    private boolean says(String text) {
        try {
            return Files.readString(log).contains(text);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
