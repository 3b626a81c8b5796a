package org.cordee.compliance.admission;

import org.cordee.compliance.Severity;

/** What a decision table says: how grave, which rule, which article. */
public record Verdict(Severity severity, String rule, String article) {

    public boolean blocks() {
        return severity == Severity.BLOCKER;
    }
}
