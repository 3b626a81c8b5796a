package org.cordee.organisation.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.cordee.document.table.SampleTables;
import org.cordee.document.table.TableFile;
import org.cordee.document.table.TableLine;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.organisation.LegalForm;
import org.cordee.organisation.importing.ImportReport.Remark;
import org.cordee.organisation.importing.SourceFacts.SiteFacts;
import org.cordee.organisation.importing.SourceFacts.UnitFacts;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files made after the public descriptions of published lists come in as they are; their structures are invented. */
class SourceFormatTests {

    private static final Path FILES = Path.of("src/test/resources/directory");

    @ParameterizedTest
    @CsvSource({
        "sirene-establishments.csv, SIRENE_ESTABLISHMENT, 6",
        "sirene-units.csv, SIRENE_LEGAL_UNIT, 5",
        "ess-france.csv, ESS_FRANCE, 7",
        "ess-france-nic.csv, ESS_FRANCE, 2",
        "marche-with-siret.csv, MARCHE_INCLUSION, 3",
        "marche-without-siret.csv, MARCHE_INCLUSION, 2",
        "geiq.csv, GEIQ, 1",
        "adapted-enterprises.csv, ADAPTED_ENTERPRISE, 2",
        "esat.csv, ESAT, 1",
        "forty-faults.csv, CORDEE, 66"
    })
    void recognisesAPublishedListAsTextWorkbookAndArchive(String name, SourceFormat format, int lines)
            throws IOException {
        byte[] text = Files.readAllBytes(FILES.resolve(name));
        List<String> expected = numbers(text, format);

        assertThat(expected).hasSize(lines);
        assertThat(numbers(SampleTables.zip(Map.of(name, text)), format)).isEqualTo(expected);
        if (format != SourceFormat.CORDEE) {
            assertThat(numbers(workbook(text), format)).isEqualTo(expected);
        }
    }

    @Test
    void readsAnEstablishmentOfSirene() throws IOException {
        SourceFacts facts = facts(read("sirene-establishments.csv").get(0));
        SiteFacts site = facts.site();

        assertThat(facts.siret()).isNotNull();
        assertThat(facts.hidden()).isFalse();
        assertThat(site.tradeName()).isEqualTo("LES MAINS VERTES");
        assertThat(site.street()).isEqualTo("12B RUE DES MARINIERS");
        assertThat(site.postalCode()).isEqualTo("76000");
        assertThat(site.commune()).isEqualTo("76540");
        assertThat(site.department()).isEqualTo("76");
        assertThat(site.seat()).isTrue();
        assertThat(site.closedOn()).isNull();
        assertThat(site.latitude()).isCloseTo(49.4365, within(0.0001));
        assertThat(site.longitude()).isCloseTo(1.0978, within(0.0001));
        assertThat(facts.unit().legalName()).isNull();
        assertThat(facts.unit().naf()).as("the activity of the seat").isEqualTo("8129A");
        assertThat(facts.unit().naf2025()).isEqualTo("8123Y");
        assertThat(facts.unit().headcountRange())
                .as("the file says that of the establishment only")
                .isNull();
    }

    @Test
    void readsAnOverseasEstablishmentThatIsNoSeat() throws IOException {
        SourceFacts facts = facts(read("sirene-establishments.csv").get(1));

        assertThat(facts.site().street()).isEqualTo("ZI DE LA JAILLE, BAT 3");
        assertThat(facts.site().department()).isEqualTo("971");
        assertThat(facts.site().latitude()).isCloseTo(16.25, within(0.01));
        assertThat(facts.site().longitude()).isCloseTo(-61.55, within(0.01));
        assertThat(facts.site().seat()).isFalse();
        assertThat(facts.unit().naf()).isNull();
    }

