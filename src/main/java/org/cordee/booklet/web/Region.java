package org.cordee.booklet.web;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.cordee.nomenclature.Nomenclature;
import org.cordee.organisation.Departments;

/**
 * A region of France in the choice of a territory.
 *
 * @param code its NUTS code; the overseas regions share one area of the first level, so that theirs have four letters
 */
record Region(String code, String name) {

    private static final String OVERSEAS = "FRY";

    /** Returns all regions by name. */
    static List<Region> all(Locale locale) {
        Collator byName = Collator.getInstance(locale);
        return Departments.all().values().stream()
                .map(Departments.Department::nuts)
                .map(nuts -> nuts.substring(0, nuts.startsWith(OVERSEAS) ? 4 : 3))
                .distinct()
                .map(code -> new Region(code, Nomenclature.NUTS.nameOf(code, locale)))
                .sorted(Comparator.comparing(Region::name, byName))
                .toList();
    }
}
