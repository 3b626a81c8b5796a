package org.cordee.document;

import static org.cordee.document.PrintedHtml.each;
import static org.cordee.document.PrintedHtml.escaped;
import static org.cordee.document.PrintedHtml.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cordee.document.BookletPrint.Entry;
import org.cordee.document.BookletPrint.Figure;
import org.cordee.document.BookletPrint.Photograph;
import org.cordee.document.BookletPrint.Reference;
import org.cordee.document.BookletPrint.Territory;
import org.cordee.document.PhotographRows.Frame;

/**
 * Writes one entry of a booklet in HTML. Parts side by side are tables by their style only: a floating element would come
 * last in the order of reading, and an HTML table would be announced as one.
 *
 * @param at the position of the entry in the booklet, from 0
 */
record BookletEntryHtml(int at, Entry entry) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH);
    private static final int MOST_NAMED = 3;

    /** A caption of this width in millimetres stands beside its photograph, a narrower one under it. */
    private static final double CAPTION_BESIDE = 40;

    /** A summary of so many characters is not divided between two pages. */
    private static final int KEPT_TOGETHER = 1_200;

    /** The space between a photograph and a caption beside it in millimetres. */
    private static final double BESIDE_GAP = 5;

    static String day(LocalDate date) {
        String day = DAY.format(date);
        return text(date.getDayOfMonth() == 1 ? day.replaceFirst("1", "1er") : day);
    }

    /** Returns the id of the entry, to which the contents and the index lead. */
    String id() {
        return "e" + at;
    }

    /** Returns the name under which a photograph is drawn. */
    String photograph(int number) {
        return id() + "-" + number;
    }

    /**
     * @param id of the printed element
     * @param style further classes, or empty
     * @param gallery the HTML of the photographs, or empty
     */
    String html(String id, String style, String gallery) {
        return "<div class=\"entry" + style + "\" id=\"" + id + "\">" + head() + gallery
                + "<div class=\"grid\"><div class=\"cell words\">" + words() + "</div><div class=\"cell gap\"></div>"
                + "<div class=\"cell facts\">" + facts() + "</div></div>" + english() + "</div>";
    }

    private String head() {
        String summary = entry.summary().isBlank() ? "" : "<p class=\"lead\">" + text(entry.summary()) + "</p>";
        return "<p class=\"kick\">" + text(entry.chapter()) + "</p><h2>" + text(entry.title()) + "</h2>"
                + "<p class=\"by\">" + by() + "</p>" + summary;
    }

    private String by() {
        String places = entry.territories().stream()
                .limit(MOST_NAMED)
                .map(BookletEntryHtml::territory)
                .collect(Collectors.joining(", "));
        int more = entry.territories().size() - MOST_NAMED;
        String all =
                more > 0 ? places + " et " + more + (more == 1 ? " autre territoire" : " autres territoires") : places;
        return text(Stream.concat(Stream.of(entry.contributor()), Stream.of(String.join(", ", entry.kinds()), all))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · ")));
    }

    static String territory(Territory one) {
        return one.code().isBlank() ? one.name() : one.name() + "\u00A0(" + one.code() + ")";
    }

    private String words() {
        return part("Le problème", paragraphs(entry.problem()))
                + part("La solution", paragraphs(entry.solution()))
                + part("Pour la reprendre", paragraphs(entry.reuse()))
                + part("Où cela a servi", list(entry.references(), BookletEntryHtml::reference))
                + part("Vue à", list(entry.events(), PrintedHtml::text))
                + part("Contact", contact());
    }

    private static String part(String title, String body) {
        return body.isEmpty() ? "" : "<h3>" + title + "</h3>" + body;
    }

    /** Returns paragraphs, which an empty line parts; a single line break is kept. */
    static String paragraphs(String words) {
        return Arrays.stream(words.strip().split("\\R\\s*\\R"))
                .filter(paragraph -> !paragraph.isBlank())
                .map(paragraph ->
                        "<p>" + paragraph.strip().lines().map(PrintedHtml::text).collect(Collectors.joining("<br/>"))
                                + "</p>")
                .collect(Collectors.joining());
    }

    private static <T> String list(List<T> all, Function<T, String> how) {
        return all.isEmpty() ? "" : "<ul>" + each(all, one -> "<li>" + how.apply(one) + "</li>") + "</ul>";
    }

    private static String reference(Reference one) {
        String detail = one.detail().isBlank() ? "" : ", " + one.detail();
        String year = one.year() == null ? "" : ", " + one.year();
        return "<strong>" + text(one.title()) + "</strong>" + text(detail + year);
    }

    private String contact() {
        String address = escaped(entry.contact().toString());
        String shown = "mailto".equals(entry.contact().getScheme())
                ? escaped(entry.contact().getSchemeSpecificPart())
                : address;
        return "<p><a href=\"" + address + "\" title=\"Contact pour " + escaped(entry.title()) + "\">" + shown
                + "</a></p>";
    }

    private String facts() {
        String checked = entry.checkedOn() == null
                ? ""
                : "<p class=\"checked\">Chiffres validés par la structure le " + day(entry.checkedOn()) + "</p>";
        return each(entry.figures(), BookletEntryHtml::figure) + maturity() + everywhere() + checked;
    }

    private static String figure(Figure one) {
        return "<div class=\"figure\"><p class=\"label\">" + text(one.label()) + "</p><p class=\"value\">"
                + text(one.value()) + "</p><p class=\"source\">" + text(one.source() + ", " + one.year())
                + "</p></div>";
    }

    private String maturity() {
        String steps = IntStream.range(0, entry.steps().size())
                .mapToObj(step -> "<li class=\"" + state(step + 1) + "\">"
                        + text(entry.steps().get(step)) + "</li>")
                .collect(Collectors.joining());
        return "<div class=\"figure\"><p class=\"label\">Maturité : étape " + entry.reached() + " sur "
                + entry.steps().size() + "</p><ol class=\"steps\">" + steps + "</ol></div>";
    }

    private String state(int step) {
        if (step == entry.reached()) {
            return "at";
        }
        return step < entry.reached() ? "on" : "off";
    }

    /** Names all territories when the line under the title does not. */
    private String everywhere() {
        return entry.territories().size() <= MOST_NAMED
                ? ""
                : "<div class=\"figure\"><p class=\"label\">Territoires</p><p class=\"source\">"
                        + entry.territories().stream()
                                .map(one -> text(territory(one)))
                                .collect(Collectors.joining(", "))
                        + "</p></div>";
    }

    private String english() {
        String words = entry.english() == null ? "" : entry.english().strip();
        return words.isEmpty()
                ? ""
                : "<div class=\"english" + (words.length() <= KEPT_TOGETHER ? " whole" : "")
                        + "\" lang=\"en\"><h3>In English</h3>"
                        + words.lines()
                                .filter(line -> !line.isBlank())
                                .map(line -> "<p>" + escaped(line.strip()) + "</p>")
                                .collect(Collectors.joining())
                        + "</div>";
    }

    String gallery(PhotographRows rows) {
        return rows.rows().stream().map(this::row).collect(Collectors.joining("", "<div class=\"gallery\">", "</div>"));
    }

    private String row(List<Frame> row) {
        double left = PhotographRows.PAGE_WIDTH - PhotographRows.width(row) - BESIDE_GAP;
        boolean beside = row.size() == 1 && left >= CAPTION_BESIDE;
        StringBuilder cells = new StringBuilder();
        for (Frame one : row) {
            cells.append(cells.isEmpty() ? "" : cell("", PhotographRows.GAP, ""));
            cells.append(cell("", one.width(), picture(one) + (beside ? "" : caption(one))));
        }
        if (beside) {
            cells.append(cell("", BESIDE_GAP, "")).append(cell(" beside", left, caption(row.get(0))));
        }
        double width = beside ? PhotographRows.PAGE_WIDTH : PhotographRows.width(row);
        return "<div class=\"row\" style=\"width:" + millimetres(width) + "\">" + cells + "</div>";
    }

    private static String cell(String style, double width, String content) {
        return "<div class=\"cell" + style + "\" style=\"width:" + millimetres(width) + "\">" + content + "</div>";
    }

    private String picture(Frame frame) {
        Photograph one = entry.photographs().get(frame.photograph());
        return "<img src=\"" + ArchivalPage.PHOTOGRAPH + ":" + photograph(frame.photograph()) + "\" alt=\""
                + text(one.alternative()) + "\" style=\"width:" + millimetres(frame.width()) + ";height:"
                + millimetres(frame.height()) + "\"/>";
    }

    private String caption(Frame frame) {
        Photograph one = entry.photographs().get(frame.photograph());
        String rights = one.rights().isBlank() ? "" : "Photo : " + one.rights();
        return Stream.of(one.caption(), rights)
                .filter(line -> !line.isBlank())
                .map(line -> "<p class=\"caption\">" + text(line) + "</p>")
                .collect(Collectors.joining());
    }

    private static String millimetres(double value) {
        return String.format(Locale.ROOT, "%.1fmm", value);
    }
}
