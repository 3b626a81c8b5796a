package org.cordee.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form in our own layout, with the rubrics of an official form in their order. It says on its first page that it is
 * not the print of the State. The same record gives the same bytes.
 *
 * @param author the lead of the consortium
 */
public record PrintedForm(Heading heading, BidDossier.Tender tender, String grouping, String author, List<Part> parts) {

    /** The mark of a form that no person has confirmed, on each page. */
    public static final String DRAFT = "PROJET — non signé";

    private static final String STYLE = """
        h1 { font-size: 17pt } h2 { font-size: 12pt; margin: 5mm 0 1.5mm; page-break-after: avoid }
        h3 { font-size: 9pt; margin: 3mm 0 1mm; color: #485956 } h2.annex { page-break-before: always }
        table.lines { margin: 0 } table.lines td { width: 62% } table.lines td p { margin: 0 }
        th[scope=row] { font-weight: normal; width: 38%; font-size: 9pt; border-bottom: 0.2mm solid #dedbd0; vertical-align: top }
        .left { color: #485956; font-style: italic } .box { margin: 0 0 1mm; padding-left: 5mm; text-indent: -5mm }
        .sign td { height: 22mm } .draft { border: 0.4mm solid #c8501b; padding: 1.5mm 3mm; font-weight: bold; margin: 0 0 4mm }\
        """;

    private static final String DRAFT_STYLE =
            " @page { @top-right { content: \"PROJET \\002014  non sign\\0000e9\"; font: bold 8pt \"Inter\"; color:"
                    + " #c8501b } }";

    public PrintedForm {
        parts = List.copyOf(parts);
    }

    /**
     * The head of a form.
     *
     * @param code of the official form, such as DC1
     * @param version the date that the official form prints as its version
     * @param about the member, lot or subcontractor; empty for the grouping
     * @param draft true until a person has confirmed what the form states
     */
    public record Heading(String code, String version, String title, String subtitle, String about, boolean draft) {}

    /**
     * One rubric.
     *
     * @param letter the rubric's letter; empty for an annex, which begins on a new page
     */
    public record Part(String letter, String title, List<Item> items) {

        public Part {
            items = List.copyOf(items);
        }

        String heading() {
            return letter.isEmpty() ? title : letter + ". " + title;
        }
    }

    /** One field of a rubric. */
    public sealed interface Item {

        String label();
    }

    /**
     * A text.
     *
     * @param id unique in the form; a person can fill an empty text in with a word processor
     * @param value the lines of the text; null when it is empty
     * @param left the words that stand in an empty place
     */
    public record Line(String id, String label, @Nullable String value, String left) implements Item {}

    /**
     * Boxes to tick.
     *
     * @param left the words beside boxes of which none is ticked; empty for none
     */
    public record Boxes(String label, List<Box> boxes, String left) implements Item {

        public Boxes {
            boxes = List.copyOf(boxes);
        }
    }

    /** One box and its label. */
    public record Box(boolean ticked, String label) {}

    /**
     * A table.
     *
     * @param rows empty when it is not known
     * @param left the words that stand in an empty table
     */
    public record Grid(String label, List<String> columns, List<List<String>> rows, String left) implements Item {

