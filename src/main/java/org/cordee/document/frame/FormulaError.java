package org.cordee.document.frame;

import java.util.Arrays;
import java.util.Optional;

/** The errors that a formula can result in. */
enum FormulaError {
    NULL("#NULL!"),
    DIV_0("#DIV/0!"),
    VALUE("#VALUE!"),
    REF("#REF!"),
    NAME("#NAME?"),
    NUM("#NUM!"),
    NA("#N/A");

    private final String code;

    FormulaError(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    static Optional<FormulaError> of(String code) {
        return Arrays.stream(values()).filter(error -> error.code.equals(code)).findFirst();
    }

    /** Carries an error out of the part of a formula where it arises. */
    static final class Fault extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final FormulaError error;

        Fault(FormulaError error) {
            super(error.code, null, false, false);
            this.error = error;
        }

        FormulaError error() {
            return error;
        }
    }
}
