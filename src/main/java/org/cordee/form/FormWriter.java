package org.cordee.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cordee.document.BidDossier;
import org.cordee.document.PrintedForm;
import org.cordee.document.PrintedForm.Box;
import org.cordee.document.PrintedForm.Item;
import org.cordee.document.PrintedForm.Part;
import org.cordee.form.FilledForm.EmptyReason;
import org.cordee.form.FilledForm.FieldValue;
import org.cordee.form.FilledForm.FilledField;
import org.cordee.form.FilledForm.IdentityValue;
import org.cordee.form.FilledForm.RowsValue;
import org.cordee.form.FilledForm.TextValue;
import org.cordee.form.FilledForm.TickedValue;
import org.cordee.form.FormTemplate.Field;
import org.jspecify.annotations.Nullable;

/**
 * Writes a filled form in our own layout. The paper names the official form whose rubrics it follows, and says that it
 * is not the print of the State.
 */
public final class FormWriter {

    private FormWriter() {}

    /** @param author the lead of the consortium, for the properties of the file */
    public static PrintedForm printed(FilledForm form, String author) {
        FormTemplate template = form.template();
        List<Part> parts = new ArrayList<>();
        form.rubrics().forEach(rubric -> parts.add(new Part(rubric.letter(), rubric.title(), items(rubric.fields()))));
        if (template.annex() != null) {
            parts.add(new Part("", template.annex().title(), items(form.annex())));
        }
        return new PrintedForm(
                new PrintedForm.Heading(
                        template.code().name(),
                        template.versionLabel(),
                        template.title(),
                        template.subtitle(),
                        form.about(),
                        !form.confirmed()),
                new BidDossier.Tender(
                        form.tender().title(),
                        form.tender().reference(),
                        form.tender().buyer()),
                form.grouping(),
                author,
                parts);
    }

    private static List<Item> items(List<FilledField> fields) {
        return fields.stream().map(FormWriter::item).toList();
    }

    private static Item item(FilledField one) {
        Field field = one.field();
        String label = label(field);
        FieldValue value = one.value();
        return switch (field.kind()) {
            case TEXT -> new PrintedForm.Line(field.id(), label, text(value), left(one.why()));
            case CHOICE, BOXES, STATEMENT -> boxes(label, one);
            case TABLE ->
                new PrintedForm.Grid(
                        label,
                        field.columns(),
                        value instanceof RowsValue table ? table.rows() : List.of(),
                        left(one.why()));
            case SIGNATURE ->
                one.why() == EmptyReason.PERSON
                        ? new PrintedForm.Signature(label)
                        : new PrintedForm.Line(field.id(), label, left(one.why()), "");
        };
    }

    /** Returns the label that the paper prints, from which the field is read back. */
    static String label(Field field) {
        return field.ours() ? field.label() + " (ligne ajoutée par Cordée)" : field.label();
    }

    /** Returns the sentence of the paper that says what it is, from which the form and its version are read back. */
    static String origin(FormTemplate template) {
        return PrintedForm.origin(template.code().name(), template.versionLabel());
    }

    private static @Nullable String text(@Nullable FieldValue value) {
        if (value instanceof IdentityValue identity) {
            return identity.text();
        }
        return value instanceof TextValue text ? text.text() : null;
    }

    private static Item boxes(String label, FilledField one) {
        Set<String> ticked = one.value() instanceof TickedValue value ? value.options() : Set.of();
        return new PrintedForm.Boxes(
                label,
                one.field().options().entrySet().stream()
                        .map(option -> new Box(ticked.contains(option.getKey()), option.getValue()))
                        .toList(),
                ticked.isEmpty() ? left(one.why()) : "");
    }

    /** Returns the words that the paper prints in an empty place; none for a filled one. */
    static String left(@Nullable EmptyReason why) {
        if (why == null) {
            return "";
        }
        return switch (why) {
            case NOT_KNOWN -> "À compléter";
            case NOT_DECLARED -> "Un membre au moins n’a pas encore fait sa déclaration";
            case NOT_CONCERNED -> "Sans objet";
            case BUYER -> "À remplir par l’acheteur";
            case SUBCONTRACTOR -> "À remplir par le sous-traitant";
            case PERSON -> "À remplir par la personne concernée";
        };
    }
}
