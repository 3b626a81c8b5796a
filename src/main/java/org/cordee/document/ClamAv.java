package org.cordee.document;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.cordee.shared.RuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Scans with a ClamAV server ({@code clamd}, command INSTREAM). The whole exchange has one deadline: a server that
 * reads the bytes and never answers, or never reads them, blocks no longer than that. A file that could not be scanned
 * is refused.
 */
final class ClamAv implements Antivirus {

    private static final Logger LOG = LoggerFactory.getLogger(ClamAv.class);
    /** The key of the refusal of a file that could not be scanned. */
    static final String NOT_CHECKED = "document.not-checked";

    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 1024;
    private static final ScheduledExecutorService WATCH = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "antivirus-deadline");
        thread.setDaemon(true);
        return thread;
    });

    private final InetSocketAddress server;
    private final Duration patience;

    ClamAv(String host, int port, Duration patience) {
        // unresolved: the name is resolved for every file, because its address may change
        this.server = InetSocketAddress.createUnresolved(host, port);
        this.patience = patience;
    }

    @Override
    public void requireClean(Path file, FileName name) {
        String answer;
        try {
            answer = ask(file);
        } catch (IOException away) {
            LOG.warn("antivirus does not answer server={}", server, away);
            throw RuleViolation.of("file", NOT_CHECKED, name.value());
        }
        if (answer.endsWith(" FOUND")) {
            LOG.warn("a harmful file was refused finding={}", answer);
            throw RuleViolation.of("file", "document.harmful", name.value());
        }
        if (!answer.endsWith(" OK")) {
            LOG.warn("antivirus could not scan a file answer={}", answer);
            throw RuleViolation.of("file", NOT_CHECKED, name.value());
        }
    }

    private String ask(Path file) throws IOException {
        try (Socket socket = new Socket()) {
            // closing the socket ends a write that the server does not read
            Future<?> deadline = WATCH.schedule(() -> close(socket), patience.toMillis(), TimeUnit.MILLISECONDS);
            try {
                int millis = Math.toIntExact(patience.toMillis());
                socket.connect(new InetSocketAddress(server.getHostString(), server.getPort()), millis);
                send(file, socket);
                return answer(socket);
            } finally {
                deadline.cancel(false);
            }
        }
    }

    private static void send(Path file, Socket socket) throws IOException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        try (InputStream in = Files.newInputStream(file)) {
            for (byte[] chunk = in.readNBytes(CHUNK); chunk.length > 0; chunk = in.readNBytes(CHUNK)) {
                out.writeInt(chunk.length);
                out.write(chunk);
            }
        }
        out.writeInt(0);
        out.flush();
    }

    private static String answer(Socket socket) throws IOException {
        InputStream in = new BufferedInputStream(socket.getInputStream());
        byte[] answer = new byte[LONGEST_ANSWER];
        int length = 0;
        for (int next = in.read(); next > 0 && length < LONGEST_ANSWER; next = in.read()) {
            answer[length++] = (byte) next;
        }
        return new String(answer, 0, length, StandardCharsets.UTF_8).strip();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            LOG.debug("the connection to the antivirus was closed already", gone);
        }
    }
}
