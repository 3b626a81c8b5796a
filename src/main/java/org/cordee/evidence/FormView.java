package org.cordee.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cordee.evidence.FormsView.FormLine;
import org.cordee.form.FilledForm;
import org.cordee.form.FilledForm.EmptyReason;
import org.cordee.form.FilledForm.FilledField;
import org.cordee.form.FilledForm.ValueSource;
import org.jspecify.annotations.Nullable;

/**
 * One official form of a consortium with the value of each field, for its lead.
 *
 * @param confirmed true once the bid is frozen; before, the form is marked as a draft
 * @param title as the form prints it
 * @param parts its rubrics in their order, then its annex
 */
public record FormView(
        UUID consortiumId,
        String consortiumName,
        boolean confirmed,
        FormLine line,
        String title,
        List<FormPart> parts) {

    public FormView {
        parts = List.copyOf(parts);
    }

    /**
     * One rubric, or the annex.
     *
     * @param letter of the rubric; empty for the annex
     */
    public record FormPart(String letter, String title, List<FieldLine> fields) {

        public FormPart {
            fields = List.copyOf(fields);
        }
    }

    /**
     * One field.
     *
     * @param lines the value in lines of text; empty when the field is empty
     * @param why the reason of an empty field; null for a filled one
     * @param source where the value comes from; null for an empty field
     */
    public record FieldLine(
            String label,
            List<String> lines,
            @Nullable EmptyReason why,
            @Nullable ValueSource source) {

        public FieldLine {
            lines = List.copyOf(lines);
        }

        static FieldLine of(FilledField one) {
            return new FieldLine(one.field().label(), one.lines(), one.why(), one.source());
        }
    }

    static FormView of(FormsView all, FormLine line, FilledForm form) {
        List<FormPart> parts = new ArrayList<>();
        form.rubrics()
                .forEach(rubric -> parts.add(new FormPart(
                        rubric.letter(),
                        rubric.title(),
                        rubric.fields().stream().map(FieldLine::of).toList())));
        if (form.template().annex() != null) {
            parts.add(new FormPart(
                    "",
                    form.template().annex().title(),
                    form.annex().stream().map(FieldLine::of).toList()));
        }
        return new FormView(
                all.consortiumId(),
                all.consortiumName(),
                all.confirmed(),
                line,
                form.template().title(),
                parts);
    }
}
