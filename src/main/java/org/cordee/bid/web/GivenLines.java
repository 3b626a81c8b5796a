package org.cordee.bid.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.bid.PriceLine;
import org.cordee.bid.PriceView;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;

/**
 * The lines of the buyer's file that one page shows to their member: a file may give it thousands.
 *
 * @param page the lines with the number of the page
 * @param first the number of the first line among all lines of the member, from 1
 * @param priced how many of all lines have a price
 */
record GivenLines(Page<PriceLine> page, int first, long priced) {

    private static final int ROWS = 100;

    static GivenLines of(PriceView price, int page) {
        List<PriceLine> all = price.lines();
        int last = Math.max(0, (all.size() - 1) / ROWS);
        int shown = Math.max(0, Math.min(page, last));
        int from = shown * ROWS;
        List<PriceLine> lines = all.subList(from, Math.min(all.size(), from + ROWS));
        return new GivenLines(new PageImpl<>(lines, PageRequest.of(shown, ROWS), all.size()), from + 1, priced(price));
    }

    /** Returns the lines of a form that was sent, in its order; a line that is not the member's is left out. */
    static GivenLines of(PriceView price, PriceForm form) {
        Map<String, PriceLine> byCode =
                price.lines().stream().collect(Collectors.toMap(PriceLine::code, Function.identity()));
        List<PriceLine> lines = form.lines().stream()
                .map(row -> byCode.get(row.code()))
                .filter(Objects::nonNull)
                .toList();
        int first = lines.isEmpty() ? 0 : price.lines().indexOf(lines.get(0));
        return new GivenLines(
                new PageImpl<>(
                        lines, PageRequest.of(first / ROWS, ROWS), price.lines().size()),
                first + 1,
                priced(price));
    }

    private static long priced(PriceView price) {
        return price.lines().stream()
                .filter(line -> line.unitPrice().signum() > 0)
                .count();
    }

    /** Returns the lines of the page in the order of the file or of the sent form. */
    public List<PriceLine> lines() {
        return page.getContent();
    }

    /** Returns the number of the last line that the page shows, from 1. */
    public int last() {
        return first + lines().size() - 1;
    }

    /** Omits the prices, because this text may be logged. */
    @Override
    public String toString() {
        return "GivenLines[" + first + "]";
    }
}
