package org.cordee.law.rules;

import java.util.Optional;

/** The result of a comparison with a required value, when the real value lies between a minimum and a maximum. */
enum RangeComparison {
    MET,
    NOT_MET,
    NOT_COMPUTABLE;

    public static RangeComparison of(Optional<Long> asked, long least, long most) {
        if (asked.isEmpty()) {
            return NOT_COMPUTABLE;
        }
        if (least >= asked.get()) {
            return MET;
        }
        return most < asked.get() ? NOT_MET : NOT_COMPUTABLE;
    }
}
