package org.cordee.submission;

import java.util.List;
import org.cordee.shared.RuleViolation;
import org.cordee.submission.consistency.ProvenValue.Reading;
import org.cordee.submission.consistency.ValueDifference;

/**
 * Refuses to freeze a bid two of whose papers state different values. It names both papers, the places and the values.
 * A log does not get the values: they are arguments of the text only.
 */
class InconsistentPapers extends RuleViolation {

    private static final int MOST_TOLD = 5;

    private final transient List<ValueDifference> differences;

    /** @param differences at least one; the first few are told */
    InconsistentPapers(List<ValueDifference> differences) {
        super(key(differences.get(0)), differences.size() + " differences");
        this.differences = List.copyOf(differences);
    }

    private static String key(ValueDifference difference) {
        return "submission.consistency.differs." + difference.kind();
    }

    @Override
    public Object[] arguments() {
        ValueDifference first = differences.get(0);
        return new Object[] {
            first.about(),
            first.usual().paper(),
            place(first.usual()),
            first.usual().value(),
            first.other().paper(),
            place(first.other()),
            first.other().value()
        };
    }

    private static String place(Reading reading) {
        return reading.place().isEmpty() ? "" : " (" + reading.place() + ")";
    }

    @Override
    public List<RuleViolation> all() {
        return differences.stream()
                .limit(MOST_TOLD)
                .map(one -> (RuleViolation) new InconsistentPapers(List.of(one)))
                .toList();
    }
}
