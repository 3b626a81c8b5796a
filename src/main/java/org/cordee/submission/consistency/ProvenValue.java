package org.cordee.submission.consistency;

import java.util.List;
import java.util.Optional;

/**
 * A value that stands at two places at least, and how each of them states it.
 *
 * @param kind what the value is
 * @param subject the thing that the value is about
 * @param label the name of the member or operator that the value is about; empty for none
 * @param value as most papers state it
 * @param readings in the order of the papers
 */
public record ProvenValue(ValueKind kind, ValueSubject subject, String label, String value, List<Reading> readings) {

    public ProvenValue {
        readings = List.copyOf(readings);
    }

    /**
     * The value at one place.
     *
     * @param paper the path of the file
     * @param family the kind of paper
     * @param place where a reader finds it in the paper; empty when the paper has no places
     * @param value as it is printed
     * @param same true when the value equals that of most papers
     */
    public record Reading(String paper, PaperFamily family, String place, String value, boolean same) {

        /** Omits the value, because it may be logged. */
        @Override
        public String toString() {
            return "Reading[" + paper + ", " + place + "]";
        }
    }

    /** Returns the words that tell what the value is about: the operator, the lot and the rest; may be empty. */
    public String about() {
        return ValueSubject.words(label, subject);
    }

    ProvenValue with(List<Reading> others) {
        return new ProvenValue(kind, subject, label, value, others);
    }

    /** Tells if every place states the same value. */
    public boolean isSame() {
        return readings.stream().allMatch(Reading::same);
    }

    /** Returns the first reading in papers of a kind that differs from most papers. */
    public Optional<Reading> deviating(PaperFamily family) {
        return readings.stream()
                .filter(one -> one.family() == family && !one.same())
                .findFirst();
    }

    /** Tells if papers of a kind state the value. */
    public boolean isIn(PaperFamily family) {
        return readings.stream().anyMatch(one -> one.family() == family);
    }

    /** Omits the value, because it may be logged. */
    @Override
    public String toString() {
        return "ProvenValue[" + kind + "]";
    }
}
