package org.cordee.agreement;

import java.util.Optional;

/** The attempt and number of the version that is written next. */
record Draft(int attempt, int number) {

    static Draft after(Optional<Agreement> latest) {
        return latest.map(Agreement::next).orElse(new Draft(1, 1));
    }
}
