package org.cordee.law;

/** The answer of a decision table: severity, rule and article. */
public record TableVerdict(Severity severity, String rule, String article) {

    public boolean blocks() {
        return severity == Severity.BLOCKER;
    }
}
