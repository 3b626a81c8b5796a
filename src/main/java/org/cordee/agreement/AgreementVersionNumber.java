package org.cordee.agreement;

import java.util.Optional;

/** The attempt and number of the version that is written next. */
record AgreementVersionNumber(int attempt, int number) {

    static AgreementVersionNumber after(Optional<Agreement> latest) {
        return latest.map(Agreement::next).orElse(new AgreementVersionNumber(1, 1));
    }
}
