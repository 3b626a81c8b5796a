package org.cordee.form;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cordee.form.FormTemplate.Field;

/**
 * A form that was read back from its file.
 *
 * @param fields in the order of the form
 */
public record ReadForm(FormTemplate template, List<ReadField> fields) {

    public ReadForm {
        fields = List.copyOf(fields);
    }

    /** Tells if a field was found in the file, and if it has a value. */
    public enum Found {
        VALUE,
        /** The place is there and no person or program filled it in. */
        EMPTY,
        /** The file does not have the field. */
        NOWHERE
    }

    /**
     * One field as the file shows it.
     *
     * @param place the letter and number of the rubric, then the page in a PDF
     * @param lines the lines of a text; none for other kinds of fields
     * @param ticked the codes of the boxes that are ticked
     * @param rows the rows of a table, without those that nobody filled in
     */
    public record ReadField(
            Field field, Found found, String place, List<String> lines, Set<String> ticked, List<List<String>> rows) {

        public ReadField {
            lines = List.copyOf(lines);
            ticked = Set.copyOf(ticked);
            rows = rows.stream().map(List::copyOf).toList();
        }

        /** Returns the text in one line. */
        public String text() {
            return String.join(" ", lines);
        }

        /** Omits the values, because this text may be logged. */
        @Override
        public String toString() {
            return "ReadField[" + field.id() + ", " + found + "]";
        }
    }

    /** Returns every field that shows a fact, in the order of the form. */
    public Stream<ReadField> of(Fact fact) {
        return fields.stream().filter(one -> one.field().fact() == fact);
    }

    /** Returns the first field with a value that shows a fact. */
    public Optional<ReadField> first(Fact fact) {
        return of(fact).filter(one -> one.found() == Found.VALUE).findFirst();
    }

    /** Omits the values, because this text may be logged. */
    @Override
    public String toString() {
        return "ReadForm[" + template.code() + "]";
    }
}
