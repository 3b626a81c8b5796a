package org.cordee.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.cordee.RefusalAssertions.refused;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cordee.shared.RuleViolation;
import org.cordee.shared.UploadSettings;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockPart;
import org.springframework.util.unit.DataSize;

/** Tests that a file is scanned once, before its act, and that the act refuses what the scan found. */
class ScanningUploadsTests {

    private static final String CLEAN = "un fichier";
    private static final String HARMFUL = "EICAR";
    private static final String UNCHECKED = "muet";

    private final List<String> scanned = new ArrayList<>();
    private final FileScans scans = scans(new DocumentSettings.ClamAvServer("av", 3310, Duration.ofSeconds(1)));
    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/v1/files");
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final MockFilterChain chain = new MockFilterChain();

    private FileScans scans(DocumentSettings.ClamAvServer server) {
        return new FileScans(this::scan, new DocumentSettings(Set.of("text/plain"), server));
    }

    private void scan(Path file, FileName name) {
        String content = content(file);
        scanned.add(content);
        if (content.equals(HARMFUL)) {
            throw RuleViolation.of("file", "document.harmful", name.value());
        }
        if (content.equals(UNCHECKED)) {
            throw RuleViolation.of("file", ClamAv.NOT_CHECKED, name.value());
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void scansThePartsOfAFormBeforeItsAct() throws Exception {
        request.setContentType("multipart/form-data; boundary=x");
        request.addPart(new MockPart("file", "avis.txt", bytes(CLEAN)));
        request.addPart(new MockPart("note", bytes("pas un fichier")));

        filter();

        assertThat(scanned).containsExactly(CLEAN);
        assertThatCode(() -> store(CLEAN)).doesNotThrowAnyException();
        assertThat(scanned).hasSize(1);
    }

    @Test
    void scansABodyThatIsAFileAndPassesItOn() throws Exception {
        request.setContentType("application/pdf");
        request.setContent(bytes(CLEAN));

        List<String> passedOn = new ArrayList<>();
        request.setUserPrincipal(() -> "person");

        new ScanningUploads(scans, settings())
                .doFilter(
                        request,
                        response,
                        (sent, answer) ->
                                passedOn.add(new String(sent.getInputStream().readAllBytes(), StandardCharsets.UTF_8)));

        assertThat(scanned).containsExactly(CLEAN);
        assertThat(passedOn).containsExactly(CLEAN);
    }

    @Test
    void letsTheActRefuseAHarmfulFile() throws Exception {
        request.setContentType("application/pdf");
        request.setContent(bytes(HARMFUL));

        filter();

        refused("document.harmful", () -> store(HARMFUL));
        assertThat(scanned).hasSize(1);
    }

    /** The scanner may be back for the next upload. */
    @Test
    void asksAgainAboutAFileThatCouldNotBeScanned() {
        refused(ClamAv.NOT_CHECKED, () -> store(UNCHECKED));
        refused(ClamAv.NOT_CHECKED, () -> store(UNCHECKED));

        assertThat(scanned).hasSize(2);
    }

    @Test
    void refusesABodyThatIsLargerThanAFileMayBe() throws Exception {
        request.setContentType("application/pdf");
        request.setContent(new byte[1024 * 1024 + 1]);

        filter();

        assertThat(response.getStatus()).isEqualTo(413);
        assertThat(chain.getRequest()).isNull();
        assertThat(scanned).isEmpty();
    }

    @Test
    void scansNothingForASenderWithoutAnAccount() throws Exception {
        request.setContentType("application/pdf");
        request.setContent(bytes(CLEAN));

        new ScanningUploads(scans, settings()).doFilter(request, response, chain);

        assertThat(scanned).isEmpty();
    }

    private void filter() throws ServletException, IOException {
        request.setUserPrincipal(() -> "person");
        new ScanningUploads(scans, settings()).doFilter(request, response, chain);
    }

    private void store(String content) throws IOException {
        try (TemporaryFile spool = new TemporaryFile()) {
            spool.write(bytes(content), bytes(content).length);
            scans.requireClean(spool.file(), spool.finish(), FileName.of("avis.txt"));
        }
    }

    private static UploadSettings settings() {
        return new UploadSettings(DataSize.ofMegabytes(1));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