    /** A unit of partial diffusion comes in without its name and its address (commercial code, A123-96). */
    @Test
    void keepsNeitherNameNorAddressOfAHiddenEstablishment() throws IOException {
        ReadLine line = read("sirene-establishments.csv").get(2);
        SourceFacts facts = facts(line);

        assertThat(facts.hidden()).isTrue();
        assertThat(line.name()).isEmpty();
        assertThat(line.cells()).as("for the file of refused lines").isEmpty();
        assertThat(read("sirene-establishments.csv").get(4).cells()).contains("LE HAVRE");
        assertThat(facts.unit().legalName()).isNull();
        SiteFacts site = facts.site();
        assertThat(new Object[] {
                    site.tradeName(), site.street(), site.postalCode(), site.city(), site.commune(), site.latitude()
                })
                .containsOnlyNulls();
        assertThat(line.toString()).doesNotContain("ND").doesNotContain("LYON");
    }

    @Test
    void readsClosuresCorsicaAndOldActivities() throws IOException {
        List<ReadLine> lines = read("sirene-establishments.csv");

        assertThat(facts(lines.get(3)).site().closedOn()).isEqualTo(LocalDate.of(2024, 9, 30));
        assertThat(facts(lines.get(3)).site().department()).isEqualTo("2A");
        assertThat(keys(lines.get(4).faults())).containsExactly("organisation.siret.wrong-check-digit");
        assertThat(facts(lines.get(5)).unit().naf()).as("NAF of 1993").isNull();
        assertThat(keys(lines.get(5).remarks())).containsExactly("organisation.import.position-unreadable");
    }

    @Test
    void readsTheLegalUnitsOfSirene() throws IOException {
        List<ReadLine> lines = read("sirene-units.csv");
        UnitFacts association = facts(lines.get(0)).unit();

        assertThat(facts(lines.get(0)).siret()).isNull();
        assertThat(association.legalName()).isEqualTo("LES MAINS VERTES DE ROUEN");
        assertThat(association.legalForm()).isEqualTo(LegalForm.ASSOCIATION);
        assertThat(association.naf()).isEqualTo("8129A");
        assertThat(association.naf2025()).isEqualTo("8123Y");
        assertThat(association.headcountRange()).isEqualTo("12");
        assertThat(association.socialEconomy()).isTrue();
        assertThat(facts(lines.get(1)).hidden()).as("partial diffusion").isTrue();
        assertThat(facts(lines.get(2)).unit().ceasedOn()).isEqualTo(LocalDate.of(2024, 9, 30));
        assertThat(facts(lines.get(2)).unit().headcountRange()).as("NN").isNull();
        assertThat(facts(lines.get(3)).hidden()).as("a sole trader").isTrue();
        assertThat(lines.get(3).toString()).doesNotContain("CAMILLE").doesNotContain("INVENTEE");
        assertThat(facts(lines.get(4)).unit().socialEconomy()).as("not said").isNull();
        assertThat(facts(lines.get(4)).unit().naf()).isNull();
    }

    @Test
    void readsTheListOfEssFranceWithItsLostZeros() throws IOException {
        List<ReadLine> lines = read("ess-france.csv");
        SourceFacts first = facts(lines.get(0));

        assertThat(first.siren().value()).startsWith("00");
        assertThat(keys(lines.get(0).remarks())).containsExactly("organisation.import.zeros-restored");
        assertThat(first.unit().socialEconomy()).isTrue();
        assertThat(lines.stream().limit(5).map(line -> facts(line).unit().legalForm()))
                .containsExactly(
                        LegalForm.COOPERATIVE,
                        LegalForm.ASSOCIATION,
                        LegalForm.MUTUAL,
                        LegalForm.FOUNDATION,
                        LegalForm.COMMERCIAL);
        assertThat(facts(lines.get(1)).site().postalCode()).isEqualTo("01000");
        assertThat(facts(lines.get(1)).site().department()).isEqualTo("01");
        assertThat(keys(lines.get(3).remarks()))
                .as("a wrong postal code of a published list leaves out the cell")
                .containsExactly("organisation.address.postal-code");
        assertThat(keys(lines.get(5).faults())).containsExactly("organisation.siren.wrong-check-digit");
        assertThat(lines).hasSize(7);
    }

