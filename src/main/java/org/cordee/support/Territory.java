package org.cordee.support;

import org.cordee.organisation.Departments;
import org.jspecify.annotations.Nullable;

/** The distance of an enterprise to the support organisations of Paris, as the decision table D20 needs it. */
enum Territory {
    PARIS,
    ILE_DE_FRANCE,
    /** Includes enterprises abroad, and those with an unknown département. */
    ELSEWHERE;

    private static final String PARIS_CODE = "75";

    /** The NUTS 1 area of the region. */
    private static final String REGION = "FR1";

    static Territory of(@Nullable String department) {
        if (PARIS_CODE.equals(department)) {
            return PARIS;
        }
        String nuts = Departments.nutsOf(department);
        return nuts != null && nuts.startsWith(REGION) ? ILE_DE_FRANCE : ELSEWHERE;
    }
}
