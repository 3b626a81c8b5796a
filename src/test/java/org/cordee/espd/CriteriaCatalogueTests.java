package org.cordee.espd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cordee.espd.AskedCriterion.AskedProperty;
import org.cordee.espd.CriteriaCatalogue.CatalogueCriterion;
import org.cordee.espd.CriteriaCatalogue.CatalogueElement;
import org.cordee.espd.EspdResponse.CriterionAnswer;
import org.junit.jupiter.api.Test;

/** Compares the catalogue with the official documents and with the texts that users read. */
class CriteriaCatalogueTests {

    private static final Set<String> ABOUT_ONE_ANSWER = Set.of("QUESTION", "REQUIREMENT", "CAPTION");

    private final CriteriaCatalogue catalogue = CriteriaCatalogue.ofEspd4();

    @Test
    void hasEveryCriterionAndPropertyOfTheOfficialRequestWithItsType() {
        EspdRequest request = new ReadingEspd().request(EspdSamples.request()).content();

        assertThat(catalogue.criteria()).hasSize(62);
        assertThat(request.criteria()).allSatisfy(criterion -> {
            CatalogueCriterion known = catalogue.find(criterion);
            assertThat(known).isNotNull();
            assertThat(known.code()).isEqualTo(criterion.code());
            assertThat(known.part()).matches("II\\.[ACD]|III\\.[A-D]|IV\\.[A-D]|V");
        });
        assertThat(request.criteria().stream().flatMap(AskedCriterion::properties))
                .allSatisfy(property -> assertThat(catalogue.element(property.id()))
                        .as(property.id())
                        .extracting(CatalogueElement::type)
                        .isEqualTo(property.type()));
    }

    /** The rule by which answers are numbered gives the identifiers of all answers in the official response. */
    @Test
    void numbersAnswersAsTheOfficialResponseDoes() {
        EspdResponse response =
                new ReadingEspd().response(EspdSamples.response()).content();

        assertThat(response.answers())
                .hasSize(393)
                .allSatisfy(answer -> assertThat(answer.id())
                        .isEqualTo(answer.property() + "/R1".repeat(repeatableGroups(answer) + 1)));
    }

    private int repeatableGroups(CriterionAnswer answer) {
        List<String> names = Arrays.asList(answer.property().split("/"));
        return (int) IntStream.range(2, names.size())
                .mapToObj(length -> catalogue.element(String.join("/", names.subList(0, length))))
                .filter(element -> element != null && element.isRepeatable())
                .count();
    }

    @Test
    void givesEveryCriterionAndQuestionATextInBothLanguages() throws IOException {
        Set<String> wanted = Stream.concat(
                        catalogue.criteria().stream()
                                .flatMap(one -> Stream.of(
                                        "espd.criterion." + one.code(), "espd.criterion." + one.code() + ".asks")),
                        DataRows.of("criteria.tsv").stream()
                                .filter(row -> ABOUT_ONE_ANSWER.contains(row.get(1))
                                        && !row.get(5).isEmpty())
                                .map(row -> "espd.question." + row.get(5)))
                .collect(Collectors.toSet());

        for (String language : List.of("fr", "en")) {
            assertThat(texts(language).stringPropertyNames()).as(language).containsAll(wanted);
        }
    }

    @Test
    void hasATextForEveryQuestionThatTheStandardItselfWords() {
        EspdRequest request = new ReadingEspd().request(EspdSamples.request()).content();

        assertThat(request.criteria().stream()
                        .flatMap(AskedCriterion::properties)
                        .filter(AskedProperty::isQuestion))
                .hasSize(511)
                .allSatisfy(question -> assertThat(catalogue.meaning(question.id()))
                        .as(question.id())
                        .isNotEmpty());
    }

    @Test
    void saysOfEveryExclusionGroundWhatADeclarationUnderFrenchLawCovers() {
        List<List<String>> rows = DataRows.of("exclusions.tsv");

        assertThat(rows.stream().map(row -> row.get(0)))
                .containsExactlyElementsOf(catalogue.criteria().stream()
                        .filter(CatalogueCriterion::isExclusion)
                        .map(CatalogueCriterion::code)
                        .toList());
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.get(2)).isIn("whole", "part");
            assertThat(row.get(1)).matches("(L2141-\\d+(-\\d)?( L2141-\\d+(-\\d)?)*)?");
            assertThat(row.get(3)).isNotBlank();
        });
        // every article of the declaration (L2141-1 to -5, -7 to -10) leads somewhere
        assertThat(rows.stream().flatMap(row -> Stream.of(row.get(1).split(" "))))
                .contains(
                        "L2141-1",
                        "L2141-2",
                        "L2141-3",
                        "L2141-4",
                        "L2141-5",
                        "L2141-7",
                        "L2141-7-1",
                        "L2141-7-2",
                        "L2141-8",
                        "L2141-9",
                        "L2141-10");
    }

    @Test
    void hasATextAndARemedyForEveryRefusalAndRemark() throws IOException {
        Set<String> keys = texts("fr").stringPropertyNames();
        String sources;
        try (Stream<Path> files = Files.list(Path.of("src/main/java/org/cordee/espd"))) {
            sources = files.map(CriteriaCatalogueTests::content).collect(Collectors.joining());
        }

        assertThat(Pattern.compile("\"(espd\\.(?:file|answer|evidence|facts)\\.[a-z-]+)\"")
                        .matcher(sources)
                        .results()
                        .map(found -> found.group(1)))
                .hasSizeGreaterThan(20)
                .allSatisfy(key -> assertThat(keys).contains(key, key + ".remedy"));
        assertThat(Pattern.compile("notes\\.add\\(\\s*\"([a-z-]+)\"")
                        .matcher(sources)
                        .results()
                        .map(found -> "espd.remark." + found.group(1)))
                .hasSize(5)
                .allSatisfy(key -> assertThat(keys).contains(key, key + ".remedy"));
        assertThat(OpenAnswer.OpenReason.values())
                .allSatisfy(reason -> assertThat(keys).contains("espd.open." + reason));
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        try (Reader in =
                Files.newBufferedReader(Path.of("src/main/resources/messages/espd_" + language + ".properties"))) {
            texts.load(in);
        }
        return texts;
    }
}