    @Test
    void makesASiretOfSirenAndNic() throws IOException {
        List<ReadLine> lines = read("ess-france-nic.csv");

        assertThat(facts(lines.get(0)).siret()).isNotNull();
        assertThat(Objects.requireNonNull(facts(lines.get(1)).siret()).value()).startsWith("00572061");
        assertThat(lines)
                .allSatisfy(line -> assertThat(keys(line.remarks())).contains("organisation.import.zeros-restored"));
        assertThat(facts(lines.get(1)).site().city())
                .as("the only commune of its postal code")
                .isEqualTo("Abbeville");
    }

    @Test
    void readsTheExportsOfLeMarche() throws IOException {
        List<ReadLine> lines = read("marche-with-siret.csv");
        SourceFacts first = facts(lines.get(0));

        assertThat(first.unit().legalName()).isEqualTo("REBATIR SOLIDAIRE");
        assertThat(first.site().tradeName()).isEqualTo("Rebâtir");
        assertThat(first.site().kind()).isEqualTo(InsertionKind.EI);
        assertThat(first.unit().themes()).containsExactlyInAnyOrder("batiment", "espaces-verts");
        assertThat(first.site().contactEmail()).isEqualTo("contact@rebatir.exemple.test");
        assertThat(first.site().contactPhone()).isEqualTo("02 35 01 02 03");
        assertThat(facts(lines.get(1)).site().contactEmail())
                .as("a person's address")
                .isNull();
        assertThat(keys(lines.get(1).remarks())).containsExactly("organisation.import.address-personal");
        assertThat(lines.get(1).toString()).doesNotContain("Durand").doesNotContain("durand");
        assertThat(lines.get(1).cells()).hasSize(22).contains("TREMPLIN INTERIM", "69003");
        assertThat(facts(lines.get(2)).site().department()).isEqualTo("69");
        assertThat(keys(lines.get(2).remarks()))
                .containsExactly("organisation.import.kind-unknown", "organisation.contact-phone.malformed");
    }

    /** Such a line can be found by name and place; it is not lost. */
    @Test
    void saysWhatALineWithoutNumberIsAbout() throws IOException {
        List<ReadLine> lines = read("marche-without-siret.csv");

        assertThat(lines).allSatisfy(line -> {
            assertThat(keys(line.faults())).containsExactly("organisation.import.number-missing");
            assertThat(line.unidentified()).isNotNull();
        });
        assertThat(lines.get(0).unidentified().unit().legalName()).isEqualTo("REBATIR SOLIDAIRE");
        assertThat(lines.get(0).unidentified().site().postalCode()).isEqualTo("76000");
        assertThat(lines.get(1).unidentified().site().kind()).isEqualTo(InsertionKind.ESAT);
    }

    @Test
    void readsTheListsOfGeiqAdaptedEnterprisesAndEsat() throws IOException {
        SourceFacts geiq = facts(read("geiq.csv").get(0));
        List<ReadLine> adapted = read("adapted-enterprises.csv");
        SourceFacts esat = facts(read("esat.csv").get(0));

        assertThat(geiq.site().kind()).isEqualTo(InsertionKind.GEIQ);
        assertThat(geiq.site().street()).isEqualTo("3 rue Haute Bâtiment B");
        assertThat(geiq.site().contactEmail()).isNull();
        assertThat(facts(adapted.get(0)).site().kind()).isEqualTo(InsertionKind.EA);
        assertThat(facts(adapted.get(0)).site().street()).isEqualTo("12 RUE DU MOULIN");
        assertThat(facts(adapted.get(0)).site().postalCode()).isEqualTo("01000");
        assertThat(facts(adapted.get(0)).site().conventionTo()).isEqualTo(LocalDate.of(2027, 12, 31));
        assertThat(facts(adapted.get(1)).site().kind()).isEqualTo(InsertionKind.EATT);
        assertThat(esat.site().kind()).isEqualTo(InsertionKind.ESAT);
        assertThat(esat.site().contactEmail()).isEqualTo("esat@exemple.test");
        assertThat(esat.unit().themes()).containsExactlyInAnyOrder("espaces-verts", "blanchisserie");
    }

