package org.cordee.form.blank;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cordee.form.FieldKind;
import org.cordee.form.FilledForm;
import org.cordee.form.FilledForm.FieldValue;
import org.cordee.form.FilledForm.FilledField;
import org.cordee.form.FilledForm.IdentityPart;
import org.cordee.form.FilledForm.IdentityValue;
import org.cordee.form.FilledForm.RowsValue;
import org.cordee.form.FilledForm.TextValue;
import org.cordee.form.FilledForm.TickedValue;
import org.jspecify.annotations.Nullable;

/** Writes the values of one form into the empty places of one blank, and keeps which of them found no place. */
final class BlankFilling {

    /** The first line of a filled blank, until a person has confirmed it. */
    static final String DRAFT =
            "PROJET — non signé. Rempli par Cordée dans les emplacements vides ; relisez, complétez,"
                    + " puis supprimez cette ligne.";

    /** The line that names what found no place. */
    static final String TO_COPY = "À recopier à la main, puis supprimez cette ligne : ";

    private final XmlPart part;
    private final BlankMap map;
    private final FilledForm form;
    private final WordBody body;
    private final Splices splices = new Splices();
    private final Set<Integer> taken = new HashSet<>();
    private final Set<String> written = new LinkedHashSet<>();
    private final Map<String, String> unplaced = new LinkedHashMap<>();

    BlankFilling(XmlPart part, BlankMap map, FilledForm form) {
        this.part = part;
        this.map = map;
        this.form = form;
        this.body = new WordBody(part);
    }

    /** Writes every value that finds its place, and the mark of a draft. */
    void fill() {
        for (FilledField one : form.fields()) {
            FieldKind kind = one.field().kind();
            FieldValue value = one.value();
            if (value != null && kind != FieldKind.SIGNATURE && kind != FieldKind.STATEMENT) {
                unplaced.put(one.field().id(), one.field().label());
            }
        }
        for (BlankPlace place : map.places()) {
            if (unplaced.containsKey(place.field()) || written.contains(place.field())) {
                form.field(place.field()).ifPresent(one -> write(place, one));
            }
        }
        String head = (form.confirmed() ? "" : WordText.boldParagraph(part, DRAFT))
                + (unplaced.isEmpty() ? "" : WordText.boldParagraph(part, TO_COPY + String.join(" ; ", left())));
        if (!head.isEmpty()) {
            splices.insert(body.body().contentStart(), head);
        }
    }

    /** Returns the whole part with what was written. */
    String changed() {
        return splices.applied(part.text());
    }

    List<String> written() {
        return List.copyOf(written);
    }

    List<String> left() {
        return List.copyOf(unplaced.values());
    }

    private void write(BlankPlace place, FilledField one) {
        FieldValue value = one.value();
        boolean done = switch (place.kind()) {
            case AFTER -> after(place, value);
            case BOX ->
                value instanceof TickedValue ticked
                        && place.option() != null
                        && ticked.options().contains(place.option())
                        && tick(place);
            case ROWS -> value instanceof RowsValue table && rows(place, table);
        };
        if (done) {
            written.add(place.field());
            unplaced.remove(place.field());
        }
    }

    private boolean after(BlankPlace place, @Nullable FieldValue value) {
        if (place.column() >= 0) {
            return value instanceof RowsValue table
                    && table.rows().stream()
                            .map(row -> row.get(place.column()))
                            .map(text -> text.isBlank() || writeAfter(place, text))
                            .reduce(true, Boolean::logicalAnd);
        }
        String text = text(value, place.part());
        return !text.isBlank() && writeAfter(place, text);
    }

    private boolean writeAfter(BlankPlace place, String text) {
        Optional<WordParagraph> empty = zone(place).stream()
                .filter(paragraph -> paragraph.isEmpty()
                        && !taken.contains(paragraph.element().start()))
                .findFirst();
        empty.ifPresent(paragraph -> {
            taken.add(paragraph.element().start());
            paragraph.write(part, splices, text);
        });
        return empty.isPresent();
    }

