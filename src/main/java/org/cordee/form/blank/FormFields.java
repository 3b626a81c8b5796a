package org.cordee.form.blank;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordee.shared.RuleViolation;

/**
 * Finds the empty fields of a form that a buyer wrote, in a DOCX file (content controls, form fields, boxes, and tables
 * of two columns) or in a PDF file (fields of its form), and fills in these fields only.
 */
public final class FormFields {

    static final int MOST_FIELDS = 500;
    static final int LONGEST_VALUE = 4_000;

    private FormFields() {}

    /**
     * Returns the empty fields in the order of the document.
     *
     * @throws RuleViolation for a file of another kind, a hostile file, and one with too many fields
     */
    public static List<FoundField> find(byte[] file) {
        List<FoundField> found =
                isPdf(file) ? PdfFields.find(file) : WordFields.of(file).found();
        if (found.size() > MOST_FIELDS) {
            throw SafeDocx.refusal("too-many-fields", MOST_FIELDS);
        }
        return found;
    }

    /**
     * Returns the file with the values; a field without a value, or with an empty one, stays empty.
     *
     * @param values by the id of a field that {@link #find} returns for this file
     * @throws RuleViolation for an unknown field, and for a value that is too long or that the field does not allow
     */
    public static byte[] fill(byte[] file, Map<String, String> values) {
        Map<String, FoundField> known = find(file).stream().collect(Collectors.toMap(FoundField::id, field -> field));
        Map<String, String> given = values.entrySet().stream()
                .filter(value -> !value.getValue().isBlank())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        given.forEach((id, value) -> requireAllowed(known, id, value));
        return isPdf(file) ? PdfFields.fill(file, given) : WordFields.of(file).filled(given);
    }

    private static void requireAllowed(Map<String, FoundField> known, String id, String value) {
        FoundField field = known.get(id);
        if (field == null) {
            throw RuleViolation.of(id, "form.field-unknown", id);
        }
        if (value.length() > LONGEST_VALUE) {
            throw RuleViolation.of(id, "form.value-too-long", LONGEST_VALUE);
        }
        if (field.shape() == FoundField.Shape.CHOICE
                && !Set.copyOf(field.options()).contains(value)) {
            throw RuleViolation.of(id, "form.value-not-offered", value);
        }
    }

    private static boolean isPdf(byte[] file) {
        return file.length > 4 && file[0] == '%' && file[1] == 'P' && file[2] == 'D' && file[3] == 'F';
    }
}
