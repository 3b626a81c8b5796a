package org.cordee.support;

import java.util.HashSet;
import java.util.Set;
import org.cordee.organisation.Departments;
import org.jspecify.annotations.Nullable;

/** Lists the areas that contain a département. */
final class CoveringAreas {

    private static final String FRANCE = "FR";

    private CoveringAreas() {}

    /** Returns the département, its NUTS areas of all levels and France; France alone where it is not known. */
    static Set<String> of(@Nullable String department) {
        Set<String> areas = new HashSet<>();
        areas.add(FRANCE);
        String nuts = Departments.nutsOf(department);
        if (department != null && nuts != null) {
            areas.add(department);
            for (int length = FRANCE.length() + 1; length <= nuts.length(); length++) {
                areas.add(nuts.substring(0, length));
            }
        }
        return areas;
    }
}
