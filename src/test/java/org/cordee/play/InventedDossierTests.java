package org.cordee.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cordee.document.frame.FrameKind;
import org.cordee.document.frame.PriceFrame;
import org.cordee.espd.EspdRequest;
import org.cordee.espd.ReadingEspd;
import org.cordee.form.blank.FormFields;
import org.junit.jupiter.api.Test;

/** The documents of an invented buyer are those of a real one in what matters: kinds of files, names, versions. */
class InventedDossierTests {

    private static final InventedConsultation ABOUT = new InventedConsultation(
            7,
            "Rénovation d'une école",
            "Ville de l'Orme",
            "1",
            Instant.parse("2026-12-08T11:00:00Z"),
            ZoneId.of("Europe/Paris"));

    private static InventedDossier version(int number) {
        return InventedDossier.of(number < 3 ? ABOUT : ABOUT.until(Instant.parse("2026-12-15T11:00:00Z")), number);
    }

    @Test
    void hasFortyFilesInEachVersionAndTheSameBytesForTheSameSeed() {
        for (int number = 1; number <= 3; number++) {
            InventedDossier made = version(number);

            assertThat(made.files()).hasSize(InventedDossier.FILES);
            assertThat(made.files().stream().map(BuyerFile::path)).doesNotHaveDuplicates();
            assertThat(made.zip()).isEqualTo(version(number).zip());
        }
        assertThat(version(1).zip()).isNotEqualTo(version(2).zip());
    }

    @Test
    void changesInEachVersionWhatItSaysAndNothingElse() {
        assertThat(changes(version(1), version(2))).isEqualTo(version(2).changes());
        assertThat(changes(version(2), version(3))).isEqualTo(version(3).changes());
    }

    private static Map<String, Set<String>> changes(InventedDossier former, InventedDossier later) {
        Map<String, BuyerFile> before = byPath(former);
        Map<String, BuyerFile> after = byPath(later);
        Map<String, Set<String>> changes = new java.util.HashMap<>();
        after.forEach((path, file) -> {
            BuyerFile known = before.get(path);
            if (known == null) {
                changes.computeIfAbsent("ADDED", none -> new HashSet<>()).add(path);
            } else if (!java.util.Arrays.equals(known.bytes(), file.bytes())) {
                changes.computeIfAbsent("CHANGED", none -> new HashSet<>()).add(path);
            }
        });
        before.keySet().stream()
                .filter(path -> !after.containsKey(path))
                .forEach(path ->
                        changes.computeIfAbsent("GONE", none -> new HashSet<>()).add(path));
        return changes;
    }

    private static Map<String, BuyerFile> byPath(InventedDossier made) {
        return made.files().stream().collect(Collectors.toMap(BuyerFile::path, file -> file));
    }

    @Test
    void carriesFoldersAnotherZipAndOddNames() throws IOException {
        List<String> names = new ArrayList<>();
        byte[] plans = new byte[0];
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(version(1).zip()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                plans = entry.getName().endsWith(".zip") ? zip.readAllBytes() : plans;
            }
        }

        assertThat(names)
                .contains("__MACOSX/._LISEZ-MOI.txt", "5 - Annexes/Thumbs.db", "5 - Annexes/ Plan d'accès  (v.déf).pdf")
                .anyMatch(name -> name.contains("\\"))
                .anyMatch(name -> name.length() > 100);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(plans), Charset.forName("IBM850"))) {
            assertThat(zip.getNextEntry().getName()).isEqualTo("Plan niveau 0 (entrée).pdf");
        }
    }

    @Test
    void writesRulesThatAPdfReaderReads() throws IOException {
        String third = pdf(version(3).file(InventedDossier.RULES).bytes());

        assertThat(pdf(version(1).file(InventedDossier.RULES).bytes()))
                .contains("mardi 8 décembre 2026 à 12h00", "5.3 Pièces de l'offre", "cent vingt (120) jours");
        assertThat(third).contains("mardi 15 décembre 2026 à 12h00").doesNotContain("mardi 8 décembre");
    }

    private static String pdf(byte[] file) throws IOException {
        try (PDDocument read = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(read);
        }
    }

    @Test
    void writesEveryPdfAndEveryWorkbookSoThatItOpens() throws IOException {
        for (BuyerFile file : version(1).files()) {
            if (file.path().endsWith(".pdf")) {
                assertThat(pdf(file.bytes())).as(file.path()).isNotBlank();
            } else if (file.path().endsWith(".xlsx")) {
                try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file.bytes()))) {
                    assertThat(book.getNumberOfSheets()).as(file.path()).isPositive();
                }
            }
        }
    }

    @Test
    void asksToPriceThreeHundredLinesOnFourTabs() throws IOException {
        InventedPriceFile.Made made = version(1).prices();

        PriceFrame read = PriceFrame.read(made.bytes(), "DPGF.xlsx");

        assertThat(read.kind().kind()).isEqualTo(FrameKind.LUMP_SUM_BREAKDOWN);
        assertThat(read.lines()).hasSize(300);
        assertThat(read.lines())
                .extracting(line -> line.code())
                .containsExactlyElementsOf(made.lines().keySet());
        assertThat(read.sheets())
                .filteredOn(sheet -> sheet.lines() > 0)
                .hasSize(4)
                .allMatch(sheet -> sheet.sure());
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(made.bytes()))) {
            Sheet first = book.getSheetAt(0);
            Row hidden =
                    first.getRow(made.lines().get(InventedPriceFile.HIDDEN_LINE).row() - 1);
            assertThat(hidden.getZeroHeight()).isTrue();
            assertThat(first.getProtect()).isTrue();
            assertThat(first.getMergedRegions()).hasSizeGreaterThan(3);
            assertThat(hidden.getCell(4).getCellStyle().getLocked()).isFalse();
            assertThat(hidden.getCell(5).getCellFormula()).startsWith("ROUND(");
        }
    }

    @Test
    void changesOneUnitInTheSecondVersion() {
        Map<String, InventedPriceFile.Line> before = version(1).prices().lines();
        Map<String, InventedPriceFile.Line> after = version(2).prices().lines();

        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(after.values().stream().filter(line -> !line.equals(before.get(line.code()))))
                .extracting(InventedPriceFile.Line::code)
                .containsExactly(InventedPriceFile.CHANGED_LINE);
    }

    @Test
    void beginsEachPostWithALineThatReachesAnAmountToTheCent() {
        assertThat(version(1).prices().lines().values())
                .filteredOn(line -> line.code().endsWith(".01"))
                .hasSize(12)
                .allMatch(line -> line.quantity().equals(BigDecimal.ONE));
    }

    @Test
    void asksInItsOwnFormForFiveValues() {
        assertThat(FormFields.find(version(1).file(InventedDossier.OWN_FORM).bytes()))
                .extracting(field -> field.label())
                .contains("Nom du groupement", "Heures d'insertion proposées", "Modalité", "Référent insertion")
                .hasSize(5);
    }

    @Test
    void carriesAnEspdRequestThatIsValidAndOfTheStandard() {
        ReadingEspd.ReadEspd<EspdRequest> read =
                new ReadingEspd().request(version(1).file(InventedDossier.ESPD).bytes());

        assertThat(read.remarks()).isEmpty();
        assertThat(read.content().criteria())
                .extracting(criterion -> criterion.code())
                .containsExactly("crime-org", "envir-law", "tech-equip");
    }
}
