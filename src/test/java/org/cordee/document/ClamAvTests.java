package org.cordee.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.cordee.RefusalAssertions.refused;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class ClamAvTests {

    private static final Duration PATIENCE = Duration.ofMillis(700);

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.write(folder.resolve("envoi"), new byte[200_000]);
    }

    @Test
    void sendsEveryByteAndAcceptsACleanFile() throws Exception {
        try (ServerSocket server = open()) {
            CompletableFuture<Integer> seen = CompletableFuture.supplyAsync(() -> answering(server, "stream: OK\0"));

            assertThatCode(() -> check(server)).doesNotThrowAnyException();

            assertThat(seen.get()).isEqualTo(200_000);
        }
    }

    @Test
    void refusesAFileThatTheServerFoundHarmful() throws Exception {
        try (ServerSocket server = open()) {
            CompletableFuture.supplyAsync(() -> answering(server, "stream: Eicar-Test-Signature FOUND\0"));

            refused("document.harmful", () -> check(server));
        }
    }

    @Test
    void refusesAFileThatTheServerDidNotScan() throws Exception {
        try (ServerSocket server = open()) {
            CompletableFuture.supplyAsync(() -> answering(server, "INSTREAM size limit exceeded. ERROR\0"));

            refused("document.not-checked", () -> check(server));
        }
    }

    @Test
    void timesOutWhenTheServerDoesNotAnswer() throws Exception {
        try (ServerSocket server = open()) {
            long before = System.nanoTime();

            refused("document.not-checked", () -> check(server));

            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
        }
    }

    /** More bytes than the buffers of both sides hold: the write itself would block for ever. */
    @Test
    void timesOutWhenTheServerDoesNotRead() throws Exception {
        Files.write(file, new byte[20 * 1024 * 1024]);
        try (ServerSocket server = open()) {
            CompletableFuture<Socket> taken = CompletableFuture.supplyAsync(() -> accepted(server));

            refused("document.not-checked", () -> check(server));

            taken.get().close();
        }
    }

    @Test
    void refusesWhenThereIsNoServer() throws Exception {
        int port;
        try (ServerSocket server = open()) {
            port = server.getLocalPort();
        }

        refused(
                "document.not-checked",
                () -> new ClamAv("127.0.0.1", port, PATIENCE).requireClean(file, FileName.of("plan.pdf")));
    }

    private void check(ServerSocket server) {
        new ClamAv("127.0.0.1", server.getLocalPort(), PATIENCE).requireClean(file, FileName.of("plan.pdf"));
    }

    private static ServerSocket open() throws IOException {
        return new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    private static Socket accepted(ServerSocket server) {
        try {
            return server.accept();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** @return the number of bytes of the file that were received */
    private static int answering(ServerSocket server, String answer) {
        try (Socket socket = server.accept()) {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII)).isEqualTo("zINSTREAM\0");
            ByteArrayOutputStream seen = new ByteArrayOutputStream();
            for (int length = in.readInt(); length > 0; length = in.readInt()) {
                seen.write(in.readNBytes(length));
            }
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            return seen.size();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
