package org.cordee.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.Wrapper;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.cordee.shared.LargeUpload;
import org.cordee.shared.UploadSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.unit.DataSize;

/** Tests that a server takes a large file at the announced address only, from a signed-in user, and keeps no rest. */
class LargeUploadFilterTests {

    private static final String ADDRESS = "/consortia/1/dossier/versions";
    private static final int MEGABYTE = 1 << 20;

    @TempDir
    Path folder;

    private final Tomcat tomcat = new Tomcat();
    private final HttpClient client = HttpClient.newHttpClient();
    private final CountDownLatch held = new CountDownLatch(1);
    private final CountDownLatch entered = new CountDownLatch(1);

    @BeforeEach
    void start() throws LifecycleException {
        tomcat.setBaseDir(folder.toString());
        Connector connector = new Connector();
        connector.setPort(0);
        tomcat.setConnector(connector);
        Context context = tomcat.addContext("", folder.toString());
        Wrapper wrapper = Tomcat.addServlet(context, "reader", new Reader());
        wrapper.setMultipartConfigElement(
                WebConfiguration.multipartLimits(new UploadSettings(DataSize.ofMegabytes(1))));
        context.addServletMappingDecoded("/", "reader");
        filter(
                context,
                "large",
                new LargeUploadFilter(
                        List.of(new LargeUpload(
                                List.of("/consortia/{id}/dossier/versions"), DataSize.ofMegabytes(8), 1)),
                        new UploadSettings(DataSize.ofMegabytes(1))));
        filter(context, "sign-in", (request, response, chain) -> signIn((HttpServletRequest) request, response, chain));
        tomcat.start();
    }

    private static void filter(Context context, String name, jakarta.servlet.Filter filter) {
        FilterDef definition = new FilterDef();
        definition.setFilterName(name);
        definition.setFilter(filter);
        context.addFilterDef(definition);
        FilterMap map = new FilterMap();
        map.setFilterName(name);
        map.addURLPattern("/*");
        context.addFilterMap(map);
    }

    /** Signs the caller in behind the filter, as Spring Security does, and then asks for the token of the form. */
    private static void signIn(HttpServletRequest request, jakarta.servlet.ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            if (request.getHeader("X-Person") != null) {
                SecurityContextHolder.getContext()
                        .setAuthentication(UsernamePasswordAuthenticationToken.authenticated("p", null, List.of()));
            }
            request.getParameter("_csrf");
            chain.doFilter(request, response);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @AfterEach
    void stop() throws LifecycleException {
        held.countDown();
        tomcat.stop();
        tomcat.destroy();
    }

    @Test
    void takesALargeFileWithItsOtherFields() throws Exception {
        HttpResponse<String> answer = send(ADDRESS + "?lang=fr", 6 * MEGABYTE, true);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("lang=fr day=é2026 archive=dcé.zip " + 6 * MEGABYTE);
        assertThat(leftFiles()).isEmpty();
    }

    @Test
    void refusesAFileBeyondItsLimitAlsoWhenItsSizeIsNotAnnounced() throws Exception {
        assertThat(send(ADDRESS, 10 * MEGABYTE, true).statusCode()).isEqualTo(413);
        assertThat(sendUnannounced(10 * MEGABYTE).statusCode()).isEqualTo(413);
        assertThat(leftFiles()).isEmpty();
    }

    @Test
    void takesALargeFileWhoseSizeIsNotAnnounced() throws Exception {
        assertThat(sendUnannounced(6 * MEGABYTE).body()).endsWith(" " + 6 * MEGABYTE);
    }

    @Test
    void leavesTheUsualLimitToOtherAddressesAndToVisitors() throws Exception {
        assertThat(send("/consortia/1/pieces", 6 * MEGABYTE, true).statusCode()).isEqualTo(413);
        assertThat(send(ADDRESS, 6 * MEGABYTE, false).statusCode()).isEqualTo(413);
        assertThat(send("/consortia/1/pieces", 1_000, true).body()).endsWith(" 1000");
        assertThat(send(ADDRESS, 1_000, true).body()).endsWith(" 1000");
    }

    @Test
    void receivesAFewLargeFilesAtTheSameTimeOnly() throws Exception {
        CompletableFuture<HttpResponse<String>> first =
                CompletableFuture.supplyAsync(() -> send(ADDRESS + "?hold=yes", 6 * MEGABYTE, true));
        entered.await();

        assertThat(send(ADDRESS, 6 * MEGABYTE, true).statusCode()).isEqualTo(429);
        assertThat(send(ADDRESS, 1_000, true).statusCode()).isEqualTo(200);
        held.countDown();
        assertThat(first.get().statusCode()).isEqualTo(200);
        assertThat(send(ADDRESS, 6 * MEGABYTE, true).statusCode()).isEqualTo(200);
    }

    private List<String> leftFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("upload_"))
                    .toList();
        }
    }

    private HttpResponse<String> send(String address, int size, boolean person) {
        return send(address, HttpRequest.BodyPublishers.ofByteArray(bytes(size)), person);
    }

    private HttpResponse<String> sendUnannounced(int size) {
        return send(
                ADDRESS, HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes(size))), true);
    }

    private HttpResponse<String> send(String address, HttpRequest.BodyPublisher body, boolean person) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + tomcat.getConnector().getLocalPort() + address))
                .header("Content-Type", "multipart/form-data; boundary=cut")
                .POST(body);
        if (person) {
            request.header("X-Person", "yes");
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static byte[] bytes(int size) {
        byte[] head = ("--cut\r\nContent-Disposition: form-data; name=\"day\"\r\n\r\né2026\r\n"
                        + "--cut\r\nContent-Disposition: form-data; name=\"archive\"; filename=\"dcé.zip\"\r\n"
                        + "Content-Type: application/zip\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] file = new byte[size];
        Arrays.fill(file, (byte) 'x');
        try (InputStream all = new SequenceInputStream(
                new SequenceInputStream(new ByteArrayInputStream(head), new ByteArrayInputStream(file)),
                new ByteArrayInputStream("\r\n--cut--\r\n".getBytes(StandardCharsets.UTF_8)))) {
            return all.readAllBytes();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Answers with what it received. */
    private final class Reader extends HttpServlet {

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response)
                throws IOException, ServletException {
            Part archive = request.getPart("archive");
            if (request.getParameter("hold") != null) {
                entered.countDown();
                try {
                    held.await();
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
            }
            long size;
            try (InputStream content = archive.getInputStream()) {
                size = content.transferTo(java.io.OutputStream.nullOutputStream());
            }
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter()
                    .print("lang=" + request.getParameter("lang") + " day=" + request.getParameter("day") + " archive="
                            + archive.getSubmittedFileName() + " " + size);
        }
    }
}
