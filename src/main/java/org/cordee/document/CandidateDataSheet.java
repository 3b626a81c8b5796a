package org.cordee.document;

import java.util.List;

/**
 * The known data of a candidate in the order of a form, to be sent as it is or to be copied into the buyer's own form.
 * It follows a form's order and never its layout.
 *
 * @param form the form whose order it follows, such as DC2; empty for none
 * @param note a remark for the reader, under the title
 * @param author the lead of the consortium
 */
public record CandidateDataSheet(
        String kind,
        String form,
        String note,
        String grouping,
        BidDossier.Tender tender,
        String author,
        List<Rubric> rubrics) {

    /** The words in the place of an empty value. */
    public static final String EMPTY = "À compléter";

    private static final String STYLE = """
            h2 { font-size: 12pt; margin: 5mm 0 1.5mm; page-break-after: avoid }
            table { width: 100% } td, th { text-align: left; vertical-align: top; padding: 1mm 2mm 1mm 0 }
            th { font-weight: normal; width: 38%; font-size: 9pt; border-bottom: 0.2mm solid #dedbd0 } tr { page-break-inside: avoid }""";

    public CandidateDataSheet {
        rubrics = List.copyOf(rubrics);
    }

    /**
     * One part of the form.
     *
     * @param letter the part's letter in the form
     */
    public record Rubric(String letter, String title, List<Line> lines) {

        public Rubric {
            lines = List.copyOf(lines);
        }
    }

    /** A label of the form and the known value; an empty value is left for the reader to fill in. */
    public record Line(String label, String value) {}

    public byte[] pdf() {
        String head = """
                <p class="buyer">%s</p><h1>%s</h1><p class="what">%s</p>\
                <p class="facts">%sGroupement %s</p><p>%s</p>""".formatted(
                PrintedHtml.text(tender.buyer()),
                PrintedHtml.text(kind),
                PrintedHtml.text(tender.title()),
                tender.reference().isBlank() ? "" : "Référence " + PrintedHtml.escaped(tender.reference()) + "<br/>",
                PrintedHtml.text(grouping),
                PrintedHtml.text(note));
        return PrintLayout.of(
                new PrintLayout.DocumentProperties(grouping, tender.title(), author),
                foot(),
                STYLE,
                "",
                head + PrintedHtml.each(rubrics, CandidateDataSheet::rubric));
    }

    /** Returns the page foot: each page names its form and consultation, in case sheets get mixed. */
    private String foot() {
        String named = form.isEmpty() ? kind : kind + " (" + form + ")";
        return tender.reference().isBlank() ? named : named + " · " + tender.reference();
    }

    private static String rubric(Rubric rubric) {
        return "<h2>" + PrintedHtml.text(rubric.letter() + ". " + rubric.title()) + "</h2><table>"
                + PrintedHtml.each(rubric.lines(), CandidateDataSheet::line) + "</table>";
    }

    private static String line(Line line) {
        String value = line.value().isBlank() ? EMPTY : line.value();
        return "<tr><th scope=\"row\">" + PrintedHtml.text(line.label()) + "</th><td>" + PrintedHtml.text(value)
                + "</td></tr>";
    }

    /** Omits the content, because this text may be logged. */
    @Override
    public String toString() {
        return "DataSheet[" + kind + "]";
    }
}
