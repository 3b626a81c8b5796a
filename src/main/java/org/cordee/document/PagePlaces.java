package org.cordee.document;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.PageBox;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells where the elements of a laid out document are that have an id.
 *
 * @param count of all pages
 * @param pages the first page of each element, from 1
 * @param heights in millimetres; of an element on several pages, with the margins between them
 */
record PagePlaces(int count, Map<String, Integer> pages, Map<String, Double> heights) {

    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;

    static PagePlaces of(PdfBoxRenderer laidOut) {
        List<PageBox> all = laidOut.getRootBox().getLayer().getPages();
        Map<String, Integer> pages = new HashMap<>();
        Map<String, Double> heights = new HashMap<>();
        laidOut.getSharedContext().getIdMap().forEach((id, box) -> {
            pages.put(id, page(all, box));
            heights.put(id, box.getHeight() / laidOut.getDotsPerPoint() / POINTS_PER_MILLIMETRE);
        });
        return new PagePlaces(all.size(), Map.copyOf(pages), Map.copyOf(heights));
    }

    private static int page(List<PageBox> all, Box box) {
        return all.stream()
                .filter(page -> box.getAbsY() >= page.getTop() && box.getAbsY() < page.getBottom())
                .mapToInt(page -> page.getPageNo() + 1)
                .findFirst()
                .orElse(all.size());
    }

    /** Returns the first page of an element, or the page after the last one when there is no such element. */
    int page(String id) {
        return pages.getOrDefault(id, count + 1);
    }

    /** Returns a height in millimetres. */
    double height(String id) {
        return heights.getOrDefault(id, 0.0);
    }
}