    @Test
    void takesTheChosenLinesOnly() throws IOException {
        assertThat(chosen("sirene-establishments.csv", new RowChoice(false, false, Set.of(), Set.of("81.29"))))
                .containsExactly(2, 3, 6);
        assertThat(chosen("sirene-establishments.csv", new RowChoice(false, false, Set.of("2A", "971"), Set.of())))
                .containsExactly(3, 5);
        assertThat(chosen("sirene-units.csv", new RowChoice(true, false, Set.of(), Set.of())))
                .containsExactly(2, 4);
        assertThat(chosen("ess-france.csv", new RowChoice(true, false, Set.of("80"), Set.of())))
                .containsExactly(2);
    }

    @Test
    void refusesAChoiceThatTheFileCannotAnswer() {
        assertThatThrownBy(() -> chosen("sirene-establishments.csv", new RowChoice(true, false, Set.of(), Set.of())))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        no -> assertThat(no.key()).isEqualTo("organisation.import.choice-not-in-file.social-economy"));
        assertThatThrownBy(() -> chosen("ess-france.csv", new RowChoice(false, false, Set.of(), Set.of("81"))))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> new RowChoice(false, false, Set.of(), Set.of("propreté")))
                .isInstanceOf(RuleViolation.class);
    }

    private static List<Integer> chosen(String name, RowChoice choice) throws IOException {
        try (TableFile file = ReadDirectory.open(FILES.resolve(name));
                SourceReading reading = SourceReading.of(file, Map.of(), choice)) {
            return all(reading).stream()
                    .filter(line -> !line.isLeftOut())
                    .map(ReadLine::number)
                    .toList();
        }
    }

    private static List<ReadLine> read(String name) throws IOException {
        try (TableFile file = ReadDirectory.open(FILES.resolve(name));
                SourceReading reading = SourceReading.of(file, Map.of(), RowChoice.ALL)) {
            return all(reading);
        }
    }

    private static List<ReadLine> all(SourceReading reading) throws IOException {
        List<ReadLine> lines = new ArrayList<>();
        for (ReadLine line = reading.next(); line != null; line = reading.next()) {
            lines.add(line);
        }
        return lines;
    }

    private static List<String> numbers(byte[] bytes, SourceFormat format) throws IOException {
        try (TableFile file = ReadDirectory.open(bytes);
                SourceReading reading = SourceReading.of(file, Map.of(), RowChoice.ALL)) {
            assertThat(SourceFormat.recognise(file.titles())).contains(format);
            return all(reading).stream()
                    .map(line -> line.number() + " "
                            + (line.facts() == null
                                    ? keys(line.faults())
                                    : line.facts().siren()))
                    .toList();
        }
    }

    /** Returns the same table as a workbook of texts. */
    private static byte[] workbook(byte[] text) throws IOException {
        try (TableFile file = ReadDirectory.open(text);
                SXSSFWorkbook workbook = new SXSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet("Structures");
            Map<Integer, List<String>> rows = new LinkedHashMap<>();
            rows.put(file.headerLine(), file.titles());
            for (TableLine line = file.next(); line != null; line = file.next()) {
                rows.put(line.number(), line.cells());
            }
            rows.forEach((number, cells) -> {
                Row row = sheet.createRow(number - 1);
                for (int at = 0; at < cells.size(); at++) {
                    row.createCell(at).setCellValue(cells.get(at));
                }
            });
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static SourceFacts facts(ReadLine line) {
        assertThat(line.faults()).as("line %d", line.number()).isEmpty();
        return Objects.requireNonNull(line.facts());
    }

    private static List<String> keys(List<Remark> remarks) {
        return remarks.stream().map(Remark::key).toList();
    }
}
