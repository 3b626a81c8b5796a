package org.cordee.support;

import org.cordee.organisation.profile.Departments;
import org.jspecify.annotations.Nullable;

/** How near an enterprise is to the support organisations of Paris, as the decision table D20 asks it. */
public enum Territory {
    PARIS,
    ILE_DE_FRANCE,
    /** Also abroad, and where the département is not known. */
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
