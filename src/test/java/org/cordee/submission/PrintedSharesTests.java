package org.cordee.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cordee.document.Archive;
import org.cordee.document.BidDossier;
import org.cordee.document.SampleBidDossiers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the share table back from every file of a package and compares it with the agreed shares. */
class PrintedSharesTests {

    /** A row of the table: a percentage with at least two decimals, then an amount to the cent. */
    private static final Pattern ROW = Pattern.compile("(\\d{1,3},\\d{2,4}) % (\\d{1,3}(?: \\d{3})*,\\d{2}) €");

    private static final int PERCENT_COLUMN = 5;
    private static final int AMOUNT_COLUMN = 6;

    record Figures(String percentage, String amount) {}

    static Stream<BidDossier> dossiers() {
        return Stream.of(SampleBidDossiers.ofThirds(), SampleBidDossiers.ofTwoLots());
    }

    @ParameterizedTest
    @MethodSource("dossiers")
    void showsTheAgreedSharesInEveryFile(BidDossier dossier) throws Exception {
        Map<String, byte[]> files = Archive.read(new ByteArrayInputStream(
                BidPackage.of(dossier, List.of(), List.of(), "seal").zip()));
        List<Figures> agreed = agreed(dossier);

        assertThat(files).hasSize(5);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            assertThat(read(file.getKey(), file.getValue())).as(file.getKey()).isEqualTo(agreed);
        }
    }

    /**
     * Every printed file states the form of the consortium and the payment, and nothing of the members' internal terms.
     */
    @ParameterizedTest
    @MethodSource("dossiers")
    void showsTheSameTermsInEveryPrintedFile(BidDossier dossier) throws Exception {
        Map<String, byte[]> files = Archive.read(new ByteArrayInputStream(
                BidPackage.of(dossier, List.of(), List.of(), "seal").zip()));
        String terms = dossier.terms().singleAccount()
                ? "Groupement solidaire. L’acheteur paie sur un compte unique."
                : "Groupement conjoint, mandataire non solidaire. L’acheteur paie chaque membre sur son propre compte.";

        assertThat(files.entrySet())
                .filteredOn(file -> file.getKey().endsWith(".pdf"))
                .hasSize(3)
                .allSatisfy(file ->
                        assertThat(text(file.getValue())).contains(terms).doesNotContain("rémunération"));
    }

    /** Returns the members of each lot, followed by its total. */
    private static List<Figures> agreed(BidDossier dossier) {
        List<Figures> figures = new ArrayList<>();
        for (BidDossier.Lot lot : dossier.lots()) {
            dossier.sharesOf(lot)
                    .forEach(share -> figures.add(new Figures(
                            share.percentage().value().toPlainString(),
                            share.amount().euros().toPlainString())));
            figures.add(new Figures("100.0000", dossier.total(lot).euros().toPlainString()));
        }
        return figures;
    }

    private static List<Figures> read(String name, byte[] bytes) throws IOException {
        if (name.endsWith(".pdf")) {
            return printed(bytes);
        }
        return name.endsWith(".xlsx") ? calculated(bytes) : listed(bytes);
    }

    private static List<Figures> printed(byte[] pdf) throws IOException {
        return ROW.matcher(text(pdf)).results().map(PrintedSharesTests::figures).toList();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\u00A0\\s]+", " ");
        }
    }

    private static Figures figures(MatchResult row) {
        return new Figures(new BigDecimal(plain(row.group(1))).setScale(4).toPlainString(), plain(row.group(2)));
    }

    private static String plain(String written) {
        return written.replace(" ", "").replace(',', '.');
    }

    private static List<Figures> calculated(byte[] xlsx) throws IOException {
        List<Figures> figures = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            for (Row row : book.getSheet("Répartition")) {
                Cell percent = row.getCell(PERCENT_COLUMN);
                if (percent != null && percent.getCellType() != CellType.STRING) {
                    figures.add(new Figures(exact(percent, 4), exact(row.getCell(AMOUNT_COLUMN), 2)));
                }
            }
        }
        return figures;
    }

    /** Formats a cell with as many decimals as its reader sees. */
    private static String exact(Cell cell, int decimals) {
        return BigDecimal.valueOf(cell.getNumericCellValue())
                .setScale(decimals, RoundingMode.UNNECESSARY)
                .toPlainString();
    }

    private static List<Figures> listed(byte[] manifest) {
        List<Figures> figures = new ArrayList<>();
        for (JsonNode lot : JsonMapper.shared().readTree(manifest).path("lots")) {
            for (JsonNode share : lot.path("shares")) {
                figures.add(new Figures(
                        share.path("percentage").asString(),
                        share.path("amount").asString()));
            }
            figures.add(new Figures("100.0000", lot.path("total").asString()));
        }
        return figures;
    }
}
