package org.cordee.document;

import java.util.ArrayList;
import java.util.List;

/**
 * Decides on which pages of a booklet its entries stand and how large their photographs are. An entry begins a page, unless
 * it fits as a whole under the one before. Photographs grow until the pages of their entries are full.
 */
final class BookletPlan {

    /** The height of the text on a page in millimetres, less a millimetre for rounding. */
    static final double PAGE = 252;

    /** The space between two entries of one page, with the line that parts them. */
    static final double BETWEEN = 14;

    /** What may stay empty at the end of a page of a longer entry, because lines are kept together. */
    private static final double SLACK = 16;

    /** Photographs of this height are large enough to share a page. */
    private static final double COMFORTABLE = 66;

    private final List<Measured> entries;
    private final int[] chosen;
    private final boolean[] follows;

    private BookletPlan(List<Measured> entries) {
        this.entries = entries;
        this.chosen = new int[entries.size()];
        this.follows = new boolean[entries.size()];
    }

    /**
     * The height of an entry in millimetres.
     *
     * @param text without photographs
     * @param galleries one for each way to set its photographs, the lowest first; a single zero when it has none
     */
    record Measured(double text, List<Double> galleries) {

        double with(int gallery) {
            return text + galleries.get(gallery);
        }
    }

    /**
     * The decision about one entry.
     *
     * @param gallery the position of the chosen gallery
     * @param follows whether the entry stands under the one before, on the same page
     */
    record Place(int gallery, boolean follows) {}

    static List<Place> of(List<Measured> entries) {
        BookletPlan plan = new BookletPlan(entries);
        plan.fill();
        List<Place> places = new ArrayList<>();
        for (int at = 0; at < entries.size(); at++) {
            places.add(new Place(plan.chosen[at], plan.follows[at]));
        }
        return places;
    }

    /** Goes through the entries once; those that share pages are enlarged together. */
    private void fill() {
        int first = 0;
        double free = 0;
        for (int at = 0; at < entries.size(); at++) {
            Measured entry = entries.get(at);
            chosen[at] = comfortable(entry);
            double wanted = entry.with(chosen[at]) + BETWEEN;
            if (at > 0 && wanted <= free) {
                follows[at] = true;
                free -= wanted;
            } else {
                enlarge(first, at, free);
                first = at;
                free = begin(at);
            }
        }
        enlarge(first, entries.size(), free);
    }

    /** Begins a page with an entry and returns what stays free of its last page. */
    private double begin(int at) {
        Measured entry = entries.get(at);
        int pages = (int) Math.ceil(entry.with(0) / PAGE);
        if (pages <= 1) {
            while (entry.with(chosen[at]) > PAGE) {
                chosen[at]--;
            }
            return PAGE - entry.with(chosen[at]);
        }
        double room = pages * PAGE - (pages - 1) * SLACK;
        while (chosen[at] > 0 && entry.with(chosen[at]) > room) {
            chosen[at]--;
        }
        return Math.max(0, room - entry.with(chosen[at]));
    }

    private void enlarge(int from, int to, double free) {
        double left = free;
        for (boolean grown = true; grown; ) {
            grown = false;
            for (int at = from; at < to; at++) {
                List<Double> galleries = entries.get(at).galleries();
                if (chosen[at] + 1 < galleries.size()) {
                    double more = galleries.get(chosen[at] + 1) - galleries.get(chosen[at]);
                    if (more <= left) {
                        chosen[at]++;
                        left -= more;
                        grown = true;
                    }
                }
            }
        }
    }

    private static int comfortable(Measured entry) {
        int found = 0;
        for (int at = 1; at < entry.galleries().size(); at++) {
            if (entry.galleries().get(at) <= COMFORTABLE) {
                found = at;
            }
        }
        return found;
    }
}
