package org.cordee.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cordee.document.SamplePriceForms.GIVEN;
import static org.cordee.document.SamplePriceForms.filled;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Uploaded price forms with malicious content. */
@Timeout(20)
class HostilePriceFormTests {

    @Test
    void refusesAFileThatIsNoSpreadsheet() {
        refused("empty", new byte[0]);
        refused("not-a-spreadsheet", "N°;Prix\n1;2".getBytes(UTF_8));
        refused("not-a-spreadsheet", Archive.of(List.of(ArchiveEntry.text("a.txt", "a"))));
        refused("old-or-locked", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1, 2});
        refused("too-large", new byte[SafeWorkbook.LARGEST_FILE + 1]);
    }

    @Test
    void refusesAZipBombBeforeItIsUnpacked() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            byte[] zeros = new byte[1024 * 1024];
            for (int megabyte = 0; megabyte < 500; megabyte++) {
                zip.write(zeros);
            }
        }
        assertThat(bytes.size()).isLessThan(SafeWorkbook.LARGEST_FILE);

        refused("bomb", bytes.toByteArray());
    }

    @ParameterizedTest
    @CsvSource({
        "xl/vbaProject.bin, macros",
        "xl/externalLinks/externalLink1.xml, links",
        "xl/connections.xml, links",
    })
    void refusesMacrosAndExternalLinks(String part, String why) {
        List<ArchiveEntry> parts = parts(filled());
        parts.add(ArchiveEntry.text(part, "<x/>"));

        refused(why, Archive.of(parts));
    }

    /** Expanded, the entities have a thousand million letters; the other one reads a file of the server. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE l [<!ENTITY a \"lollollollol\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                        + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]><sst><si><t>&c;</t></si></sst>",
                "<!DOCTYPE l [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><sst><si><t>&a;</t></si></sst>",
            })
    void resolvesNoXmlEntity(String texts) {
        List<ArchiveEntry> parts = parts(filled());
        parts.removeIf(part -> part.name().equals("xl/sharedStrings.xml"));
        parts.add(ArchiveEntry.text("xl/sharedStrings.xml", texts));

        assertThatThrownBy(() -> ReadingPriceForm.read(Archive.of(parts), GIVEN))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void refusesASheetWithTooManyRows() {
        StringBuilder rows = new StringBuilder("<worksheet><sheetData>");
        for (int row = 1; row < 200_000; row++) {
            rows.append("<c r=\"A").append(row).append("\"><v>1</v></c>");
        }
        List<ArchiveEntry> parts = parts(filled());
        parts.removeIf(part -> part.name().equals("xl/worksheets/sheet1.xml"));
        parts.add(ArchiveEntry.text("xl/worksheets/sheet1.xml", rows + "</sheetData></worksheet>"));

        refused("too-many-lines", compressed(parts));
    }

    @Test
    void answersEveryDamagedFileWithARefusal() {
        byte[] whole = filled();
        Random random = new Random(41);
        for (int attempt = 0; attempt < 400; attempt++) {
            byte[] damaged = whole.clone();
            for (int hit = 0; hit < 1 + attempt % 8; hit++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                ReadingPriceForm.read(damaged, GIVEN);
            } catch (RuleViolation refused) {
                assertThat(refused.key()).startsWith("document.price-form.");
            }
        }
    }

    private void refused(String why, byte[] file) {
        assertThatThrownBy(() -> ReadingPriceForm.read(file, GIVEN))
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.key()).isEqualTo("document.price-form." + why));
    }

    private static List<ArchiveEntry> parts(byte[] file) {
        List<ArchiveEntry> parts = new ArrayList<>();
        for (Map.Entry<String, byte[]> part :
                Archive.read(new ByteArrayInputStream(file)).entrySet()) {
            parts.add(new ArchiveEntry(part.getKey(), part.getValue()));
        }
        return parts;
    }

    private static byte[] compressed(List<ArchiveEntry> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (ArchiveEntry part : parts) {
                zip.putNextEntry(new ZipEntry(part.name()));
                zip.write(part.bytes());
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }
}