        public Grid {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** A place for a signature by hand. It is always empty. */
    public record Signature(String label) implements Item {}

    /** Returns the form as PDF/A-2b, tagged for screen readers. */
    public byte[] pdf() {
        return PrintLayout.of(
                new PrintLayout.DocumentProperties(grouping, tender.title(), author),
                foot(),
                STYLE + (heading.draft() ? DRAFT_STYLE : ""),
                "",
                head() + PrintedHtml.each(parts, PrintedForm::part));
    }

    /** Returns the form as a DOCX file, whose empty places are content controls. */
    public byte[] docx() {
        return new FormWordFile(this).bytes();
    }

    /** Returns the sentence that says what the paper is. */
    String origin() {
        return origin(heading.code(), heading.version());
    }

    /**
     * Returns the sentence that says what the paper of a form is.
     *
     * @param code of the official form, such as DC1
     * @param version the date that the official form prints as its version
     */
    public static String origin(String code, String version) {
        return "Établi selon les rubriques du formulaire " + code + " (version du " + version
                + "). Ce n’est pas l’imprimé de l’État.";
    }

    /** Returns the words at the foot of each page, in case the pages of several forms get mixed. */
    String foot() {
        return tender.reference().isBlank() ? heading.code() : heading.code() + " · " + tender.reference();
    }

    String fullTitle() {
        return heading.code() + ". " + heading.title();
    }

    private String head() {
        return (heading.draft() ? "<p class=\"draft\">" + DRAFT + "</p>" : "")
                + """
                <p class="buyer">%s</p><h1>%s</h1>%s<p class="what">%s</p>\
                <p class="facts">%sGroupement %s%s</p><p>%s</p><p class="facts">%s</p>\
                """.formatted(
                        PrintedHtml.text(tender.buyer()),
                        PrintedHtml.text(fullTitle()),
                        heading.subtitle().isEmpty() ? "" : "<p>" + PrintedHtml.text(heading.subtitle()) + "</p>",
                        PrintedHtml.text(tender.title()),
                        tender.reference().isBlank()
                                ? ""
                                : "Référence " + PrintedHtml.escaped(tender.reference()) + "<br/>",
                        PrintedHtml.text(grouping),
                        heading.about().isEmpty() ? "" : "<br/>" + PrintedHtml.text(heading.about()),
                        PrintedHtml.text(origin()),
                        PrintedHtml.text("■ case cochée, □ case non cochée."));
    }

    private static String part(Part part) {
        return "<h2" + (part.letter().isEmpty() ? " class=\"annex\"" : "") + ">" + PrintedHtml.text(part.heading())
                + "</h2>" + PrintedHtml.each(part.items(), PrintedForm::item);
    }

    private static String item(Item item) {
        if (item instanceof Grid grid) {
            return grid(grid);
        }
        String content = "";
        if (item instanceof Line line) {
            content = line.value() == null ? left(line.left()) : lines(line.value());
        } else if (item instanceof Boxes boxes) {
            content = PrintedHtml.each(
                            boxes.boxes(),
                            box -> "<p class=\"box\">" + (box.ticked() ? "■ " : "□ ") + PrintedHtml.text(box.label())
                                    + "</p>")
                    + left(boxes.left());
        }
        return "<table class=\"lines" + (item instanceof Signature ? " sign" : "") + "\"><tr><th scope=\"row\">"
                + PrintedHtml.text(item.label()) + "</th><td>" + content + "</td></tr></table>";
    }

    private static String lines(String value) {
        return PrintedHtml.each(value.lines().toList(), line -> "<p>" + PrintedHtml.text(line) + "</p>");
    }

    private static String left(String words) {
        return words.isEmpty() ? "" : "<p class=\"left\">" + PrintedHtml.text(words) + "</p>";
    }

    private static String grid(Grid grid) {
        String head = "<h3>" + PrintedHtml.text(grid.label()) + "</h3>";
        if (grid.rows().isEmpty()) {
            return head + left(grid.left());
        }
        return head + "<table><thead><tr>"
                + PrintedHtml.each(grid.columns(), column -> "<th scope=\"col\">" + PrintedHtml.text(column) + "</th>")
                + "</tr></thead><tbody>"
                + PrintedHtml.each(grid.rows(), row -> "<tr>" + PrintedHtml.each(row, PrintedForm::cell) + "</tr>")
                + "</tbody></table>";
    }

    private static String cell(String value) {
        return "<td>" + (value.isBlank() ? left("À compléter") : PrintedHtml.text(value)) + "</td>";
    }

    /** Omits the content, because this text may be logged. */
    @Override
    public String toString() {
        return "PrintedForm[" + heading.code() + "]";
    }
}
