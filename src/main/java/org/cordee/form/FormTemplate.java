package org.cordee.form;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One printed version of an official form: its rubrics in their order. It is data of a file; a new version of the State
 * is a new entry there.
 *
 * @param versionLabel the date that the form prints as its version
 * @param validFrom the first day on which Cordée uses this version
 * @param subtitle empty when the form has none
 * @param annex the annex that Cordée adds at the end; null for none
 */
public record FormTemplate(
        FormCode code,
        String versionLabel,
        LocalDate validFrom,
        String title,
        String subtitle,
        List<Rubric> rubrics,
        @Nullable Annex annex) {

    public FormTemplate {
        rubrics = List.copyOf(rubrics);
    }

    /**
     * One rubric of the form.
     *
     * @param letter the letter that the form prints before the title
     */
    public record Rubric(String letter, String title, List<Field> fields) {

        public Rubric {
            fields = List.copyOf(fields);
        }
    }

    /** The annex of a form, in the order in which it is printed. */
    public record Annex(String title, List<Field> fields) {

        public Annex {
            fields = List.copyOf(fields);
        }
    }

    /**
     * One field of the form.
     *
     * @param id unique in its form
     * @param ours true for a line that the printed form does not have
     * @param options the labels of the boxes by their code, in their order; empty for a field without boxes
     * @param columns the heads of the table; empty for another field
     */
    public record Field(
            String id,
            FieldKind kind,
            FormParty by,
            Fact fact,
            String label,
            boolean ours,
            Map<String, String> options,
            List<String> columns) {

        public Field {
            options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
            columns = List.copyOf(columns);
        }
    }

    /** Returns all fields with those of the annex last. */
    public List<Field> fields() {
        return Stream.concat(
                        rubrics.stream().flatMap(rubric -> rubric.fields().stream()),
                        annex == null ? Stream.of() : annex.fields().stream())
                .toList();
    }

    public Optional<Field> field(String id) {
        return fields().stream().filter(field -> field.id().equals(id)).findFirst();
    }
}
