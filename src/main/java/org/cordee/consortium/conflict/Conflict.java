package org.cordee.consortium.conflict;

import org.cordee.compliance.Severity;
import org.cordee.compliance.admission.OtherCandidacy.Relation;
import org.cordee.consortium.slot.LaunchFinding;

/**
 * What the decision table D6 says of a candidate that is also in another living candidacy for the lot, or for any where
 * the documents join them. It tells that there
 * is one and why that matters, never which: no name, no reference, no id, no count.
 *
 * @param relation what the candidate, its signatory or its group is in the other candidacy
 * @param sameLot whether that is for the same lot, and not for another lot of a consultation whose ban joins them
 */
public record Conflict(Severity severity, Relation relation, boolean sameLot, String rule, String article) {

    public boolean blocks() {
        return severity == Severity.BLOCKER;
    }

    /** The end of the keys that tell it. */
    public String place() {
        return sameLot ? relation.name() : relation.name() + ".elsewhere";
    }

    /** The word the pages' badges know. */
    public String level() {
        return new LaunchFinding(severity, relation.name(), "", article).level();
    }
}
