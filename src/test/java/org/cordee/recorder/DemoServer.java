package org.cordee.recorder;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Starts the application as a process on a database of its own and pins business time. The demonstration world is made
 * for a fixed day, so that recordings of different days show the same dates.
 */
final class DemoServer implements AutoCloseable {

    /** Lies ahead of the machine's time, and within the dated proofs of the invented organisations. */
    private static final Instant TODAY = Instant.parse("2027-01-11T09:00:00Z");

    /** Groupings of the demonstration world began at most so long ago. */
    private static final Duration HISTORY = Duration.ofDays(21);

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Path work;
    private final int port;
    private Process process;

    DemoServer(Path work) throws IOException {
        this.work = work;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Returns when all groupings are there, the clock is pinned and the engine has nothing left to do. */
    void start() throws IOException, InterruptedException {
        if (Instant.now().isAfter(TODAY)) {
            throw new IllegalStateException("choose a later day than " + TODAY);
        }
        process = launch();
        Visitor administrator = new Visitor(address(), "administrator", "administration@cordee.example", "fr");
        // the accounts; to ask for the clock before would count as a wrong password
        await(() -> logged("Ctrl-C"));
        await(() -> read(administrator, "/api/v1/clock").path("holder").isNull());
        if (logged("demo step left out")) {
            throw new IllegalStateException("the machine was too busy to make the whole world, see " + log());
        }
        String pin = "{\"at\":\"" + TODAY.plusSeconds(300) + "\",\"holder\":\"recorder\"}";
        administrator.send("PUT", "/api/v1/clock", "application/json", BodyPublishers.ofString(pin));
        TimeUnit.SECONDS.sleep(5);
        await(() -> read(administrator, "/api/v1/idle").path("idle").asBoolean());
        TimeUnit.SECONDS.sleep(15);
    }

    private static JsonNode read(Visitor visitor, String path) throws InterruptedException {
        return Texts.json(visitor.get(path).text());
    }

    private boolean logged(String words) throws IOException {
        return Files.readString(log(), StandardCharsets.ISO_8859_1).contains(words);
    }

    private interface Condition {
        boolean holds() throws IOException, InterruptedException;
    }

    private void await(Condition condition) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.holds()) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                throw new IllegalStateException("the server is not ready, see " + log());
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
    }

    private Process launch() throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=240m",
                "-Xmx1g",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=Europe/Paris",
                "-Dcordee.database.server-options="
                        + System.getProperty("cordee.database.server-options", "")
                                .strip(),
                "org.cordee.Cordee",
                "--server.port=" + port,
                "--cordee.data=" + work.resolve("data"),
                "--cordee.demo=true",
                "--spring.flyway.locations=classpath:db/migration,filesystem:" + fixedDay());
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log().toFile());
        builder.environment().put("CLASSPATH", productClasspath());
        return builder.start();
    }

    /** Writes SQL that Flyway runs after the migrations, before the demonstration world is made. */
    private Path fixedDay() throws IOException {
        Path folder = Files.createDirectories(work.resolve("flyway"));
        Files.writeString(folder.resolve("afterMigrate.sql"), """
                CREATE OR REPLACE TRIGGER recorded_day BEFORE INSERT ON demo_step
                FOR EACH ROW SET NEW.done_at = '%s';
                UPDATE business_clock SET pinned_at = '%s', holder = 'demo', changed_at = UTC_TIMESTAMP(6)
                WHERE pinned_at IS NULL;
                """.formatted(sql(TODAY), sql(TODAY.minus(HISTORY))));
        return folder;
    }

    private static String sql(Instant at) {
        return at.toString().replace('T', ' ').replace("Z", "");
    }

    private static String productClasspath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private Path log() {
        return work.resolve("server.log");
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
