package org.cordee.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cordee.document.frame.FramePrice;
import org.cordee.document.frame.PriceFrame;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The read-back of a package finds nothing in a good one, and each fault that is planted into it. */
class DossierReadBackTests {

    private static final InventedDossier DOSSIER = InventedDossier.of(
            new InventedConsultation(
                    5, "École", "Ville", "1", Instant.parse("2026-12-08T11:00:00Z"), ZoneId.of("Europe/Paris")),
            3);
    private static final Map<String, BigDecimal> PRICES = prices();
    private static final BigDecimal TOTAL = total();
    private static final String PRICE_FILE = "bordereau-lot-1/DPGF.xlsx";
    private static final String COMMITMENT = "acte-d-engagement/attri1.pdf";

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    @TempDir
    Path out;

    private static Map<String, BigDecimal> prices() {
        Map<String, BigDecimal> prices = new HashMap<>();
        DOSSIER.prices().lines().keySet().forEach(code -> prices.put(code, new BigDecimal("12.50")));
        return prices;
    }

    private static BigDecimal total() {
        return DOSSIER.prices().lines().values().stream()
                .map(line -> line.quantity().multiply(PRICES.get(line.code())).setScale(2, RoundingMode.HALF_UP))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static byte[] filled(Map<String, BigDecimal> prices) {
        Map<String, FramePrice> lines = new HashMap<>();
        DOSSIER.prices()
                .lines()
                .values()
                .forEach(line -> lines.put(
                        line.code(), new FramePrice(line.quantity(), prices.get(line.code()), new BigDecimal("20"))));
        return PriceFrame.read(DOSSIER.prices().bytes(), "DPGF.xlsx")
                .fill(lines)
                .file();
    }

    private static String french(BigDecimal amount) {
        return String.format(Locale.FRANCE, "%,.2f", amount).replace('\u202f', '\u00a0');
    }

    private static byte[] commitment(BigDecimal total) {
        String without = french(total);
        String with = french(total.multiply(new BigDecimal("1.2")));
        return PaperPdf.of(List.of("Montant HT : " + without + " euros", "Montant TTC : " + with + " euros"));
    }

    @BeforeEach
    void makeAGoodPackage() {
        files.put("manifest.json", "{\"files\":[]}".getBytes(StandardCharsets.UTF_8));
        files.put("memoire-technique.pdf", PaperPdf.of(List.of("Mémoire")));
        files.put(PRICE_FILE, filled(PRICES));
        for (int member = 1; member <= 2; member++) {
            files.put("candidature/0" + member + "-membre/dume.xml", InventedEspdRequest.of(DOSSIER.about()));
            files.put("candidature/0" + member + "-membre/dume.pdf", PaperPdf.of(List.of("DUME")));
        }
        files.put(COMMITMENT, commitment(TOTAL));
        files.put("formulaires-de-l-acheteur/cadre-de-reponse-insertion.docx", PaperDocx.of(List.of("Réponse")));
    }

    private List<String> failures() throws IOException {
        DossierChecks checks = new DossierChecks();
        new DossierReadBack(checks, DOSSIER, PRICES, TOTAL, 2).read(PaperZip.of(files), out);
        return checks.failures();
    }

    @Test
    void findsNothingInAGoodPackageAndListsEachLine() throws IOException {
        assertThat(failures()).isEmpty();

        List<String> lines = Files.readAllLines(out.resolve("price-lines.csv"));
        assertThat(lines).hasSize(301);
        assertThat(lines.get(1)).startsWith("1.1.01,Installation,E5,ens,1,12.50,12.5");
    }

    @Test
    void findsAFileThatDoesNotOpen() throws IOException {
        files.put("memoire-technique.pdf", "rien".getBytes(StandardCharsets.UTF_8));

        assertThat(failures()).singleElement().asString().contains("memoire-technique.pdf");
    }

    @Test
    void findsANameAndAFormatThatTheRulesDoNotAllow() throws IOException {
        files.put("x".repeat(77) + ".pdf", PaperPdf.of(List.of("Texte")));
        files.put("notes.txt", "Notes".getBytes(StandardCharsets.UTF_8));

        assertThat(failures()).hasSize(2).allMatch(failure -> failure.startsWith("rules, "));
    }

    @Test
    void findsAMissingResponseAndAMissingForm() throws IOException {
        files.remove("candidature/02-membre/dume.xml");
        files.remove("formulaires-de-l-acheteur/cadre-de-reponse-insertion.docx");

        assertThat(failures())
                .containsExactly(
                        "package, ESPD responses: planned 2, found 1",
                        "package, forms of the buyer's own: planned 1, found 0");
    }

    @Test
    void findsACommitmentWithAnotherAmountAndAMissingOne() throws IOException {
        files.put(COMMITMENT, commitment(TOTAL.add(new BigDecimal("0.01"))));
        assertThat(failures()).hasSize(2).allMatch(failure -> failure.contains("attri1.pdf states"));

        files.remove(COMMITMENT);
        assertThat(failures()).containsExactly("package, actes d'engagement: planned 1, found 0");
    }

    @Test
    void findsAnotherPriceAndTheTotalThatFollows() throws IOException {
        Map<String, BigDecimal> others = new HashMap<>(PRICES);
        others.put("3.2.07", new BigDecimal("12.51"));
        files.put(PRICE_FILE, filled(others));

        assertThat(failures())
                .hasSize(4)
                .anyMatch(failure -> failure.contains("differences from the blank file"))
                .anyMatch(failure -> failure.startsWith("price file, total: planned " + TOTAL));
    }

    @Test
    void findsAPriceFileThatIsMissing() throws IOException {
        files.remove(PRICE_FILE);

        assertThat(failures()).singleElement().asString().contains("is in the package");
    }
}
