package org.cordee.play;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PackageCheckTests {

    private static final String TEXT = "Notre part";

    @Test
    void acceptsAPackageWhoseManifestFilesAndReceiptAgree() throws IOException {
        byte[] archive = archive(TEXT, manifest(TEXT));
        assertThatCode(() -> PackageCheck.requireAgreement(archive, receipt(archive, manifest(TEXT), TEXT)))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesAFileThatWasChangedAfterTheManifest() throws IOException {
        byte[] archive = archive("Other part", manifest(TEXT));
        refused(archive, receipt(archive, manifest(TEXT), TEXT), "memo.txt");
    }

    @Test
    void refusesAnotherManifestThanTheReceipts() throws IOException {
        byte[] archive = archive(TEXT, manifest(TEXT) + " ");
        refused(archive, receipt(archive, manifest(TEXT), TEXT), "another manifest");
    }

    @Test
    void refusesAManifestThatListsAnotherHashThanTheReceipt() throws IOException {
        byte[] archive = archive(TEXT, manifest("Other part"));
        refused(archive, receipt(archive, manifest("Other part"), TEXT), "than its manifest lists");
    }

    @Test
    void refusesAPackageThatIsNotTheOneDeposited() throws IOException {
        byte[] archive = archive(TEXT, manifest(TEXT));
        refused(archive, receipt(new byte[0], manifest(TEXT), TEXT), "is not the one");
    }

    @Test
    void refusesAFileThatIsNotAPackage() {
        byte[] nothing = "nothing".getBytes(StandardCharsets.UTF_8);
        refused(nothing, receipt(nothing, manifest(TEXT), TEXT), "no manifest.json");
    }

    private static void refused(byte[] archive, JsonNode receipt, String words) {
        assertThatThrownBy(() -> PackageCheck.requireAgreement(archive, receipt))
                .isInstanceOf(SimulationStopped.class)
                .hasMessageContaining(words);
    }

    private static String file(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return "{\"name\":\"memo.txt\",\"size\":" + bytes.length + ",\"sha256\":\"" + SeededNumbers.sha256(bytes)
                + "\"}";
    }

    private static String manifest(String text) {
        return "{\"consortium\":\"c\",\"files\":[" + file(text) + "]}";
    }

    private static JsonNode receipt(byte[] archive, String manifest, String text) {
        return JsonMapper.shared()
                .readTree("{\"consortium\":\"c\",\"packageSha256\":\"" + SeededNumbers.sha256(archive)
                        + "\",\"manifestSha256\":\"" + SeededNumbers.sha256(manifest.getBytes(StandardCharsets.UTF_8))
                        + "\",\"files\":[" + file(text) + "]}");
    }

    private static byte[] archive(String text, String manifest) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("memo.txt"));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("manifest.json"));
            zip.write(manifest.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
