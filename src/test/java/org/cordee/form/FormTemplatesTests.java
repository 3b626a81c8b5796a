package org.cordee.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordee.form.FormTemplate.Field;
import org.cordee.form.FormTemplate.Rubric;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The official forms as their files describe them. */
class FormTemplatesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    @ParameterizedTest
    @CsvSource({
        "DC1, 01/04/2019, ABCDEFG",
        "DC2, 21/11/2023, ABCEFGHI",
        "DC4, 12/10/2023, ABCDEFGHIJKLM",
        "ATTRI1, 01/04/2019, ABCD"
    })
    void everyFormHasTheRubricsOfItsPrintedVersion(FormCode code, String version, String letters) {
        FormTemplate template = FormTemplates.of(code, TODAY);

        assertThat(template.versionLabel()).isEqualTo(version);
        assertThat(template.rubrics().stream().map(Rubric::letter).collect(Collectors.joining()))
                .isEqualTo(letters);
    }

    @ParameterizedTest
    @EnumSource(FormCode.class)
    void everyFieldIsComplete(FormCode code) {
        for (FormTemplate template : FormTemplates.all(code)) {
            assertThat(template.fields()).extracting(Field::id).doesNotHaveDuplicates();
            assertThat(template.fields()).allSatisfy(field -> {
                assertThat(field.label()).isNotBlank();
                assertThat(!field.options().isEmpty())
                        .as("boxes of " + field.id())
                        .isEqualTo(field.kind().hasOptions());
                assertThat(!field.columns().isEmpty())
                        .as("columns of " + field.id())
                        .isEqualTo(field.kind() == FieldKind.TABLE);
            });
        }
    }

    @Test
    void everyFactIsComputedAndShownBySomeForm() {
        Set<Fact> shown = Arrays.stream(FormCode.values())
                .flatMap(code -> FormTemplates.all(code).stream())
                .flatMap(template -> template.fields().stream())
                .map(Field::fact)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Fact.class)));

        assertThat(shown).isEqualTo(EnumSet.allOf(Fact.class));
        assertThat(FillingForm.answers().keySet()).isEqualTo(EnumSet.allOf(Fact.class));
    }

    /** No older version is known; a simulation may go back to a day before the first one. */
    @Test
    void theFirstVersionIsUsedBeforeItsFirstDayToo() {
        for (FormCode code : FormCode.values()) {
            assertThat(FormTemplates.of(code, LocalDate.of(2015, 1, 1)))
                    .isEqualTo(FormTemplates.all(code).get(0));
        }
        assertThat(FormTemplates.of(FormCode.DC4, LocalDate.of(2024, 1, 1)).versionLabel())
                .isEqualTo("12/10/2023");
    }
}