    /** Returns the paragraphs after the words of a place, as far as the next title; none in a forbidden rubric. */
    private List<WordParagraph> zone(BlankPlace place) {
        List<WordParagraph> all = body.paragraphs();
        String rubric = "";
        boolean inRubric = place.rubric().isEmpty();
        for (int at = 0; at < all.size(); at++) {
            WordParagraph paragraph = all.get(at);
            if (paragraph.isTitle()) {
                rubric = paragraph.text();
                inRubric = inRubric(place, rubric, inRubric);
            }
            if (inRubric && !isForbidden(rubric) && paragraph.text().contains(WordParagraph.plain(place.anchor()))) {
                return untilNextTitle(all, at);
            }
        }
        return List.of();
    }

    /** A rubric goes on through its own parts: D contains D1, but F1 does not contain F2. */
    private static boolean inRubric(BlankPlace place, String title, boolean before) {
        String rubric = WordParagraph.plain(place.rubric());
        if (rubric.isEmpty() || title.startsWith(rubric)) {
            return true;
        }
        boolean whole = rubric.length() == 1 || !Character.isDigit(rubric.charAt(1));
        return before && whole && title.startsWith(rubric.substring(0, 1));
    }

    private static List<WordParagraph> untilNextTitle(List<WordParagraph> all, int anchor) {
        List<WordParagraph> zone = new ArrayList<>();
        for (int at = anchor + 1; at < all.size() && !all.get(at).isTitle(); at++) {
            zone.add(all.get(at));
        }
        return zone;
    }

    private boolean isForbidden(String title) {
        return map.forbidden().stream().map(WordParagraph::plain).anyMatch(title::startsWith);
    }

    private boolean tick(BlankPlace place) {
        String words = WordParagraph.plain(place.anchor());
        String rubric = "";
        boolean inRubric = place.rubric().isEmpty();
        for (WordParagraph paragraph : body.paragraphs()) {
            if (paragraph.isTitle()) {
                rubric = paragraph.text();
                inRubric = inRubric(place, rubric, inRubric);
            }
            Optional<WordBox> box = paragraph.boxes().stream()
                    .filter(one -> one.label().startsWith(words) && !one.isTicked())
                    .findFirst();
            if (inRubric && !isForbidden(rubric) && box.isPresent()) {
                box.get().tick(part, splices);
                return true;
            }
        }
        return false;
    }

    /** Writes all rows into empty rows of the table, or none: a table that is filled in half would look complete. */
    private boolean rows(BlankPlace place, RowsValue table) {
        List<WordParagraph> zone = zone(place);
        Optional<XmlElement> found = body.tables().stream()
                .filter(one -> zone.stream().anyMatch(paragraph -> isInside(one, paragraph)))
                .findFirst();
        if (found.isEmpty()) {
            return false;
        }
        List<List<WordParagraph>> empty = found.get().children("tr").stream()
                .map(this::emptyCells)
                .filter(cells -> cells.size() == table.rows().get(0).size())
                .toList();
        if (empty.size() < table.rows().size()) {
            return false;
        }
        for (int row = 0; row < table.rows().size(); row++) {
            for (int column = 0; column < empty.get(row).size(); column++) {
                String text = table.rows().get(row).get(column);
                if (!text.isBlank()) {
                    empty.get(row).get(column).write(part, splices, text);
                }
            }
        }
        return true;
    }

    private static boolean isInside(XmlElement table, WordParagraph paragraph) {
        return paragraph.element().start() > table.start()
                && paragraph.element().end() <= table.end();
    }

    /** Returns the first paragraph of each cell when all cells of the row are empty; otherwise nothing. */
    private List<WordParagraph> emptyCells(XmlElement row) {
        List<WordParagraph> cells = new ArrayList<>();
        for (XmlElement cell : row.children("tc")) {
            List<WordParagraph> inside = body.paragraphsOf(cell);
            if (inside.isEmpty() || !inside.stream().allMatch(WordParagraph::isEmpty)) {
                return List.of();
            }
            cells.add(inside.get(0));
        }
        return cells;
    }

    private static String text(@Nullable FieldValue value, @Nullable IdentityPart part) {
        if (value instanceof IdentityValue identity) {
            return part == null ? identity.text() : identity.text(part);
        }
        return value instanceof TextValue text && (part == null || part == IdentityPart.NAME) ? text.text() : "";
    }
}
