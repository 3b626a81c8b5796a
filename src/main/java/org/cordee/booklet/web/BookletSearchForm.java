package org.cordee.booklet.web;

import java.util.Arrays;
import java.util.List;
import org.cordee.booklet.EntryMaturity;
import org.cordee.booklet.PublishedEntries.EntrySearch;
import org.cordee.booklet.ThemeLine;
import org.jspecify.annotations.Nullable;

/** The search over all solutions; an unknown choice counts as none. */
record BookletSearchForm(String word, String booklet, String maturity, String area) {

    private static final int LONGEST_WORD = 200;

    BookletSearchForm {
        word = cut(word);
        booklet = cut(booklet);
        maturity = cut(maturity);
        area = cut(area);
    }

    private static String cut(@Nullable String typed) {
        String text = typed == null ? "" : typed;
        return text.length() > LONGEST_WORD ? text.substring(0, LONGEST_WORD) : text;
    }

    EntrySearch read(List<ThemeLine> themes, List<Region> regions) {
        return new EntrySearch(
                word,
                themes.stream()
                        .filter(theme -> theme.slug().equals(booklet))
                        .map(ThemeLine::code)
                        .findFirst()
                        .orElse(null),
                Arrays.stream(EntryMaturity.values())
                        .filter(step -> step.name().equals(maturity))
                        .findFirst()
                        .orElse(null),
                regions.stream()
                        .map(Region::code)
                        .filter(code -> code.equals(area))
                        .findFirst()
                        .orElse(null));
    }

    /** Tells if something is searched. */
    boolean isUsed() {
        return !(word + booklet + maturity + area).isBlank();
    }
}
