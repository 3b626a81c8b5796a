package org.cordee.organisation.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as people have them are opened whatever program wrote them; hostile ones are refused. */
class SourceFileTests {

    private static final Charset EXCEL = Charset.forName("windows-1252");

    private static final SourceLimits LIMITS = SourceLimits.USUAL;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t", "|"})
    void findsTheDelimiterOfATable(String delimiter) throws IOException {
        String text = "SIRET;Nom;Ville\n1;\"Les Mains ; , | vertes\";Rouen\n".replace(";", delimiter);

        List<SourceLine> lines = lines(text.getBytes(StandardCharsets.UTF_8));

        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).cells())
                .containsExactly(
                        "1", "Les Mains ; , | vertes".replace(";", delimiter).replace("\t", " "), "Rouen");
    }

    @Test
    void followsTheDelimiterThatExcelNamesInTheFirstLine() throws IOException {
        assertThat(lines("sep=|\nSIRET|Nom; complet|Ville\n1|Une|Rouen\n".getBytes(EXCEL))
                        .get(0)
                        .cells())
                .containsExactly("1", "Une", "Rouen");
    }

    @Test
    void readsUtf8WithAndWithoutAMark() throws IOException {
        String text = "SIRET;Nom;Ville\n1;Forêt d’Été;Évreux\n";

        try (SourceFile plain = open(text.getBytes(StandardCharsets.UTF_8));
                SourceFile marked = open(("\ufeff" + text).getBytes(StandardCharsets.UTF_8))) {
            assertThat(plain.next().cell(1)).isEqualTo("Forêt d’Été");
            assertThat(marked.titles()).containsExactly("SIRET", "Nom", "Ville");
            assertThat(marked.next().cell(1)).isEqualTo("Forêt d’Été");
            assertThat(plain.charset()).isEqualTo("UTF-8");
        }
    }

    /** The first accent decides, however far down it stands: the file is not read twice. */
    @Test
    void readsWindows1252WhenTheFirstAccentStandsFarDown() throws IOException {
        StringBuilder text = new StringBuilder("SIRET;Nom;Ville\n");
        for (int line = 0; line < 20_000; line++) {
            text.append("1;Les Mains vertes;Rouen\n");
        }
        text.append("2;Forêt d’Été;Évreux\n");

        try (SourceFile file = open(text.toString().getBytes(EXCEL))) {
            SourceLine last = null;
            for (SourceLine line = file.next(); line != null; line = file.next()) {
                last = line;
            }
            assertThat(last.cells()).containsExactly("2", "Forêt d’Été", "Évreux");
            assertThat(file.charset()).isEqualTo("windows-1252");
        }
    }

    @Test
    void readsTheUnicodeTextOfExcel() throws IOException {
        byte[] text = "\ufeffSIRET\tNom\tVille\n1\tForêt d’Été\tÉvreux\n".getBytes(StandardCharsets.UTF_16LE);

        assertThat(lines(text).get(0).cell(1)).isEqualTo("Forêt d’Été");
    }

    @Test
    void readsASingleBrokenByteInAUtf8File() throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        text.write("SIRET;Nom;Ville\n1;Été;Évreux\n2;R".getBytes(StandardCharsets.UTF_8));
        text.write(0xE9);
        text.write("seau;Évreux\n".getBytes(StandardCharsets.UTF_8));

        assertThat(lines(text.toByteArray()).get(1).cells()).containsExactly("2", "Réseau", "Évreux");
    }

    @Test
    void findsTitlesAFewLinesDown() throws IOException {
        String text = "Liste des adhérents;;;\nau 1er novembre 2026;;;\n;;;\nSIRET;Nom;Ville;\n1;Une;Rouen;\n";

        try (SourceFile file = open(text.getBytes(StandardCharsets.UTF_8))) {
            assertThat(file.headerLine()).isEqualTo(4);
            assertThat(file.titles()).containsExactly("SIRET", "Nom", "Ville");
            assertThat(file.next().number()).isEqualTo(5);
            assertThat(file.position()).isEqualTo(5);
            assertThat(file.next()).isNull();
        }
    }

    @Test
    void numbersLinesAsASpreadsheetDoes() throws IOException {
        String text = "SIRET;Nom;Ville\n1;\"Deux\nlignes\";Rouen\n\n2;Une;Rouen\n";

        List<SourceLine> lines = lines(text.getBytes(StandardCharsets.UTF_8));

        assertThat(lines).extracting(SourceLine::number).containsExactly(2, 4);
        assertThat(lines.get(0).cell(1)).isEqualTo("Deux lignes");
    }

    @Test
    void goesOnUnderALineWithAnOpenQuote() throws IOException {
        String text =
                "SIRET;Nom;Ville\n1;\"a\nb\";Rouen\r\n\"2;Ouvert;Rouen\n3;Une;Rouen\n4;\"B\"x;Rouen\n5;Deux;Rouen\n";

        List<SourceLine> lines = lines(text.getBytes(StandardCharsets.UTF_8));

        assertThat(lines).extracting(SourceLine::number).containsExactly(2, 3, 4, 5, 6);
        assertThat(lines)
                .extracting(SourceLine::broken)
                .containsExactly(
                        null, "organisation.import.line-broken", null, "organisation.import.line-broken", null);
        assertThat(lines.get(4).cells()).containsExactly("5", "Deux", "Rouen");
    }

    @Test
    void refusesALineWithoutEndAndReadsOn() throws IOException {
        String text = "SIRET;Nom;Ville\n1;" + "x".repeat(3_000_000) + ";Rouen\n2;Une;Rouen\n";

        List<SourceLine> lines = lines(text.getBytes(StandardCharsets.UTF_8));

        assertThat(lines).extracting(SourceLine::number).containsExactly(2, 3);
        assertThat(lines.get(0).broken()).isEqualTo("organisation.import.line-broken");
        assertThat(lines.get(1).cell(1)).isEqualTo("Une");
    }

    @Test
    void readsTheSheetWithKnownTitlesOfAWorkbook() throws IOException {
        try (SourceFile file = SourceFile.open(write("liste.xlsx", workbook()), SourceLimits.USUAL)) {
            assertThat(file.sheet()).isEqualTo("Adhérents");
            assertThat(file.headerLine()).isEqualTo(3);
            assertThat(file.charset()).isEqualTo("XLSX");
            assertThat(file.next().cells())
                    .as("a number with all its digits, a date, a decimal, the value of a formula, a telephone number")
                    .containsExactly("81234567800012", "Une", "Rouen", "2027-12-31", "46.5", "12", "235010203");
            assertThat(file.next()).isNull();
        }
    }

    @Test
    void opensArchivesWithOneTable() throws IOException {
        byte[] text = "SIRET;Nom;Ville\n1;Été;Rouen\n".getBytes(EXCEL);

        for (byte[] inside : List.of(text, workbook())) {
            byte[] archive = zip(Map.of("StockEtablissement_utf8.csv", inside, "__MACOSX/x", new byte[] {1}));
            try (SourceFile file = SourceFile.open(write("archive.zip", archive), SourceLimits.USUAL);
                    SourceFile inMemory = open(archive)) {
                assertThat(file.titles()).startsWith("SIRET", "Nom", "Ville");
                assertThat(file.next().cell(2)).isEqualTo("Rouen");
                assertThat(inMemory.next().cell(2)).isEqualTo("Rouen");
            }
        }
    }

    @Test
    void tellsHowMuchWasRead() throws IOException {
        byte[] text = ("SIRET;Nom;Ville\n" + "1;Une;Rouen\n".repeat(20_000)).getBytes(EXCEL);

        for (byte[] bytes : List.of(text, zip(Map.of("a.csv", text)))) {
            try (SourceFile file = SourceFile.open(() -> new ByteArrayInputStream(bytes), bytes.length, LIMITS)) {
                while (file.position() < 10_000) {
                    file.next();
                }
                assertThat(file.progress()).isBetween(0.45, 0.75);
                while (file.next() != null) {
                    // to the end
                }
                assertThat(file.progress()).isEqualTo(1);
            }
        }
        try (SourceFile workbook = open(workbook())) {
            while (workbook.next() != null) {
                // to the end
            }
            assertThat(workbook.progress()).isBetween(0.5, 1.0);
        }
    }

    @Test
    void leavesNoTemporaryFile() throws IOException {
        long before = temporaryFiles();

        try (SourceFile file = open(zip(Map.of("a.xlsx", workbook())))) {
            assertThat(file.next()).isNotNull();
        }
        assertRefused(zip(Map.of("a.csv", new byte[0], "b.csv", new byte[0])), "organisation.import.zip-not-one-file");

        assertThat(temporaryFiles()).isEqualTo(before);
    }

    @Test
    void refusesWhatIsNoTable() throws IOException {
        assertRefused(new byte[0], "organisation.import.empty");
        assertRefused("SIRET;Nom;Ville\n".getBytes(EXCEL), "organisation.import.empty");
        assertRefused("SIRET;Nom;Ville\n;;\n\n".getBytes(EXCEL), "organisation.import.empty");
        assertRefused("1;2\n3;4\n".getBytes(EXCEL), "organisation.import.no-titles");
        assertRefused("\u0000\u0001;x\n".getBytes(EXCEL), "organisation.import.not-csv");
        assertRefused("%PDF-1.7 x".getBytes(EXCEL), "organisation.import.not-csv");
        assertRefused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, "organisation.import.old-workbook");
        assertRefused(new byte[] {'P', 'K', 3, 4, 1, 2, 3}, "organisation.import.zip-broken");
        assertRefused(zip(Map.of()), "organisation.import.zip-not-one-file");
        assertRefused(
                zip(Map.of("b.zip", zip(Map.of("c.zip", zip(Map.of("d.csv", new byte[1])))))),
                "organisation.import.zip-nested");
    }

    @Test
    void refusesAnArchiveThatUnpacksToFarMore() throws IOException {
        byte[] zeros = new byte[20_000_000];
        Arrays.fill(zeros, (byte) ';');
        byte[] head = "SIRET;Nom;Ville\n1;Une;Rouen\n".getBytes(EXCEL);
        System.arraycopy(head, 0, zeros, 0, head.length);

        assertThatThrownBy(() -> {
                    try (SourceFile file = open(zip(Map.of("a.csv", zeros)))) {
                        while (file.next() != null) {
                            // the refusal comes while reading
                        }
                    }
                })
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.key()).isEqualTo("organisation.import.bomb"));
    }

    @Test
    void refusesAWorkbookThatWouldFillTheMemory() throws IOException {
        String row = "<row r=\"1\">%s</row>";
        assertRefused(hostile(row.formatted("<c r=\"ZZZZZZ1\"><v>1</v></c>")), "organisation.import.bomb");
        assertRefused(hostile(row.formatted("<c r='AAAA1'><v>1</v></c>")), "organisation.import.bomb");
        assertRefused(hostile(row.formatted("<c><v>1</v></c>".repeat(16_385))), "organisation.import.bomb");
        assertRefused(
                hostile(row.formatted("<c t=\"inlineStr\"><is><t>" + "x".repeat(400_000) + "</t></is></c>")),
                "organisation.import.bomb");
        assertRefused(hostile(row.formatted("<c a=\"" + "x".repeat(400_000) + "\"/>")), "organisation.import.bomb");
        assertRefused(hostile("<!DOCTYPE a [<!ENTITY b 'c'>]>"), "organisation.import.workbook-broken");
        assertRefused(hostile("<![CDATA[<<<<<<<<<<]]>"), "organisation.import.workbook-broken");
        assertRefused(hostile("<row><c><v>1</row>"), "organisation.import.workbook-broken");
    }

    static byte[] workbook() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet first = workbook.createSheet("Lisez-moi");
            first.createRow(0).createCell(0).setCellValue("Ce fichier contient");
            first.createRow(1).createCell(0).setCellValue("deux feuilles");
            Sheet sheet = workbook.createSheet("Adhérents");
            sheet.createRow(0).createCell(0).setCellValue("Adhérents 2026");
            Row titles = sheet.createRow(2);
            List<String> names = List.of("SIRET", "Nom", "Ville", "Fin convention", "Effectif", "Capacité", "Tel");
            for (int at = 0; at < names.size(); at++) {
                titles.createCell(at).setCellValue(names.get(at));
            }
            CellStyle date = workbook.createCellStyle();
            date.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
            Row row = sheet.createRow(4);
            row.createCell(0).setCellValue(81234567800012d);
            row.createCell(1).setCellValue("Une");
            row.createCell(2).setCellValue("Rouen");
            row.createCell(3).setCellValue(LocalDate.of(2027, 12, 31));
            row.getCell(3).setCellStyle(date);
            row.createCell(4).setCellValue(46.5);
            row.createCell(5).setCellFormula("6*2");
            row.createCell(6).setCellValue(235010203);
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    /** Returns a workbook whose only sheet has the given XML. */
    private static byte[] hostile(String sheet) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                bytes("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override"
                        + " PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
                        + "spreadsheetml.sheet.main+xml\"/></Types>"));
        parts.put(
                "xl/workbook.xml",
                bytes(
                        "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                                + "<sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                bytes(
                        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                                + " Id=\"r1\" Target=\"worksheets/sheet1.xml\" Type=\"a/worksheet\"/></Relationships>"));
        parts.put("xl/worksheets/sheet1.xml", bytes("<worksheet><sheetData>" + sheet + "</sheetData></worksheet>"));
        return zip(parts);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private Path write(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(content);
        }
        return file;
    }

    private static long temporaryFiles() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.map(Path::getFileName)
                    .map(Path::toString)
                    .filter(name -> name.startsWith("cordee-import") || name.startsWith("cordee-inner"))
                    .count();
        }
    }

    private static SourceFile open(byte[] file) throws IOException {
        return SourceFile.open(file, SourceLimits.USUAL);
    }

    private static List<SourceLine> lines(byte[] bytes) throws IOException {
        List<SourceLine> lines = new ArrayList<>();
        try (SourceFile file = open(bytes)) {
            for (SourceLine line = file.next(); line != null; line = file.next()) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static void assertRefused(byte[] file, String key) {
        assertThatThrownBy(() -> lines(file))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
