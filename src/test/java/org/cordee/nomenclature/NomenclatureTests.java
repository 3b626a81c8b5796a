package org.cordee.nomenclature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The lists are complete, and their codes refer to each other. */
class NomenclatureTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cpv.tsv",
                "nuts.tsv",
                "language.tsv",
                "naf.tsv",
                "naf-2025.tsv",
                "commune.tsv",
                "activity-synonym.tsv"
            })
    void eachFileNamesItsSourceInTheHead(String file) throws Exception {
        try (var stream = NomenclatureTests.class.getResourceAsStream("/codelists/" + file)) {
            String text = new String(stream.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            List<String> head =
                    text.lines().takeWhile(line -> line.startsWith("#")).toList();

            assertThat(head).anyMatch(line -> line.startsWith("# Source: "));
            assertThat(head).anyMatch(line -> line.startsWith("# Licence: ") || line.startsWith("# Source: none"));
        }
    }

    @ParameterizedTest
    @EnumSource(Nomenclature.class)
    void eachCodeOccursOnceAndHasANameInBothLanguages(Nomenclature list) {
        List<String> codes = list.codes();

        assertThat(codes).doesNotHaveDuplicates();
        assertThat(codes)
                .allSatisfy(code -> assertThat(list.nameOf(code, Locale.FRENCH)).isNotBlank())
                .allSatisfy(
                        code -> assertThat(list.nameOf(code, Locale.ENGLISH)).isNotBlank());
    }

    /** The letters of the two versions differ: no code means one thing before 2027 and another one after it. */
    @Test
    void naf2025HasAllCodesOfItsLevelsAndNoneOfTheVersionBefore() {
        List<String> codes = Nomenclature.NAF_2025.codes();

        assertThat(codes).hasSize(747).allMatch(code -> code.matches("[0-9]{4}[G-LY]"));
        assertThat(codes.stream().map(code -> code.substring(0, 4)).distinct()).hasSize(651);
        assertThat(codes.stream().map(code -> code.substring(0, 3)).distinct()).hasSize(287);
        assertThat(codes.stream().map(code -> code.substring(0, 2)).distinct()).hasSize(87);
        assertThat(codes).doesNotContainAnyElementsOf(Nomenclature.NAF.codes());
        assertThat(Nomenclature.NAF_2025.search("apiculture", Locale.FRENCH, 1))
                .extracting(Suggestion::code)
                .containsExactly("0148G");
    }

    @Test
    void theListsHaveAllCodes() {
        assertThat(Nomenclature.CPV.codes()).hasSize(9_454);
        assertThat(Nomenclature.NAF.codes()).hasSize(732);
        assertThat(Nomenclature.COMMUNE.codes()).hasSize(34_969);
        assertThat(Nomenclature.ZONE.codes()).contains("75", "2A", "976", "FRD", "FR1", "FR");
    }

    @Test
    void eachCpvCodeButADivisionLiesWithinOthersUpToItsDivision() {
        Set<String> codes = new HashSet<>(Nomenclature.CPV.codes());

        assertThat(codes).allSatisfy(code -> {
            List<String> wider = CpvTree.ancestors(code);
            assertThat(codes).containsAll(wider);
            String top = wider.isEmpty() ? code : wider.get(wider.size() - 1);
            assertThat(CpvTree.level(top)).isEqualTo(CpvTree.Level.DIVISION);
        });
        assertThat(CpvTree.ancestors("77310000")).containsExactly("77300000", "77000000");
        assertThat(CpvTree.isWithin("77313000", "77310000")).isTrue();
        assertThat(CpvTree.isWithin("77310000", "77313000")).isFalse();
        assertThat(CpvTree.stem("90000000")).isEqualTo("90");
    }

    @Test
    void eachNafCodeLiesWithinTheCodesOfItsLevels() {
        Set<String> codes = new HashSet<>();
        CodeFile.rows("naf.tsv").forEach(cells -> codes.add(cells[0]));

        assertThat(codes).hasSize(88 + 272 + 615 + 732);
        assertThat(codes).filteredOn(code -> code.length() > 2).allSatisfy(code -> {
            int parent = code.length() == 4 ? 2 : code.length() - 1;
            assertThat(codes).contains(code.substring(0, parent));
        });
    }

    @Test
    void eachPostalCodeLeadsToItsCommunesTheLargestFirst() {
        assertThat(Communes.all())
                .allSatisfy(commune -> assertThat(commune.postalCodes())
                        .allSatisfy(postalCode -> assertThat(postalCode).matches("[0-9]{5}"))
                        .allSatisfy(postalCode ->
                                assertThat(Communes.ofPostalCode(postalCode)).contains(commune)));
        assertThat(Communes.ofPostalCode("76000")).extracting(Commune::name).containsExactly("Rouen");
        assertThat(Communes.ofPostalCode("01400"))
                .extracting(Commune::population)
                .isSortedAccordingTo((one, other) -> other - one)
                .hasSizeGreaterThan(1);
        assertThat(Communes.ofPostalCode("99999")).isEmpty();
        assertThat(Communes.find("2A004")).map(Commune::name).contains("Ajaccio");
        assertThat(Communes.find("00000")).isEmpty();
    }

    @Test
    void eachCommuneOfAFrenchDepartmentNamesOneOfTheList() {
        Set<String> departments = new HashSet<>();
        CodeFile.rows("department.tsv").forEach(cells -> departments.add(cells[0]));
        Set<String> collectivities = Set.of("975", "977", "978", "984", "986", "987", "988", "989");

        assertThat(Communes.all())
                .extracting(Commune::department)
                .allSatisfy(code -> assertThat(departments.contains(code) || collectivities.contains(code))
                        .isTrue());
    }

    @Test
    void eachSynonymNamesCodesOfBothLists() {
        List<String[]> synonyms = CodeFile.rows("activity-synonym.tsv");

        assertThat(synonyms).hasSizeGreaterThanOrEqualTo(250);
        assertThat(synonyms).extracting(cells -> cells[0]).doesNotHaveDuplicates();
        assertThat(synonyms).allSatisfy(cells -> {
            assertThat(Arrays.asList(cells[1].split(" ", -1)))
                    .as(cells[0])
                    .isNotEmpty()
                    .allMatch(Nomenclature.CPV::contains);
            assertThat(Arrays.asList(cells[2].replace(".", "").split(" ", -1)))
                    .as(cells[0])
                    .isNotEmpty()
                    .allMatch(Nomenclature.NAF::contains);
        });
    }

    @Test
    void namesACodeAndFindsACodeByItsExactName() {
        assertThat(Nomenclature.CPV.nameOf("03221270", Locale.FRENCH)).isEqualTo("Concombres");
        assertThat(Nomenclature.CPV.nameOf("99310000", Locale.FRENCH)).isEqualTo("99310000");
        assertThat(Nomenclature.CPV.contains("99310000")).isFalse();
        assertThat(Nomenclature.NUTS.codeOf("Seine-Maritime")).contains("FRD22");
        assertThat(Nomenclature.ZONE.codeOf("seine maritime")).contains("76");
        assertThat(Nomenclature.LANGUAGE.codeOf("francais")).contains("FRA");
        assertThat(Nomenclature.LANGUAGE.nameOf("LTZ", Locale.FRENCH)).isEqualTo("luxembourgeois");
        assertThat(Nomenclature.CPV.codeOf("xyzzy")).isEmpty();
    }

    /** Notices may name a département by its number. */
    @Test
    void keepsTheNumberOfADepartmentAmongTheAreasOfNotices() {
        assertThat(Nomenclature.NUTS.find("76", Locale.FRENCH))
                .contains(new Suggestion("76", "Seine-Maritime", "76", null));
        assertThat(Nomenclature.NUTS.find("FRD22", Locale.FRENCH))
                .contains(new Suggestion("FRD22", "Seine-Maritime", "76", null));
    }
}
