package org.cordee.submission.consistency;

import org.cordee.submission.consistency.ProvenValue.Reading;

/**
 * Two places that state different values of one thing.
 *
 * @param kind what the value is
 * @param subject the thing that the value is about
 * @param label the name of the member or operator that the value is about; empty for none
 * @param usual the place that agrees with most papers
 * @param other the place that does not
 */
public record ValueDifference(ValueKind kind, ValueSubject subject, String label, Reading usual, Reading other) {

    /** Tells if the difference stops a freeze: one with a paper signed earlier does not, where the value may change. */
    public boolean stops() {
        return !kind.mayChangeAfterSigning()
                || !usual.family().isSigned() && !other.family().isSigned();
    }

    /** Returns the words that tell what the value is about: the operator, the lot and the rest; may be empty. */
    public String about() {
        return ValueSubject.words(label, subject);
    }
}
