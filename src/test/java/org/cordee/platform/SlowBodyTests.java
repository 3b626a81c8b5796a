package org.cordee.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** Tests that senders of slow bodies leave threads to the pages. The server has twenty threads. */
class SlowBodyTests {

    private static final int THREADS = 20;
    private static final int WAITING = 8;

    @TempDir
    Path folder;

    private final Tomcat tomcat = new Tomcat();
    private final List<Socket> sockets = new ArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void start() throws LifecycleException {
        tomcat.setBaseDir(folder.toString());
        Connector connector = new Connector();
        connector.setPort(0);
        connector.setProperty("maxThreads", String.valueOf(THREADS));
        connector.setProperty("connectionTimeout", "4000");
        tomcat.setConnector(connector);
        Context context = tomcat.addContext("", folder.toString());
        Tomcat.addServlet(context, "reader", new Reader());
        context.addServletMappingDecoded("/", "reader");
        tomcat.getEngine().getPipeline().addValve(new BodyTimeValve(settings()));
        tomcat.start();
    }

    private static WebSettings settings() {
        return new WebSettings("", "", "", Duration.ofSeconds(3), DataSize.ofKilobytes(8), WAITING, WAITING);
    }

    @AfterEach
    void stop() throws LifecycleException, IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        tomcat.stop();
        tomcat.destroy();
    }

    /** Answers a GET at once, and a POST with the length of its form field or its body; "/refused" reads no body. */
    private static final class Reader extends HttpServlet {

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().write("page");
        }

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            if (request.getRequestURI().equals("/refused")) {
                response.setStatus(403);
                response.getWriter().write("refused");
                return;
            }
            String field = request.getParameter("field");
            int length = field == null ? request.getInputStream().readAllBytes().length : field.length();
            response.getWriter().write("read " + length);
        }
    }

    @Test
    void answersPagesWhileManyBodiesComeByteByByte() throws Exception {
        for (int number = 0; number < 3 * THREADS; number++) {
            slowForm();
        }
        Thread dripping = new Thread(this::drip);
        dripping.setDaemon(true);
        dripping.start();

        for (int round = 0; round < 5; round++) {
            assertThat(get().body()).isEqualTo("page");
            Thread.sleep(300);
        }
        dripping.interrupt();
    }

    @Test
    void endsABodyThatTakesTooLongAlthoughEachByteComesSoon() throws Exception {
        Socket slow = slowForm();
        long start = System.nanoTime();

        while (System.nanoTime() - start < Duration.ofSeconds(12).toNanos() && isOpen(slow)) {
            Thread.sleep(200);
        }

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void readsFormsUploadsAndBodiesWithoutAnnouncedLength() throws Exception {
        assertThat(post("/", HttpRequest.BodyPublishers.ofString("field=" + "x".repeat(5_000)))
                        .body())
                .isEqualTo("read 5000");
        assertThat(post("/", HttpRequest.BodyPublishers.ofString("y".repeat(1_000_000)))
                        .body())
                .isEqualTo("read 0");
        InputStream chunks = new ByteArrayInputStream(new byte[200_000]);
        HttpRequest chunked = HttpRequest.newBuilder(address("/"))
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> chunks))
                .build();
        assertThat(client.send(chunked, HttpResponse.BodyHandlers.ofString()).body())
                .isEqualTo("read 200000");
    }

    /** The sender gets the answer, and its connection serves the next request. */
    @Test
    void readsTheRestOfABodyThatNobodyWanted() throws Exception {
        HttpResponse<String> answer = post("/refused", HttpRequest.BodyPublishers.ofString("z".repeat(500_000)));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).isEqualTo("refused");
        assertThat(get().body()).isEqualTo("page");
    }

    /** A refused request whose body never ends held a thread as well. */
    @Test
    void endsARefusedRequestWhoseBodyComesByteByByte() throws Exception {
        for (int number = 0; number < 2 * THREADS; number++) {
            slow("/refused");
        }

        assertThat(get().body()).isEqualTo("page");
    }

    private HttpResponse<String> get() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address("/"))
                .timeout(Duration.ofSeconds(8))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, HttpRequest.BodyPublisher body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(body)
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + tomcat.getConnector().getLocalPort() + path);
    }

    private Socket slowForm() throws IOException {
        return slow("/");
    }

    private Socket slow(String path) throws IOException {
        Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), tomcat.getConnector().getLocalPort());
        socket.getOutputStream()
                .write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n"
                                + "Content-Type: application/x-www-form-urlencoded\r\n\r\nf")
                        .getBytes(StandardCharsets.US_ASCII));
        socket.setSoTimeout(1);
        sockets.add(socket);
        return socket;
    }

    private void drip() {
        while (!Thread.currentThread().isInterrupted()) {
            sockets.forEach(SlowBodyTests::isOpen);
        }
    }

    /** Sends one more byte; false when the server has closed the connection. */
    private static boolean isOpen(Socket socket) {
        try {
            socket.getOutputStream().write('f');
            return socket.getInputStream().read() >= 0
                    && socket.getInputStream().read() >= 0;
        } catch (SocketTimeoutException silent) {
            return true;
        } catch (IOException closed) {
            return false;
        }
    }
}
