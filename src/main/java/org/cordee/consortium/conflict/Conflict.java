package org.cordee.consortium.conflict;

import org.cordee.compliance.OtherCandidacy.Relation;
import org.cordee.compliance.Severity;
import org.cordee.consortium.slot.LaunchFinding;

/**
 * What the decision table D6 says of a candidate that is also in another living candidacy for the lot. It tells that there
 * is one and why that matters, never which: no name, no reference, no id, no count.
 *
 * @param relation what the candidate, its signatory or its group is in the other candidacy
 */
public record Conflict(Severity severity, Relation relation, String rule, String article) {

    public boolean blocks() {
        return severity == Severity.BLOCKER;
    }

    /** The word the pages' badges know. */
    public String level() {
        return new LaunchFinding(severity, relation.name(), "", article).level();
    }
}
