package org.cordee.agreement;

import java.util.Optional;

/** Which version of which attempt is to be written. */
record Draft(int attempt, int number) {

    static Draft after(Optional<Agreement> latest) {
        return latest.map(Agreement::next).orElse(new Draft(1, 1));
    }
}
