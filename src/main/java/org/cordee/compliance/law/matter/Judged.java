package org.cordee.compliance.law.matter;

import java.util.Optional;

/** Whether something asked for is reached, when what there is lies between a least and a most. */
public enum Judged {
    MET,
    NOT_MET,
    NOT_COMPUTABLE;

    public static Judged of(Optional<Long> asked, long least, long most) {
        if (asked.isEmpty()) {
            return NOT_COMPUTABLE;
        }
        if (least >= asked.get()) {
            return MET;
        }
        return most < asked.get() ? NOT_MET : NOT_COMPUTABLE;
    }
}
