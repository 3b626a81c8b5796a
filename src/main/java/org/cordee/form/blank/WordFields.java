package org.cordee.form.blank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.cordee.form.blank.FoundField.Place;
import org.cordee.form.blank.FoundField.Shape;

/** The empty fields of a DOCX file and how to write into each of them. */
final class WordFields {

    /** The content controls whose content is no text of a person. */
    private static final Set<String> NO_TEXT = Set.of("picture", "docPartObj", "docPartList", "group", "bibliography");

    private static final Set<String> LOCKED = Set.of("contentLocked", "sdtContentLocked");

    private final SafeDocx docx;
    private final XmlPart part;
    private final WordBody body;
    private final Splices splices = new Splices();
    private final List<Field> fields = new ArrayList<>();

    /** @param write writes a value into the field */
    private record Field(int position, FoundField found, Consumer<String> write) {}

    private WordFields(SafeDocx docx) {
        this.docx = docx;
        this.part = XmlPart.read(docx.main());
        this.body = new WordBody(part);
        WordLabels labels = new WordLabels(body);
        body.paragraphs().forEach(paragraph -> read(paragraph, labels));
        body.controls().forEach(control -> read(control, labels));
        body.tables().forEach(this::readTable);
        fields.sort(Comparator.comparingInt(Field::position));
    }

    static WordFields of(byte[] file) {
        return new WordFields(SafeDocx.open(file));
    }

    List<FoundField> found() {
        return fields.stream().map(Field::found).toList();
    }

    byte[] filled(Map<String, String> values) {
        for (Field field : fields) {
            String value = values.get(field.found().id());
            if (value != null) {
                field.write().accept(value);
            }
        }
        return docx.with(splices.applied(part.text()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private void add(
            XmlElement at, String kind, Shape shape, String label, List<String> options, Consumer<String> write) {
        if (fields.size() > FormFields.MOST_FIELDS) {
            return;
        }
        int table = body.numberOfTable(at);
        fields.add(new Field(
                at.start(),
                new FoundField(
                        kind + "-" + at.start(), shape, label, table > 0 ? Place.TABLE : Place.TEXT, table, options),
                write));
    }

    private void read(WordParagraph paragraph, WordLabels labels) {
        for (WordBox box : paragraph.boxes()) {
            if (!box.isTicked() && fields.size() <= FormFields.MOST_FIELDS) {
                int at = box.sign() >= 0 ? box.sign() : box.element().start();
                int table = body.numberOfTable(paragraph.element());
                fields.add(new Field(
                        at,
                        new FoundField(
                                "box-" + at,
                                Shape.BOX,
                                box.label(),
                                table > 0 ? Place.TABLE : Place.TEXT,
                                table,
                                List.of()),
                        ticked -> box.tick(part, splices)));
            }
        }
        for (WordTextField field : WordTextField.in(part, paragraph.element())) {
            add(
                    field.begin(),
                    "field",
                    Shape.TEXT,
                    labels.before(paragraph, field.textBefore()),
                    List.of(),
                    value -> field.write(part, splices, value));
        }
    }

    private void read(WordControl control, WordLabels labels) {
        XmlElement properties = control.properties();
        boolean offered = control.isEmpty(part)
                && properties.children().stream().noneMatch(one -> NO_TEXT.contains(one.name()))
                && properties.children("lock").stream()
                        .noneMatch(lock -> LOCKED.contains(String.valueOf(lock.attribute("val"))));
        if (offered) {
            List<String> options = control.options();
            add(
                    control.element(),
                    "control",
                    options.isEmpty() ? Shape.TEXT : Shape.CHOICE,
                    control.name().orElseGet(() -> labels.before(control.element())),
                    options,
                    value -> control.write(part, splices, value));
        }
    }

    /** Reads a table whose rows have a label on the left and an empty cell on the right. */
    private void readTable(XmlElement table) {
        List<XmlElement> rows = table.children("tr");
        if (rows.stream().anyMatch(row -> row.children("tc").size() != 2)) {
            return;
        }
        for (XmlElement row : rows) {
            List<XmlElement> cells = row.children("tc");
            String label = body.textOf(cells.get(0));
            List<WordParagraph> right = body.paragraphsOf(cells.get(1));
            boolean empty = !right.isEmpty()
                    && right.stream().allMatch(WordParagraph::isEmpty)
                    && cells.get(1).all("sdt").findAny().isEmpty()
                    && cells.get(1).children("tbl").isEmpty();
            if (empty && !label.isBlank()) {
                WordParagraph first = right.get(0);
                add(first.element(), "cell", Shape.TEXT, label, List.of(), value -> first.write(part, splices, value));
            }
        }
    }
}
