package org.cordee.law.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.cordee.law.casefile.CaseFile;
import org.cordee.law.casefile.CaseRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/** The examples of the documentation are run, give the documented answers and follow the schema. */
class ExampleCasesTests {

    private static final Path LAW = Path.of("src/docs/law");
    private static final String REFUSED = "refused-";
    private static final CheckingCases CHECKING = SampleCases.CHECKING;
    private static final JsonMapper JSON = JsonMapper.shared();

    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(LAW)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.getFileName().toString().startsWith(REFUSED))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void refusesTheExampleThatMustBeRefusedAtItsField() {
        assertThatThrownBy(() -> answer(LAW.resolve(REFUSED + "siret.yaml")))
                .isInstanceOfSatisfying(
                        CaseRefused.class,
                        refused -> assertThat(refused.isExpected()).isTrue());
    }

    private static LawAnswer answer(Path example) throws IOException {
        try (InputStream file = Files.newInputStream(example)) {
            return CHECKING.check(CaseFile.read(file));
        }
    }

    @Test
    void includesAtLeastFortyExamples() throws IOException {
        assertThat(examples()).hasSizeGreaterThanOrEqualTo(40);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void answersEachExampleAsExpected(Path example) throws IOException {
        LawAnswer answer = answer(example);

        assertThat(answer.law().expect()).isNotEmpty();
        for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            LawTexts texts = LawTexts.in(language);
            assertThat(Expectations.failures(answer.law().expect(), answer.asMap(texts), texts))
                    .isEmpty();
            assertThat(answer.findings()).allSatisfy(finding -> {
                assertThat(texts.finding(finding)).doesNotContain("{", "}");
                finding.remedies()
                        .forEach(remedy -> assertThat(texts.remedy(remedy)).doesNotContain("{", "}"));
            });
        }
    }

    @Test
    void givesTheSampleAnswerFieldByField() throws IOException {
        Object sample = JSON.readValue(Files.readString(LAW.resolve("hours-below-clause.answer.json")), Object.class);
        Object given = JSON.readValue(
                JSON.writeValueAsString(
                        answer(LAW.resolve("hours-below-clause.yaml")).asMap(LawTexts.in(Locale.ENGLISH))),
                Object.class);

        assertThat(differences("", sample, given)).isEmpty();
    }

    /** Returns the differences of a given tree from the wanted one; the given tree may have additional fields. */
    private static List<String> differences(String path, Object wanted, Object given) {
        List<String> found = new ArrayList<>();
        if (wanted instanceof Map<?, ?> fields && given instanceof Map<?, ?> all) {
            fields.forEach((name, value) -> found.addAll(
                    all.containsKey(name)
                            ? differences(path + "." + name, value, all.get(name))
                            : List.of(path + "." + name + " is missing")));
        } else if (wanted instanceof List<?> items && given instanceof List<?> all && items.size() == all.size()) {
            for (int at = 0; at < items.size(); at++) {
                found.addAll(differences(path + "[" + at + "]", items.get(at), all.get(at)));
            }
        } else if (!Objects.equals(wanted, given)) {
            found.add(path + ": " + wanted + " / " + given);
        }
        return found;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void examplesFollowTheSchema(Path example) throws IOException {
        Map<?, ?> schema = JSON.readValue(Files.readString(LAW.resolve("case.schema.json")), Map.class);
        Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(example));

        assertThat(strangers(schema, schema, "", tree)).isEmpty();
    }

    /** Returns fields that the schema does not know, and required fields that are missing. */
    private static List<String> strangers(Map<?, ?> root, Map<?, ?> schema, String path, Object value) {
        if (schema.get("$ref") instanceof String reference) {
            Map<?, ?> definitions = (Map<?, ?>) root.get("$defs");
            return strangers(root, (Map<?, ?>) definitions.get(reference.substring("#/$defs/".length())), path, value);
        }
        List<String> found = new ArrayList<>();
        if (value instanceof Map<?, ?> fields && schema.get("properties") instanceof Map<?, ?> known) {
            fields.forEach((key, inner) -> {
                Object name = key.equals(true) ? "on" : key; // YAML 1.1 reads the word "on" as true
                if (!known.containsKey(name)) {
                    found.add(path + "." + name);
                } else if (inner != null) {
                    found.addAll(strangers(root, (Map<?, ?>) known.get(name), path + "." + name, inner));
                }
            });
            if (schema.get("required") instanceof List<?> required) {
                required.stream()
                        .filter(name -> !fields.containsKey(name.equals("on") ? true : name))
                        .forEach(name -> found.add(path + "." + name + " is missing"));
            }
        } else if (value instanceof List<?> items && schema.get("items") instanceof Map<?, ?> item) {
            items.forEach(inner -> found.addAll(strangers(root, item, path + "[]", inner)));
        } else if (schema.get("enum") instanceof List<?> taken && !taken.contains(value)) {
            found.add(path + ": " + value);
        }
        return found;
    }
}
