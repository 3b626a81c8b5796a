package org.cordee.document.frame;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Sheet;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Price files with hostile content, and files that are no price files. */
@Timeout(30)
class HostileFrameTests {

    private static final byte[] BLANK = SampleFrames.workbook(book -> {
        Sheet sheet = book.createSheet("Prix");
        SampleFrames.row(sheet, 0, "N°", "Désignation", "Unité", "Qté", "P.U. HT", "Montant HT");
        SampleFrames.row(sheet, 1, "1", "Nettoyage", "m2", 3, null, "=D2*E2");
    });

    @Test
    void namesTheRemedyForFilesOfOtherFormats() {
        refused("empty", new byte[0]);
        refused("not-a-frame", "%PDF-1.7".getBytes(UTF_8));
        refused("not-a-frame", new byte[] {1, 2, 0, 4, 5});
        refused("not-a-frame", SampleFrames.zip(Map.of("a.txt", new byte[1])));
        refused("too-large", new byte[FrameLimits.LARGEST_FILE + 1]);
        refused("old-workbook", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1, 2});
        refused("open-document", SampleFrames.zip(Map.of("mimetype", "application/vnd.oasis…".getBytes(UTF_8))));
    }

    @Test
    void namesTheRemedyForAWorkbookWithAPassword() {
        ByteBuffer file = ByteBuffer.allocate(200).order(ByteOrder.BIG_ENDIAN);
        file.putInt(0xd0cf11e0).position(100);
        file.put("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));

        refused("locked-by-password", file.array());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
                "application/vnd.ms-office.vbaProject",
                "application/vnd.ms-excel.macrosheet+xml",
            })
    void refusesMacrosByTheTypeOfTheirContentWhateverTheyAreCalled(String type) {
        Map<String, byte[]> parts = new LinkedHashMap<>(SampleFrames.parts(BLANK));
        String types = new String(parts.get("[Content_Types].xml"), UTF_8);
        parts.put(
                "[Content_Types].xml",
                types.replace("</Types>", "<Override PartName=\"/xl/x.bin\" ContentType=\"" + type + "\"/></Types>")
                        .getBytes(UTF_8));
        parts.put("xl/x.bin", new byte[10]);

        refused("macros", SampleFrames.zip(parts));
    }

    @ParameterizedTest
    @CsvSource({"xl/vbaProject.bin, macros", "xl/macrosheets/sheet1.xml, macros", "xl/workbook.bin, binary-workbook"})
    void refusesMacrosByTheirPart(String part, String why) {
        Map<String, byte[]> parts = new LinkedHashMap<>(SampleFrames.parts(BLANK));
        parts.put(part, "<x/>".getBytes(UTF_8));

        refused(why, SampleFrames.zip(parts));
    }

    @Test
    void refusesAZipBombBeforeItIsUnpacked() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[1024 * 1024];
            for (int megabyte = 0; megabyte < 300; megabyte++) {
                zip.write(zeros);
            }
        }

        refused("bomb", bytes.toByteArray());
    }

    /** A size that the table of contents understates must not let the part grow. */
    @Test
    void refusesAPartThatIsLargerThanItSays() {
        byte[] file = SampleFrames.zip(Map.of("[Content_Types].xml", new byte[100_000]));
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int directory = bytes.getInt(file.length - 6);
        bytes.putInt(directory + 24, 50);

        refused("unreadable", file);
    }

    @Test
    void refusesPartsThatOverlap() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("a", new byte[10]);
        parts.put("b", new byte[10]);
        byte[] file = SampleFrames.zip(parts);
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int directory = bytes.getInt(file.length - 6);
        bytes.putInt(directory + 46 + 1 + 42, 0);

        refused("unreadable", file);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE l [<!ENTITY a \"lollollollol\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
                        + "<sst><si><t>&b;</t></si></sst>",
                "<!DOCTYPE l [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><sst><si><t>&a;</t></si></sst>",
                "<sst><si><t>&unknown;</t></si></sst>",
                "<sst><si><t>",
            })
    void resolvesNoXmlEntity(String texts) {
        Map<String, byte[]> parts = new LinkedHashMap<>(SampleFrames.parts(BLANK));
        parts.put("xl/sharedStrings.xml", texts.getBytes(UTF_8));

        refused("unreadable", SampleFrames.zip(parts));
    }

    @Test
    void refusesTooManyCellsAndTooManyLines() {
        StringBuilder cells = new StringBuilder("<worksheet><sheetData>");
        for (int row = 1; row <= 20_001; row++) {
            cells.append("<row r=\"")
                    .append(row)
                    .append("\">")
                    .append("<c/>".repeat(10))
                    .append("</row>");
        }
        refused("too-many-cells", withSheet(cells + "</sheetData></worksheet>"));

        byte[] lines = SampleFrames.workbook(book -> {
            Sheet sheet = book.createSheet("Prix");
            SampleFrames.row(sheet, 0, "N°", "Désignation", "Unité", "Qté", "P.U. HT", "Montant HT");
            for (int row = 1; row <= 5_001; row++) {
                SampleFrames.row(sheet, row, "" + row, "Ligne", "u", 1);
            }
        });
        refused("too-many-lines", lines);
    }

    @Test
    void refusesAFormulaThatWouldFillTheMemoryWhenItIsShared() {
        StringBuilder cells = new StringBuilder(
                        "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><f t=\"shared\" si=\"0\">")
                .append("A1+".repeat(2_500))
                .append("1</f></c></row>");
        for (int row = 2; row < 50_000; row++) {
            cells.append("<row><c><f t=\"shared\" si=\"0\"/></c></row>");
        }

        refused("bomb", withSheet(cells + "</sheetData></worksheet>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A0", "ZZZZ1", "XFE1", "A1048577", "A2"})
    void refusesACellOutsideItsRow(String address) {
        refused(
                "unreadable",
                withSheet("<worksheet><sheetData><row r=\"1\"><c r=\"" + address
                        + "\"><v>1</v></c></row></sheetData></worksheet>"));
    }

    @Test
    void answersEveryDamagedFileWithARefusal() {
        Random random = new Random(28);
        for (int attempt = 0; attempt < 600; attempt++) {
            byte[] damaged = BLANK.clone();
            for (int hit = 0; hit < 1 + attempt % 8; hit++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                PriceFrame frame = PriceFrame.read(damaged, "x.xlsx");
                frame.fill(SampleFrames.prices(frame));
            } catch (RuleViolation refused) {
                assertThat(refused.key()).startsWith("document.frame.");
            }
        }
    }

    @Test
    void answersEveryDamagedSheetWithARefusal() {
        Random random = new Random(2028);
        Map<String, byte[]> parts = new LinkedHashMap<>(SampleFrames.parts(BLANK));
        byte[] sheet = parts.get("xl/worksheets/sheet1.xml");
        String signs = "<>/=\"'&;:!?-[]{}()0159ACXZacrsv %$#.";
        for (int attempt = 0; attempt < 1_500; attempt++) {
            byte[] damaged = sheet.clone();
            for (int hit = 0; hit < 1 + attempt % 4; hit++) {
                damaged[random.nextInt(damaged.length)] = (byte) signs.charAt(random.nextInt(signs.length()));
            }
            parts.put("xl/worksheets/sheet1.xml", damaged);
            try {
                PriceFrame frame = PriceFrame.read(SampleFrames.zip(parts), "x.xlsx");
                frame.fill(SampleFrames.prices(frame));
            } catch (RuleViolation refused) {
                assertThat(refused.key()).startsWith("document.frame.");
            }
        }
    }

    private static byte[] withSheet(String xml) {
        Map<String, byte[]> parts = new LinkedHashMap<>(SampleFrames.parts(BLANK));
        parts.put("xl/worksheets/sheet1.xml", xml.getBytes(UTF_8));
        return SampleFrames.zip(parts);
    }

    private static void refused(String why, byte[] file) {
        assertThatThrownBy(() -> PriceFrame.read(file, "x.xlsx"))
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.key()).isEqualTo("document.frame." + why));
    }
}
