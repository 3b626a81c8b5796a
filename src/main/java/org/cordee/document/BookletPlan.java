package org.cordee.document;

import java.util.ArrayList;
import java.util.List;

/**
 * Decides on which pages of a booklet its entries stand and how large their photographs are. An entry begins a page,
 * unless it fits as a whole under the one before. Photographs grow until the pages of their entries are full.
 */
final class BookletPlan {

    /** The height of the text on a page in millimetres, less a millimetre for rounding. */
    static final double PAGE = 252;

    /** The space between two entries of one page, with the line that parts them. */
    static final double BETWEEN = 14;

    /** A page of a longer entry may stay empty by so much at its end, because lines are kept together. */
    private static final double SLACK = 16;

    /** Photographs of this height are large enough to share a page. */
    private static final double COMFORTABLE = 66;

    private final List<Measured> entries;
    private final int[] chosen;
    private final boolean[] follows;
    private final int[] size;

    private BookletPlan(List<Measured> entries) {
        this.entries = entries;
        this.chosen = new int[entries.size()];
        this.follows = new boolean[entries.size()];
        this.size = new int[entries.size()];
    }

    /**
     * The height of an entry in millimetres.
     *
     * @param texts without photographs, one for each size of letters, the largest first
     * @param galleries one for each way to set its photographs, the lowest first; a single zero when it has none
     */
    record Measured(List<Double> texts, List<Double> galleries) {}

    /**
     * The decision about one entry.
     *
     * @param gallery the position of the chosen gallery
     * @param follows whether the entry stands under the one before, on the same page
     * @param size the position of the chosen size of letters
     * @param pages how many pages the entry is expected to fill, with those that follow it
     */
    record Place(int gallery, boolean follows, int size, int pages) {

        Place withLowerGallery() {
            return new Place(gallery - 1, follows, size, pages);
        }
    }

    static List<Place> of(List<Measured> entries) {
        BookletPlan plan = new BookletPlan(entries);
        plan.fill();
        List<Place> places = new ArrayList<>();
        for (int at = 0; at < entries.size(); at++) {
            places.add(new Place(plan.chosen[at], plan.follows[at], plan.size[at], plan.pages(at)));
        }
        return places;
    }

    /** Goes through the entries once; those that share pages are enlarged together. */
    private void fill() {
        int first = 0;
        double free = 0;
        for (int at = 0; at < entries.size(); at++) {
            Measured entry = entries.get(at);
            size[at] = size(entry);
            chosen[at] = comfortable(entry);
            double wanted = height(at) + BETWEEN;
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
        int pages = pages(at);
        double room = pages * PAGE - (pages - 1) * SLACK;
        while (chosen[at] > 0 && height(at) > room) {
            chosen[at]--;
        }
        return Math.max(0, room - height(at));
    }

    private double height(int at) {
        return text(at) + entries.get(at).galleries().get(chosen[at]);
    }

    /** Returns the least number of pages for an entry. */
    private int pages(int at) {
        return Math.max(
                1, (int) Math.ceil((text(at) + entries.get(at).galleries().get(0)) / PAGE));
    }

    private double text(int at) {
        return entries.get(at).texts().get(size[at]);
    }

    /**
     * Chooses the largest letters with which an entry fits one page with comfortable photographs, else with the lowest
     * ones; the usual letters for an entry of several pages.
     */
    private static int size(Measured entry) {
        int comfortable = size(entry, entry.galleries().get(comfortable(entry)));
        return comfortable >= 0
                ? comfortable
                : Math.max(0, size(entry, entry.galleries().get(0)));
    }

    private static int size(Measured entry, double gallery) {
        for (int at = 0; at < entry.texts().size(); at++) {
            if (entry.texts().get(at) + gallery <= PAGE) {
                return at;
            }
        }
        return -1;
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
