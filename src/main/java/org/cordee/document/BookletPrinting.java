package org.cordee.document;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cordee.document.BookletHtml.Opening;
import org.cordee.document.BookletPlan.Measured;
import org.cordee.document.BookletPlan.Place;
import org.cordee.document.PhotographRows.Frame;

/**
 * Prints one booklet. The parts are measured first, then the photographs get their sizes, then the pages are laid out
 * until the numbers in the index are those of the pages, and only then the photographs are drawn.
 */
final class BookletPrinting {

    /** Twenty entries whose photographs are of this size make less than 8 MB. */
    private static final int BYTES_OF_AN_ENTRY = 340_000;

    /** Two layouts are usual, and each lowering of photographs takes one more. */
    private static final int MOST_LAYOUTS = 24;

    /** The style of an entry under another one on the same page. */
    private static final String FOLLOWING = " follows";

    /** The styles of smaller and smaller letters. */
    private static final List<String> SIZES = List.of("", " snug", " tight");

    private final BookletPrint booklet;
    private final BookletHtml html;
    private final List<List<PhotographRows>> choices;
    private final List<Place> plan = new ArrayList<>();

    BookletPrinting(BookletPrint booklet) {
        this.booklet = booklet;
        this.html = BookletHtml.of(booklet);
        this.choices = html.entries().stream().map(BookletPrinting::choices).toList();
    }

    private static List<PhotographRows> choices(BookletEntryHtml one) {
        List<Double> ratios = IntStream.range(0, one.entry().photographs().size())
                .mapToObj(number -> printing(one, number).ratio())
                .toList();
        return ratios.isEmpty() ? List.of() : PhotographRows.choices(ratios);
    }

    private static PhotographPrinting printing(BookletEntryHtml one, int number) {
        return new PhotographPrinting(
                one.entry().title(), number + 1, one.entry().photographs().get(number));
    }

    void writeTo(OutputStream out) {
        PagePlaces measured = measured();
        plan.addAll(BookletPlan.of(
                html.entries().stream().map(one -> measured(one, measured)).toList()));
        String document = document(html.opening(measured));
        ArchivalPdf.write(new ArchivalPage(document, photographs(), booklet.publishedOn(), BookletCover::paint), out);
    }

    private PagePlaces measured() {
        StringBuilder parts = new StringBuilder();
        for (BookletEntryHtml one : html.entries()) {
            for (int size = 0; size < SIZES.size(); size++) {
                parts.append(one.html(text(one, size), SIZES.get(size), ""));
            }
            for (int at = 0; at < choices.get(one.at()).size(); at++) {
                parts.append("<div id=\"").append(gallery(one, at)).append("\">");
                parts.append(one.gallery(choices.get(one.at()).get(at))).append("</div>");
            }
        }
        return ArchivalPdf.places(html.measured(parts.toString()));
    }

    private Measured measured(BookletEntryHtml one, PagePlaces places) {
        List<Double> galleries = IntStream.range(0, choices.get(one.at()).size())
                .mapToObj(at -> places.height(gallery(one, at)))
                .toList();
        List<Double> texts = IntStream.range(0, SIZES.size())
                .mapToObj(size -> places.height(text(one, size)))
                .toList();
        return new Measured(texts, galleries.isEmpty() ? List.of(0.0) : galleries);
    }

    private static String text(BookletEntryHtml one, int size) {
        return "t" + one.at() + "-" + size;
    }

    private static String gallery(BookletEntryHtml one, int choice) {
        return "g" + one.at() + "-" + choice;
    }

    /** Lays the document out until the page numbers that it prints are those of its entries. */
    private String document(Opening opening) {
        List<Integer> pages = html.entries().stream().map(one -> one.at() + 1).toList();
        for (int layout = 0; layout < MOST_LAYOUTS; layout++) {
            String document = html.document(
                    opening, html.entries().stream().map(this::printed).toList(), pages);
            PagePlaces places = ArchivalPdf.places(document);
            List<Integer> found =
                    html.entries().stream().map(one -> places.page(one.id())).toList();
            boolean shortened = shorten(found, places.page(BookletHtml.END));
            if (!shortened && found.equals(pages)) {
                return document;
            }
            pages = found;
        }
        throw new IllegalStateException("page numbers of booklet " + booklet.number() + " do not settle: " + pages);
    }

    /**
     * Lowers the photographs of entries that need one page more than planned, because a row of photographs did not fit
     * at the end of a page.
     *
     * @param end the page after the last entry
     */
    private boolean shorten(List<Integer> found, int end) {
        boolean shortened = false;
        int next = end;
        for (int at = plan.size() - 1; at >= 0; at--) {
            Place place = plan.get(at);
            if (!place.follows()) {
                if (next - found.get(at) > place.pages() && place.gallery() > 0) {
                    plan.set(at, place.withLowerGallery());
                    shortened = true;
                }
                next = found.get(at);
            }
        }
        return shortened;
    }

    private String printed(BookletEntryHtml one) {
        Place place = plan.get(one.at());
        List<PhotographRows> ways = choices.get(one.at());
        return one.html(
                one.id(),
                (place.follows() ? FOLLOWING : "") + SIZES.get(place.size()),
                ways.isEmpty() ? "" : one.gallery(ways.get(place.gallery())));
    }

    /** Draws the photographs one after the other; a larger one may have more bytes. */
    private Map<String, byte[]> photographs() {
        Map<String, byte[]> drawn = new HashMap<>();
        for (BookletEntryHtml one : html.entries()) {
            for (Frame frame : frames(one)) {
                double share = area(frame)
                        / frames(one).stream()
                                .mapToDouble(BookletPrinting::area)
                                .sum();
                drawn.put(
                        one.photograph(frame.photograph()),
                        printing(one, frame.photograph()).drawn(frame.width(), (int) (BYTES_OF_AN_ENTRY * share)));
            }
        }
        return drawn;
    }

    private List<Frame> frames(BookletEntryHtml one) {
        List<PhotographRows> ways = choices.get(one.at());
        return ways.isEmpty()
                ? List.of()
                : ways.get(plan.get(one.at()).gallery()).frames();
    }

    private static double area(Frame frame) {
        return frame.width() * frame.height();
    }
}
