package org.cordee.document.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as people have them are opened whatever program wrote them; hostile ones are refused. */
class TableFileTests {

    private static final Charset EXCEL = Charset.forName("windows-1252");

    private static final TableLimits LIMITS = new TableLimits(1_000_000_000, 100, 64_000_000, 10_000);

    private static final TableFile.KnownTitles KNOWN =
            titles -> titles.containsAll(List.of("SIRET", "Nom", "Ville")) ? 3 : 0;

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t", "|"})
    void findsTheDelimiterOfATable(String delimiter) throws IOException {
        String text = "SIRET;Nom;Ville\n1;\"Les Mains ; , | vertes\";Rouen\n".replace(";", delimiter);

        List<TableLine> lines = lines(text.getBytes(StandardCharsets.UTF_8));

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

        try (TableFile plain = open(text.getBytes(StandardCharsets.UTF_8));
                TableFile marked = open(("\ufeff" + text).getBytes(StandardCharsets.UTF_8))) {
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

        try (TableFile file = open(text.toString().getBytes(EXCEL))) {
            TableLine last = null;
            int read = 0;
            for (TableLine line = file.next(); line != null; line = file.next()) {
                last = line;
                read++;
            }
            assertThat(read).isEqualTo(20_001);
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

        try (TableFile file = open(text.getBytes(StandardCharsets.UTF_8))) {
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

        List<TableLine> lines = lines(text.getBytes(StandardCharsets.UTF_8));

        assertThat(lines).extracting(TableLine::number).containsExactly(2, 4);
        assertThat(lines.get(0).cell(1)).isEqualTo("Deux lignes");
    }

    @Test
    void goesOnUnderALineWithAnOpenQuote() throws IOException {
        String text =
                "SIRET;Nom;Ville\n1;\"a\nb\";Rouen\r\n\"2;Ouvert;Rouen\n3;Une;Rouen\n4;\"B\"x;Rouen\n5;Deux;Rouen\n";

        List<TableLine> lines = lines(text.getBytes(StandardCharsets.UTF_8));

        assertThat(lines).extracting(TableLine::number).containsExactly(2, 3, 4, 5, 6);
        assertThat(lines)
                .extracting(TableLine::broken)
                .containsExactly(null, "document.table.line-broken", null, "document.table.line-broken", null);
        assertThat(lines.get(4).cells()).containsExactly("5", "Deux", "Rouen");
    }

    @Test
    void refusesALineWithoutEndAndReadsOn() throws IOException {
        String text = "SIRET;Nom;Ville\n1;" + "x".repeat(3_000_000) + ";Rouen\n2;Une;Rouen\n";

        List<TableLine> lines = lines(text.getBytes(StandardCharsets.UTF_8));

        assertThat(lines).extracting(TableLine::number).containsExactly(2, 3);
        assertThat(lines.get(0).broken()).isEqualTo("document.table.line-broken");
        assertThat(lines.get(1).cell(1)).isEqualTo("Une");
    }

    @Test
    void readsTheSheetWithKnownTitlesOfAWorkbook() throws IOException {
        try (TableFile file = open(SampleTables.workbook())) {
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
    void tellsWhichCellsASpreadsheetStoresAsFigures() throws IOException {
        try (TableFile file = open(SampleTables.workbook())) {
            TableLine line = file.next();
            assertThat(IntStream.range(0, 8).filter(line::isFigure))
                    .as("a number, a decimal, the value of a formula, a telephone number; no text and no date")
                    .containsExactly(0, 4, 5, 6);
        }
        assertThat(lines("SIRET;Nom;Ville\n1;2;3\n".getBytes(EXCEL)).get(0).isFigure(0))
                .isFalse();
    }

    @Test
    void takesTheSheetWithTheMostKnownTitles() throws IOException {
        byte[] book = SampleTables.workbook(
                List.of(List.of("Nom", "Ville"), List.of("Une", "Rouen")),
                List.of(List.of("Adhérents"), List.of("SIRET", "Nom", "Ville"), List.of("1", "Deux", "Rouen")),
                List.of(List.of("Nom", "Ville"), List.of("Trois", "Rouen")));

        try (TableFile file = TableFile.open(book, LIMITS, TableFileTests::known)) {
            assertThat(file.titles()).containsExactly("SIRET", "Nom", "Ville");
            assertThat(file.next().cell(1)).isEqualTo("Deux");
        }
    }

    @Test
    void takesTheLineAndTheDelimiterWithTheMostKnownTitles() throws IOException {
        String text = "Nom | Ville, Fax, Tel, Site, Rue\nNom ; Ville\nNom ; SIRET ; Ville\nUne ; 1 ; Rouen\n";

        try (TableFile file = TableFile.open(text.getBytes(EXCEL), LIMITS, TableFileTests::known)) {
            assertThat(file.headerLine()).isEqualTo(3);
            assertThat(file.next().cells()).containsExactly("Une", "1", "Rouen");
        }
    }

    private static int known(List<String> titles) {
        return (int) Stream.of("SIRET", "Nom", "Ville").filter(titles::contains).count();
    }

    @Test
    void opensArchivesWithOneTable() throws IOException {
        byte[] text = "SIRET;Nom;Ville\n1;Été;Rouen\n".getBytes(EXCEL);

        for (byte[] inside : List.of(text, SampleTables.workbook())) {
            byte[] archive =
                    SampleTables.zip(Map.of("StockEtablissement_utf8.csv", inside, "__MACOSX/x", new byte[] {1}));
            try (TableFile file = open(archive)) {
                assertThat(file.titles()).startsWith("SIRET", "Nom", "Ville");
                assertThat(file.next().cell(2)).isEqualTo("Rouen");
            }
        }
    }

    @Test
    void tellsHowMuchWasRead() throws IOException {
        byte[] text = ("SIRET;Nom;Ville\n" + "1;Une;Rouen\n".repeat(20_000)).getBytes(EXCEL);

        for (byte[] bytes : List.of(text, SampleTables.zip(Map.of("a.csv", text)))) {
            try (TableFile file = open(bytes)) {
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
        try (TableFile workbook = open(SampleTables.workbook())) {
            while (workbook.next() != null) {
                // to the end
            }
            assertThat(workbook.progress()).isBetween(0.5, 1.0);
        }
    }

    @Test
    void leavesNoTemporaryFile() throws IOException {
        long before = temporaryFiles();

        try (TableFile file = open(SampleTables.zip(Map.of("a.xlsx", SampleTables.workbook())))) {
            assertThat(file.next()).isNotNull();
        }
        assertRefused(
                SampleTables.zip(Map.of("a.csv", new byte[0], "b.csv", new byte[0])),
                "document.table.zip-not-one-file");

        assertThat(temporaryFiles()).isEqualTo(before);
    }

    @Test
    void refusesWhatIsNoTable() throws IOException {
        assertRefused(new byte[0], "document.table.empty");
        assertRefused("SIRET;Nom;Ville\n".getBytes(EXCEL), "document.table.empty");
        assertRefused("SIRET;Nom;Ville\n;;\n\n".getBytes(EXCEL), "document.table.empty");
        assertRefused("1;2\n3;4\n".getBytes(EXCEL), "document.table.no-titles");
        assertRefused("\u0000\u0001;x\n".getBytes(EXCEL), "document.table.not-csv");
        assertRefused("%PDF-1.7 x".getBytes(EXCEL), "document.table.not-csv");
        assertRefused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, "document.table.old-workbook");
        assertRefused(new byte[] {'P', 'K', 3, 4, 1, 2, 3}, "document.table.zip-broken");
        assertRefused(SampleTables.zip(Map.of()), "document.table.zip-not-one-file");
        assertRefused(
                SampleTables.zip(Map.of(
                        "b.zip", SampleTables.zip(Map.of("c.zip", SampleTables.zip(Map.of("d.csv", new byte[1])))))),
                "document.table.zip-nested");
    }

    @Test
    void refusesAnArchiveThatUnpacksToFarMore() throws IOException {
        byte[] zeros = new byte[20_000_000];
        Arrays.fill(zeros, (byte) ';');
        byte[] head = "SIRET;Nom;Ville\n1;Une;Rouen\n".getBytes(EXCEL);
        System.arraycopy(head, 0, zeros, 0, head.length);

        assertThatThrownBy(() -> {
                    try (TableFile file = open(SampleTables.zip(Map.of("a.csv", zeros)))) {
                        while (file.next() != null) {
                            // the refusal comes while reading
                        }
                    }
                })
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.key()).isEqualTo("document.table.bomb"));
    }

    @Test
    void refusesAWorkbookThatWouldFillTheMemory() throws IOException {
        String row = "<row r=\"1\">%s</row>";
        assertRefused(hostile(row.formatted("<c r=\"ZZZZZZ1\"><v>1</v></c>")), "document.table.bomb");
        assertRefused(hostile(row.formatted("<c r='AAAA1'><v>1</v></c>")), "document.table.bomb");
        assertRefused(hostile(row.formatted("<c><v>1</v></c>".repeat(16_385))), "document.table.bomb");
        assertRefused(
                hostile(row.formatted("<c t=\"inlineStr\"><is><t>" + "x".repeat(400_000) + "</t></is></c>")),
                "document.table.bomb");
        assertRefused(hostile(row.formatted("<c a=\"" + "x".repeat(400_000) + "\"/>")), "document.table.bomb");
        assertRefused(hostile("<row/>".repeat(10_001)), "document.table.bomb");
        assertRefused(hostile("<!DOCTYPE a [<!ENTITY b 'c'>]>"), "document.table.workbook-broken");
        assertRefused(hostile("<![CDATA[<<<<<<<<<<]]>"), "document.table.workbook-broken");
        assertRefused(hostile("<row><c><v>1</row>"), "document.table.workbook-broken");
    }

    /** The parser follows the table of contents to parts of any name: here the texts of the sheet are not found. */
    @Test
    void parsesNoPartThatWasNotChecked() throws IOException {
        Map<String, byte[]> parts = SampleTables.entries(SampleTables.workbook());
        String contents = new String(parts.get("[Content_Types].xml"), StandardCharsets.UTF_8);
        parts.put("[Content_Types].xml", bytes(contents.replace("/xl/sharedStrings.xml", "/media/a.png")));
        parts.put("media/a.png", parts.remove("xl/sharedStrings.xml"));

        assertRefused(SampleTables.zip(parts), "document.table.empty");
    }

    @Test
    void refusesAWorkbookWhosePartsTogetherUnpackToTooMuch() throws IOException {
        Map<String, byte[]> parts = parts("<row/>");
        for (int part = 0; part < 30; part++) {
            parts.put("xl/worksheets/sheet2" + part + ".xml", bytes("<a/>".repeat(100_000)));
        }
        byte[] workbook = SampleTables.zip(parts);

        assertThatThrownBy(() -> TableFile.open(workbook, new TableLimits(10_000_000, 1000, 10_000_000, 100), KNOWN))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.key()).isEqualTo("document.table.bomb"));
    }

    @Test
    void readsAWorkbookWithPicturesAndCommentsBesideItsTable() throws IOException {
        Map<String, byte[]> parts = SampleTables.entries(SampleTables.workbook());
        parts.put("xl/media/image1.png", new byte[400_000]);
        parts.put("xl/drawings/drawing1.xml", bytes("<!-- drawn --><a><![CDATA[<]]></a>"));

        assertThat(lines(SampleTables.zip(parts)).get(0).cell(1)).isEqualTo("Une");
    }

    /** Returns a workbook whose only sheet has the given XML. */
    private static byte[] hostile(String sheet) throws IOException {
        return SampleTables.zip(parts(sheet));
    }

    private static Map<String, byte[]> parts(String sheet) {
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
        return parts;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static long temporaryFiles() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.map(Path::getFileName)
                    .map(Path::toString)
                    .filter(name -> name.startsWith("cordee-table"))
                    .count();
        }
    }

    private static TableFile open(byte[] file) throws IOException {
        return TableFile.open(file, LIMITS, KNOWN);
    }

    private static List<TableLine> lines(byte[] bytes) throws IOException {
        List<TableLine> lines = new ArrayList<>();
        try (TableFile file = open(bytes)) {
            for (TableLine line = file.next(); line != null; line = file.next()) {
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
