package org.cordee.submission;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** One file in which a deposit differs from the agreed package. */
@Embeddable
public record FileGap(String name, @Enumerated(EnumType.STRING) Kind kind) {

    /** The kinds of differences between deposit and package. */
    public enum Kind {
        MISSING,
        DIFFERS,
        UNKNOWN
    }

    /** Checks that a file of the package is missing. An additional file does not make the deposit incomplete. */
    public boolean isLack() {
        return kind != Kind.UNKNOWN;
    }
}
