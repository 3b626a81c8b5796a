package org.cordee.form;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cordee.document.text.PaperRow;
import org.cordee.document.text.PaperRow.Kind;
import org.cordee.form.FormTemplate.Field;
import org.cordee.form.ReadForm.Found;
import org.cordee.form.ReadForm.ReadField;

/**
 * Reads a form back from the rows of a file that {@link FormWriter} wrote, by the labels of its template. It knows no
 * value beforehand: a wrong one is read as it stands.
 */
public final class ReadingForm {

    private static final Pattern NUMBER = Pattern.compile("([A-Z]\\d)\\. .*", Pattern.DOTALL);
    private static final String TICKED = "■☒";
    private static final Set<String> LEFT = Arrays.stream(FilledForm.EmptyReason.values())
            .map(FormWriter::left)
            .map(ReadingForm::squeezed)
            .collect(Collectors.toSet());

    private final List<PaperRow> rows;
    private int next;

    private ReadingForm(List<PaperRow> rows) {
        this.rows = rows;
    }

    /** Returns the form; empty when the paper does not say which form in which version it is. */
    public static Optional<ReadForm> read(List<PaperRow> rows) {
        return template(rows)
                .map(template -> new ReadForm(
                        template,
                        template.fields().stream()
                                .map(new ReadingForm(rows).reader(template))
                                .toList()));
    }

    private static Optional<FormTemplate> template(List<PaperRow> rows) {
        List<String> texts = rows.stream()
                .filter(row -> row.kind() == Kind.TEXT)
                .map(row -> squeezed(row.text()))
                .toList();
        return Arrays.stream(FormCode.values())
                .flatMap(code -> FormTemplates.all(code).stream())
                .filter(template -> texts.contains(squeezed(FormWriter.origin(template))))
                .findFirst();
    }

    private Function<Field, ReadField> reader(FormTemplate template) {
        Map<String, String> letters = template.rubrics().stream()
                .flatMap(rubric -> rubric.fields().stream().map(field -> Map.entry(field.id(), rubric.letter())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return field -> {
            String rubric = rubric(field, letters.getOrDefault(field.id(), "annexe"));
            return field.kind() == FieldKind.TABLE ? table(field, rubric) : line(field, rubric);
        };
    }

    /** Returns the letter of the rubric, with its number where the label begins with one. */
    private static String rubric(Field field, String letter) {
        Matcher number = NUMBER.matcher(field.label());
        return number.matches() ? number.group(1) : letter;
    }

    private ReadField line(Field field, String rubric) {
        String label = squeezed(FormWriter.label(field));
        for (int at = next; at < rows.size(); at++) {
            PaperRow row = rows.get(at);
            if (row.kind() == Kind.CELLS
                    && row.cells().size() == 2
                    && squeezed(row.text()).equals(label)) {
                next = at + 1;
                return value(field, place(rubric, row), row.cell(1));
            }
        }
        return nowhere(field, rubric);
    }

    private static ReadField value(Field field, String place, String text) {
        if (field.kind().hasOptions()) {
            Set<String> ticked = ticked(field, text);
            Found found = ticked.isEmpty() ? Found.EMPTY : Found.VALUE;
            return new ReadField(field, found, place, List.of(), ticked, List.of());
        }
        boolean empty = isLeft(text);
        List<String> lines = empty ? List.of() : text.lines().toList();
        return new ReadField(field, empty ? Found.EMPTY : Found.VALUE, place, lines, Set.of(), List.of());
    }

    private static Set<String> ticked(Field field, String text) {
        List<String> labels = text.lines()
                .filter(line -> !line.isEmpty() && TICKED.indexOf(line.charAt(0)) >= 0)
                .map(line -> squeezed(line.substring(1)))
                .toList();
        return field.options().entrySet().stream()
                .filter(option -> labels.contains(squeezed(option.getValue())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private ReadField table(Field field, String rubric) {
        String label = squeezed(FormWriter.label(field));
        List<String> columns =
                field.columns().stream().map(ReadingForm::squeezed).toList();
        for (int at = next; at + 1 < rows.size(); at++) {
            PaperRow head = rows.get(at + 1);
            if (rows.get(at).kind() != Kind.CELLS
                    && squeezed(rows.get(at).text()).equals(label)) {
                next = at + 1;
                boolean filled = head.kind() == Kind.CELLS
                        && head.cells().stream()
                                .map(ReadingForm::squeezed)
                                .toList()
                                .equals(columns);
                return filled ? rows(field, place(rubric, head), head, at + 2) : empty(field, rubric, head);
            }
        }
        return nowhere(field, rubric);
    }

    private static ReadField empty(Field field, String rubric, PaperRow left) {
        return isLeft(left.text())
                ? new ReadField(field, Found.EMPTY, place(rubric, left), List.of(), Set.of(), List.of())
                : nowhere(field, rubric);
    }

    private ReadField rows(Field field, String place, PaperRow head, int from) {
        List<List<String>> read = rows.subList(from, rows.size()).stream()
                .takeWhile(row -> row.kind() == Kind.CELLS && row.table() == head.table())
                .map(row -> row.cells().stream()
                        .map(cell -> isLeft(cell) ? "" : cell)
                        .toList())
                .toList();
        next = from + read.size();
        return new ReadField(field, Found.VALUE, place, List.of(), Set.of(), read);
    }

    private static ReadField nowhere(Field field, String rubric) {
        return new ReadField(field, Found.NOWHERE, rubric, List.of(), Set.of(), List.of());
    }

    private static String place(String rubric, PaperRow row) {
        return row.place().isEmpty() ? rubric : rubric + ", " + row.place();
    }

    private static boolean isLeft(String text) {
        return text.isBlank() || LEFT.contains(squeezed(text));
    }

    /** Returns a text without spaces and with one kind of apostrophe, because layouts differ in them. */
    private static String squeezed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replace('\'', '’')
                .replaceAll("[\\s\\p{Z}\\p{Cf}]+", "");
    }
}
