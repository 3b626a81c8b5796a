package org.cordee.form;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cordee.form.FormTemplate.Field;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * One form with the values that Cordée knows, and for each empty field the reason.
 *
 * @param about the member, lot or subcontractor of the form, for its head and its file name; empty for the grouping
 * @param confirmed true once a person confirmed the values; before, each copy is marked as a draft
 * @param annex the fields of the annex; empty when the form has none
 */
public record FilledForm(
        FormTemplate template,
        FormFacts.Tender tender,
        String grouping,
        String about,
        boolean confirmed,
        List<FilledRubric> rubrics,
        List<FilledField> annex) {

    public FilledForm {
        rubrics = List.copyOf(rubrics);
        annex = List.copyOf(annex);
    }

    /** One rubric with its fields in the order of the form. */
    public record FilledRubric(String letter, String title, List<FilledField> fields) {

        public FilledRubric {
            fields = List.copyOf(fields);
        }
    }

    /**
     * One field.
     *
     * @param value null when the field is empty
     * @param why the reason of an empty field; null for a filled one
     * @param source null for an empty field
     */
    public record FilledField(
            Field field,
            @Nullable FieldValue value,
            @Nullable EmptyReason why,
            @Nullable ValueSource source) {

        /** Tells if a person should still fill it in. */
        public boolean isMissing() {
            return value == null && why != null && why.isMissing();
        }

        /** Returns the value in lines of text: the labels of ticked boxes, the rows of a table; none when empty. */
        public List<String> lines() {
            if (value instanceof TextValue text) {
                return text.text().lines().toList();
            }
            if (value instanceof IdentityValue identity) {
                return List.of(identity.text());
            }
            if (value instanceof TickedValue ticked) {
                return field.options().entrySet().stream()
                        .filter(option -> ticked.options().contains(option.getKey()))
                        .map(Map.Entry::getValue)
                        .toList();
            }
            return value instanceof RowsValue table
                    ? table.rows().stream()
                            .map(row -> String.join(
                                    " · ",
                                    row.stream().filter(cell -> !cell.isBlank()).toList()))
                            .toList()
                    : List.of();
        }
    }

    /** The reasons why a field is empty. */
    public enum EmptyReason {
        /** The value is not known yet. */
        NOT_KNOWN,
        /** The member has not made its declaration. */
        NOT_DECLARED,
        /** The field does not apply to this consortium. */
        NOT_CONCERNED,
        /** The buyer fills it in. */
        BUYER,
        /** The subcontractor fills it in. */
        SUBCONTRACTOR,
        /** A person signs or declares; Cordée never does it for a person. */
        PERSON;

        /** Tells if the consortium still has to find the value. */
        public boolean isMissing() {
            return this == NOT_KNOWN || this == NOT_DECLARED;
        }
    }

    /** The places from which values come. */
    public enum ValueSource {
        NOTICE,
        DIRECTORY,
        AGREEMENT,
        /** The declaration that the member itself made. */
        DECLARATION,
        /** Data that the member entered for forms, and its pieces. */
        MEMBER,
        COMPUTED,
        /** A person typed it into this form. */
        PERSON
    }

    /** The content of a field. */
    public sealed interface FieldValue permits TextValue, IdentityValue, TickedValue, RowsValue {}

    /** A text, which may have several lines. */
    public record TextValue(String text) implements FieldValue {}

    /** An enterprise with its addresses and numbers. */
    public record IdentityValue(FormFacts.Identity identity) implements FieldValue {

        /** Returns name, addresses and numbers in one line. */
        public String text() {
            return FormFormats.identity(identity);
        }

        /** Returns one part in one line; empty when it is not known. */
        public String text(IdentityPart part) {
            return FormFormats.part(identity, part);
        }
    }

    /** The parts of an identity that some forms ask for on lines of their own. */
    public enum IdentityPart {
        NAME,
        ADDRESSES,
        EMAIL,
        PHONE,
        /** The SIRET, or the number in a register abroad. */
        NUMBER
    }

    /** The codes of the ticked boxes. */
    public record TickedValue(Set<String> options) implements FieldValue {

        public TickedValue {
            options = Set.copyOf(options);
        }
    }

    /** The rows of a table, each with one text for each column. */
    public record RowsValue(List<List<String>> rows) implements FieldValue {

        public RowsValue {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    public FormCode code() {
        return template.code();
    }

    /** Returns every field with those of the annex last. */
    public List<FilledField> fields() {
        return Stream.concat(rubrics.stream().flatMap(rubric -> rubric.fields().stream()), annex.stream())
                .toList();
    }

    /** Returns the fields that a person should still fill in, each label once. */
    public List<FilledField> missing() {
        Set<String> labels = new LinkedHashSet<>();
        return fields().stream()
                .filter(FilledField::isMissing)
                .filter(one -> labels.add(one.field().fact() + one.field().label()))
                .toList();
    }

    public Optional<FilledField> field(String id) {
        return fields().stream().filter(one -> one.field().id().equals(id)).findFirst();
    }

    /** Returns the value of the first field that shows a fact. */
    Optional<FieldValue> valueOf(Fact fact) {
        return fields().stream()
                .filter(one -> one.field().fact() == fact)
                .flatMap(one -> Stream.ofNullable(one.value()))
                .findFirst();
    }

    /**
     * Returns the form with a value that a person typed.
     *
     * @throws RuleViolation for an unknown field, and for a signature or a declaration on honour
     */
    public FilledForm with(String id, FieldValue value) {
        Field field = template.field(id).orElseThrow(() -> RuleViolation.of(id, "form.field-unknown", id));
        if (field.kind() == FieldKind.SIGNATURE || field.kind() == FieldKind.STATEMENT) {
            throw RuleViolation.of(id, "form.field-of-a-person", field.label());
        }
        return new FilledForm(
                template,
                tender,
                grouping,
                about,
                confirmed,
                rubrics.stream()
                        .map(rubric ->
                                new FilledRubric(rubric.letter(), rubric.title(), typed(rubric.fields(), id, value)))
                        .toList(),
                typed(annex, id, value));
    }

    private static List<FilledField> typed(List<FilledField> fields, String id, FieldValue value) {
        return fields.stream()
                .map(one -> one.field().id().equals(id)
                        ? new FilledField(one.field(), value, null, ValueSource.PERSON)
                        : one)
                .toList();
    }

    /** Omits the values, because this text may be logged. */
    @Override
    public String toString() {
        return "FilledForm[" + template.code() + "]";
    }
}
