package org.cordee.play;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cordee.organisation.Departments;
import org.cordee.organisation.LegalForm;
import org.cordee.organisation.Siret;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The invented file of the national register: its format, its shares, and the counts that tests of the import trust.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InventedDirectoryTests {

    private static final int LINES = 30_000;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @TempDir
    static Path folder;

    private InventedCounts counts;
    private List<NamedCsvRecord> lines;

    @BeforeAll
    void writeAndReadAFile() throws IOException {
        Path file = folder.resolve("register.csv");
        counts = InventedDirectory.write(order(7, StandardCharsets.UTF_8, LINES), file, null);
        lines = read(file, StandardCharsets.UTF_8);
    }

    @Test
    void hasTheTitlesThatInseeDescribes() throws IOException {
        assertThat(SireneRow.ESTABLISHMENTS).isEqualTo(titles("sirene-establishments.csv"));
        assertThat(SireneRow.UNITS).isEqualTo(titles("sirene-units.csv"));
        assertThat(lines).hasSize(LINES).allMatch(line -> line.getFieldCount() == SireneRow.BOTH.size());
    }

    @Test
    void writesTheSameFileForTheSameSeedAndAnotherForAnother() throws IOException {
        assertThat(written(3)).isEqualTo(written(3)).isNotEqualTo(written(4));
    }

    @Test
    void countsTheFaultsThatItMakes() {
        long lostZeros = count(line -> line.getField("siret").length() < 14);
        long wrong = count(line -> line.getField("siret").length() == 14 && isWrong(line.getField("siret")));
        Set<String> seen = new HashSet<>();
        long twice = count(line -> !seen.add(line.getField("siret")));

        assertThat(Map.of("wrong", wrong, "twice", twice, "city", count(line -> has(line, "libelleCommune", ""))))
                .isEqualTo(Map.of(
                        "wrong", counts.of("fault.wrong-check-digit"),
                        "twice", counts.of("fault.twice"),
                        "city", counts.of("line.without-city")));
        assertThat(lostZeros).isGreaterThanOrEqualTo(counts.of("fault.lost-zeros"));
        assertThat(List.of(wrong, twice, counts.of("fault.lost-zeros"), counts.of("line.without-city")))
                .as("each fault is in the file")
                .allMatch(number -> number > 0);
    }

    @Test
    void countsWhatMayNotBeStored() {
        assertThat(count(line -> has(line, "statutDiffusion", "P"))).isEqualTo(counts.of("line.partial-diffusion"));
        assertThat(count(line -> line.getField("categorieJuridiqueUniteLegale").equals("1000")))
                .isEqualTo(counts.of("line.sole-trader"));
        assertThat(lines.stream().filter(line -> has(line, "statutDiffusion", "P")))
                .isNotEmpty()
                .allMatch(line -> has(line, "libelleVoie", "[ND]") && has(line, "codePostal", "[ND]"));
    }

    /** Derives from the lines alone what an import does, and compares it with the counts. */
    @Test
    void foretellsWhatAnImportDoes() {
        Set<String> sirens = new HashSet<>();
        Set<String> sirets = new HashSet<>();
        InventedCounts found = new InventedCounts();
        for (NamedCsvRecord line : lines) {
            String siret = line.getField("siret");
            String whole = "0".repeat(14 - siret.length()) + siret;
            found.count("import." + result(line, whole, sirens, sirets));
        }

        assertThat(found.all()).isEqualTo(counted("import."));
        assertThat(found.all().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(LINES)
                .isEqualTo(counts.of("lines"));
    }

    private String result(NamedCsvRecord line, String siret, Set<String> sirens, Set<String> sirets) {
        if (isWrong(siret)) {
            return "refused";
        }
        boolean hidden = has(line, "statutDiffusion", "P")
                || line.getField("categorieJuridiqueUniteLegale").equals("1000");
        boolean closed = has(line, "etatAdministratif", "F");
        String siren = siret.substring(0, 9);
        if (hidden) {
            return "skipped";
        }
        if (sirets.contains(siret)) {
            return "known";
        }
        if (closed) {
            return sirens.contains(siren) ? "known" : "skipped";
        }
        if (line.getField("denominationUniteLegale").isEmpty()) {
            return "refused";
        }
        sirets.add(siret);
        return sirens.add(siren) ? "created" : "added";
    }

    @Test
    void hasTheSharesOfTheRegister() {
        Map<String, Long> places = counted("line.department.");
        assertThat(places.keySet().stream().map(name -> name.substring("line.department.".length())))
                .as("every département, overseas too")
                .containsExactlyInAnyOrderElementsOf(Departments.all().keySet());
        assertThat(share("line.department.75", "lines")).isBetween(0.05, 0.10);
        assertThat(share("line.department.974", "lines")).isBetween(0.006, 0.02);
        assertThat(share("line.seat", "lines")).isBetween(0.65, 0.90);
        assertThat(share("unit.social.O", "units")).isBetween(0.05, 0.15);
        assertThat(share("unit.employees.NN", "units")).isBetween(0.45, 0.75);
        assertThat(share("unit.category.9220", "units")).isBetween(0.10, 0.18);
        assertThat(share("unit.category.6540", "units")).isBetween(0.14, 0.22);
    }

    @Test
    void usesCodesOfTheOfficialLists() throws IOException {
        Set<String> activities;
        try (InputStream list = resource("/codelists/naf.tsv")) {
            activities = new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", -1)[0])
                    .collect(Collectors.toSet());
        }
        assertThat(lines)
                .allMatch(line -> has(line, "activitePrincipale", "")
                        || activities.contains(line.getField("activitePrincipaleEtablissement")))
                .allMatch(line -> LegalForm.ofInseeCategory(line.getField("categorieJuridiqueUniteLegale"))
                        .isPresent())
                .allMatch(line -> line.getField("codeCommuneEtablissement").matches("[0-9][0-9AB][0-9]{3}"));
    }

    @Test
    void writesTheLegalUnitsIntoAFileOfTheirOwn() throws IOException {
        Path sites = folder.resolve("apart.csv");
        Path units = folder.resolve("units.csv");

        InventedCounts apart = InventedDirectory.write(order(7, WINDOWS, 2_000), sites, units);

        List<NamedCsvRecord> unitLines = read(units, WINDOWS);
        assertThat(unitLines).hasSize((int) apart.of("units"));
        assertThat(unitLines.stream()
                        .filter(line ->
                                line.getField("categorieJuridiqueUniteLegale").equals("9220"))
                        .map(line -> line.getField("denominationUniteLegale")))
                .as("accents in Windows-1252")
                .anyMatch(name -> name.contains("É"));
        assertThat(read(sites, WINDOWS).get(0).getFieldCount()).isEqualTo(SireneRow.ESTABLISHMENTS.size());
        assertThat(apart.of("import.created")).as("created by the second file").isZero();
        assertThat(apart.of("units.import.created")).isPositive();
    }

    @Test
    void writesTheCountsBesideTheFile() throws IOException {
        Properties beside = new Properties();
        try (InputStream file = Files.newInputStream(folder.resolve("register.csv.properties"))) {
            beside.load(file);
        }
        assertThat(beside).hasSameSizeAs(counts.all()).containsEntry("lines", String.valueOf(LINES));
    }

    private static InventedDirectory.Order order(long seed, Charset charset, int lines) {
        return new InventedDirectory.Order(lines, seed, 5, charset);
    }

    private static String written(long seed) throws IOException {
        Path file = folder.resolve("seed-" + seed + ".csv");
        InventedDirectory.write(order(seed, StandardCharsets.UTF_8, 300), file, null);
        return Files.readString(file);
    }

    private static List<NamedCsvRecord> read(Path file, Charset charset) throws IOException {
        try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(file, charset)) {
            return records.stream().toList();
        }
    }

    private static List<String> titles(String name) throws IOException {
        try (InputStream file = resource("/directory/" + name)) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return List.of(text.lines().findFirst().orElseThrow().split(",", -1));
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(InventedDirectoryTests.class.getResourceAsStream(name), name);
    }

    private static boolean isWrong(String siret) {
        try {
            new Siret(siret);
            return false;
        } catch (RuleViolation wrong) {
            return true;
        }
    }

    private static boolean has(NamedCsvRecord line, String column, String value) {
        return line.getField(column + "Etablissement").equals(value);
    }

    private long count(Predicate<NamedCsvRecord> which) {
        return lines.stream().filter(which).count();
    }

    private Map<String, Long> counted(String prefix) {
        return counts.all().entrySet().stream()
                .filter(count -> count.getKey().startsWith(prefix) && count.getValue() != 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private double share(String part, String whole) {
        return counts.of(part) / (double) counts.of(whole);
    }
}
