package org.cordee.play;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads the sealed package back: every file is opened, the filled price file is compared with the buyer's blank one, and
 * its total with the acte d'engagement.
 */
final class DossierReadBack {

    private static final String STEP = "package";
    private static final Set<String> FORMATS = Set.of("pdf", "docx", "xlsx", "xml");
    private static final String MANIFEST = "manifest.json";
    private static final int LONGEST_NAME = 80;
    private static final int LARGEST = 50_000_000;
    private static final BigDecimal WITH_TAX = new BigDecimal("1.20");

    private final DossierChecks checks;
    private final InventedDossier dossier;
    private final Map<String, BigDecimal> planned;
    private final BigDecimal agreed;
    private final int members;

    /**
     * @param dossier the latest version of the buyer's documents
     * @param planned the unit prices by the code of the line
     * @param agreed the amount of the acte d'engagement in euros without VAT
     */
    DossierReadBack(
            DossierChecks checks,
            InventedDossier dossier,
            Map<String, BigDecimal> planned,
            BigDecimal agreed,
            int members) {
        this.checks = checks;
        this.dossier = dossier;
        this.planned = Map.copyOf(planned);
        this.agreed = agreed;
        this.members = members;
    }

    /** @param out the folder in which price-lines.csv is written */
    void read(byte[] archive, Path out) throws IOException {
        Map<String, byte[]> files = PaperZip.read(archive);
        Map<String, OpenedFile> opened = new TreeMap<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            opened.put(file.getKey(), checks.opened(STEP, file.getKey(), file.getValue()));
            checkAsked(file.getKey(), file.getValue().length);
        }
        checks.equal(STEP, "ESPD responses", (long) members, count(files, "/dume.xml"));
        checks.equal(STEP, "printed ESPD responses", (long) members, count(files, "/dume.pdf"));
        checks.equal(STEP, "forms of the buyer's own", 1L, count(files, "cadre-de-reponse-insertion.docx"));
        checkCommitment(opened);
        byte[] filled = files.entrySet().stream()
                .filter(file -> file.getKey().endsWith("/DPGF.xlsx"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(new byte[0]);
        comparePrices(filled);
        writeLines(filled, out);
    }

    private static long count(Map<String, byte[]> files, String end) {
        return files.keySet().stream().filter(name -> name.endsWith(end)).count();
    }

    /** Requires what the rules ask of every file; the manifest is for the grouping and not carried to the platform. */
    private void checkAsked(String name, int size) {
        if (name.equals(MANIFEST)) {
            return;
        }
        String own = name.substring(name.lastIndexOf('/') + 1);
        String format = own.substring(own.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        boolean asked = own.length() <= LONGEST_NAME && size <= LARGEST && FORMATS.contains(format);
        checks.holds("rules", name, asked, own.length() + " characters, " + size + " bytes, " + format);
    }

    private void checkCommitment(Map<String, OpenedFile> opened) {
        List<String> names = opened.keySet().stream()
                .filter(name -> name.startsWith("acte-d-engagement/"))
                .toList();
        checks.equal(STEP, "actes d'engagement", 1, names.size());
        DecimalFormat french = new DecimalFormat("#,##0.00", new DecimalFormatSymbols(Locale.FRANCE));
        for (BigDecimal amount : List.of(agreed, agreed.multiply(WITH_TAX).setScale(2, RoundingMode.HALF_UP))) {
            String written = french.format(amount).replaceAll("[\\u00A0\\u202F]", " ");
            for (String name : names) {
                String text = Objects.requireNonNull(opened.get(name)).plain();
                checks.holds(STEP, name + " states " + written, text.contains(written), "");
            }
        }
    }

    private void comparePrices(byte[] filled) {
        checks.holds("price file", "is in the package", filled.length > 0, filled.length + " bytes");
        if (filled.length == 0) {
            return;
        }
        Map<String, BigDecimal> cells = new HashMap<>();
        dossier.prices()
                .lines()
                .values()
                .forEach(line -> cells.put(
                        PriceFileComparison.cell(line.tab(), line.priceCell()),
                        planned.getOrDefault(line.code(), BigDecimal.ZERO)));
        try {
            byte[] blank = dossier.file(InventedDossier.PRICES).bytes();
            PriceFileComparison.Result result = PriceFileComparison.of(blank, filled, cells);
            checks.equal("price file", "differences from the blank file", List.of(), result.differences());
            checks.equal("price file", "price cells", cells.size(), result.filledCells());
            checks.equal("price file", "written sheets", InventedPriceFile.TABS.size() + 1, result.writtenSheets());
            checks.holds(
                    "price file",
                    "all other parts byte-equal",
                    result.equalParts() == PaperZip.read(blank).size() - result.writtenSheets(),
                    result.equalParts() + " parts, " + result.equalCells() + " equal cells, " + result.computedCells()
                            + " computed ones");
            PriceFileTotals totals = PriceFileTotals.of(
                    filled, InventedPriceFile.SUMMARY, dossier.prices().totalCell());
            checks.equal("price file", "total", agreed, totals.total());
            checks.equal("price file", "total computed anew", agreed, totals.computed());
            checks.equal("price file", "formulas with another result", List.of(), totals.outdated());
        } catch (IOException broken) {
            checks.holds("price file", "can be compared", false, String.valueOf(broken.getMessage()));
        }
    }

    /** Writes a line for each line of the price file. */
    private void writeLines(byte[] filled, Path out) throws IOException {
        List<String> lines =
                new ArrayList<>(List.of("code,sheet,cell,unit,quantity,planned unit price,found unit price"));
        Map<String, String> found = filled.length == 0 ? Map.of() : PriceFileComparison.values(filled);
        for (InventedPriceFile.Line line : dossier.prices().lines().values()) {
            String cell = PriceFileComparison.cell(line.tab(), line.priceCell());
            lines.add(SimulationTimeline.line(
                    line.code(),
                    InventedPriceFile.TABS.get(line.tab() - 1),
                    line.priceCell(),
                    line.unit(),
                    line.quantity().toPlainString(),
                    planned.getOrDefault(line.code(), BigDecimal.ZERO).toPlainString(),
                    found.getOrDefault(cell, "")));
        }
        Files.writeString(out.resolve("price-lines.csv"), String.join("\r\n", lines) + "\r\n", StandardCharsets.UTF_8);
    }
}
