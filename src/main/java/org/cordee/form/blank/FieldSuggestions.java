package org.cordee.form.blank;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cordee.form.Fact;
import org.cordee.form.FilledForm;
import org.cordee.form.FilledForm.FieldValue;
import org.cordee.form.FilledForm.FilledField;
import org.cordee.form.FilledForm.IdentityPart;
import org.cordee.form.FilledForm.IdentityValue;
import org.cordee.form.FilledForm.TextValue;
import org.cordee.form.FormCode;
import org.cordee.form.YamlData;
import org.jspecify.annotations.Nullable;

/** Proposes values for the fields of a buyer's own form from the forms of the consortium. A person decides. */
public final class FieldSuggestions {

    private static final List<Entry> ENTRIES = YamlData.list("/form/labels.yaml").stream()
            .map(FieldSuggestions::entry)
            .toList();

    private FieldSuggestions() {}

    private record Entry(FormCode form, Fact fact, @Nullable IdentityPart part, List<String> words) {}

    private static Entry entry(YamlData data) {
        String part = data.textOr("part", "");
        return new Entry(
                FormCode.valueOf(data.text("form")),
                Fact.valueOf(data.text("fact")),
                part.isEmpty() ? null : IdentityPart.valueOf(part),
                data.words("words"));
    }

    /**
     * Returns the value that a field probably asks for; empty when its label says nothing known, and for a box.
     *
     * @param forms the forms of the consortium, the lead's own before those of other members
     */
    public static Optional<String> of(FoundField field, List<FilledForm> forms) {
        if (field.shape() != FoundField.Shape.TEXT) {
            return Optional.empty();
        }
        String label = plain(field.label());
        return ENTRIES.stream()
                .filter(entry -> entry.words().stream().anyMatch(label::contains))
                .findFirst()
                .flatMap(entry -> value(entry, forms));
    }

    private static Optional<String> value(Entry entry, List<FilledForm> forms) {
        return forms.stream()
                .filter(form -> form.code() == entry.form())
                .findFirst()
                .flatMap(form -> form.fields().stream()
                        .filter(one -> one.field().fact() == entry.fact())
                        .findFirst())
                .map(FilledField::value)
                .map(value -> text(value, entry.part()))
                .filter(text -> !text.isBlank());
    }

    private static String text(FieldValue value, @Nullable IdentityPart part) {
        if (value instanceof IdentityValue identity) {
            return part == null ? identity.text() : identity.text(part);
        }
        return value instanceof TextValue text ? text.text() : "";
    }

    private static String plain(String text) {
        return Normalizer.normalize(WordParagraph.plain(text), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
