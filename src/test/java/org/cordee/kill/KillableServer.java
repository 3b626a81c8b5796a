package org.cordee.kill;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.cordee.Cordee;

/** Runs the product as its user starts it: a JVM and the database it starts itself, each of which can be killed. */
final class KillableServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final String READY = "Ctrl-C";
    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    private final Path work;
    private final Path data;
    private final int port;
    private Process server;
    private int starts;

    KillableServer(Path work) throws IOException {
        this.work = Files.createDirectories(work);
        this.data = work.resolve("data");
        this.port = freePort();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    Path data() {
        return data;
    }

    /** Starts the product as spring-boot:run does, and returns when the address and the accounts have been printed. */
    void start() throws IOException, InterruptedException {
        starts++;
        server = java(
                log(),
                "--server.port=" + port,
                "--cordee.data=" + data,
                "--cordee.demo=people",
                "--spring.main.banner-mode=off");
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.readString(work.resolve(log())).contains(READY)) {
            requireInTime(end, "the server is not ready");
        }
    }

    private String log() {
        return "server-" + starts + ".log";
    }

    void killServer() throws InterruptedException {
        server.destroyForcibly();
        server.waitFor();
    }

    /** @return when another database answers */
    void killDatabase() throws IOException, InterruptedException {
        long killed = database();
        ProcessHandle.of(killed).ifPresent(ProcessHandle::destroyForcibly);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (database() == killed) {
            requireInTime(end, "no other database was started");
        }
        awaitAnswer();
    }

    private long database() throws IOException {
        String noted = Files.readString(data.resolve("mariadb.pid")).strip();
        return noted.isEmpty() ? 0 : Long.parseLong(noted.split(" ")[0]);
    }

    private void awaitAnswer() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            requireInTime(end, "no page answers");
        }
    }

    private void requireInTime(long end, String otherwise) throws InterruptedException {
        if (!server.isAlive() || System.nanoTime() > end) {
            throw new AssertionError(otherwise + "; the last words are in " + work.resolve(log()));
        }
        TimeUnit.MILLISECONDS.sleep(50);
    }

    private boolean answers() throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address().resolve("/sign-in"))
                .timeout(Duration.ofSeconds(30))
                .build();
        try {
            return BROWSER.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Runs a command of the product beside the server. */
    Process run(String log, String... command) throws IOException {
        return java(log, command);
    }

    private Process java(String log, String... arguments) throws IOException {
        return cordee(work.resolve(log), Map.of(), List.of(arguments));
    }

    /** Runs the product in a JVM of its own. */
    static Process cordee(Path log, Map<String, String> environment, List<String> arguments) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                // C1 alone gets 48 MB, which this server fills in a minute.
                "-XX:ReservedCodeCacheSize=240m",
                "-Xmx1g",
                Cordee.class.getName()));
        words.addAll(arguments);
        ProcessBuilder command = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        command.environment().put("CLASSPATH", withoutTests());
        command.environment().putAll(environment);
        return command.start();
    }

    private static String withoutTests() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes" + File.separator))
                .collect(Collectors.joining(File.pathSeparator));
    }

    Connection connection() throws IOException, SQLException {
        String url = "jdbc:mariadb://127.0.0.1:"
                + Files.readString(data.resolve("mariadb.port")).strip() + "/cordee?sslMode=disable";
        return DriverManager.getConnection(
                url, "cordee", Files.readString(data.resolve("mariadb.secret")).strip());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        server.destroy();
        if (!server.waitFor(60, TimeUnit.SECONDS)) {
            server.destroyForcibly();
        }
    }
}
