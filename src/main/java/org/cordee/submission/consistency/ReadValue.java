package org.cordee.submission.consistency;

/**
 * One value as a paper states it.
 *
 * @param value as it is printed, with plain spaces
 * @param place where a reader finds it in the paper, such as {@code B2, page 2}
 */
public record ReadValue(ValueKind kind, ValueSubject subject, String value, String place) {

    /** Omits the value, because it may be logged. */
    @Override
    public String toString() {
        return "ReadValue[" + kind + ", " + place + "]";
    }
}
