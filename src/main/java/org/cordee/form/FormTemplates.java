package org.cordee.form;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cordee.form.FormTemplate.Annex;
import org.cordee.form.FormTemplate.Field;
import org.cordee.form.FormTemplate.Rubric;

/** The printed versions of all forms, read from the files of the folder {@code form}. */
public final class FormTemplates {

    private static final Set<String> NAMES = Set.of("id", "kind", "by", "fact", "label", "ours", "options", "columns");

    private static final List<FormTemplate> ALL = Arrays.stream(FormCode.values())
            .flatMap(code -> read(code).stream())
            .toList();

    private FormTemplates() {}

    /**
     * Returns the version that is used on a day: the newest one that is valid by then. Before the first version that is
     * known, as in a simulation that goes back to the dates of a notice, it is that one.
     */
    public static FormTemplate of(FormCode code, LocalDate on) {
        return all(code).stream()
                .filter(template -> !template.validFrom().isAfter(on))
                .max(Comparator.comparing(FormTemplate::validFrom))
                .or(() -> all(code).stream().min(Comparator.comparing(FormTemplate::validFrom)))
                .orElseThrow();
    }

    /** Returns every known version of a form. */
    public static List<FormTemplate> all(FormCode code) {
        return ALL.stream().filter(template -> template.code() == code).toList();
    }

    private static List<FormTemplate> read(FormCode code) {
        return YamlData.list("/form/" + code.name().toLowerCase(Locale.ROOT) + ".yaml").stream()
                .map(FormTemplates::template)
                .toList();
    }

    private static FormTemplate template(YamlData data) {
        YamlData annex = data.part("annex");
        return new FormTemplate(
                FormCode.valueOf(data.text("code")),
                data.text("version"),
                LocalDate.parse(data.text("validFrom")),
                data.text("title"),
                data.text("subtitle"),
                data.parts("rubrics").stream()
                        .map(rubric -> new Rubric(rubric.text("letter"), rubric.text("title"), fields(rubric)))
                        .toList(),
                annex == null ? null : new Annex(annex.text("title"), fields(annex)));
    }

    private static List<Field> fields(YamlData data) {
        return data.parts("fields").stream().map(FormTemplates::field).toList();
    }

    private static Field field(YamlData data) {
        data.requireOnly(NAMES);
        return new Field(
                data.text("id"),
                FieldKind.valueOf(data.text("kind")),
                FormParty.valueOf(data.text("by")),
                Fact.valueOf(data.text("fact")),
                data.text("label"),
                data.flag("ours"),
                data.texts("options"),
                data.words("columns"));
    }
}
