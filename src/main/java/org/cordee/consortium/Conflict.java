package org.cordee.consortium;

import org.cordee.law.OtherCandidacy.CandidacyRelation;
import org.cordee.law.Severity;

/**
 * The finding of decision table D6 for a candidate that is also in another candidacy that has not ended, for the same
 * lot, or for any lot where the documents join them. It tells that a conflict exists and why it matters, never with
 * which consortium: no name, no reference, no id, no count.
 *
 * @param relation the role of the candidate, its signatory or its group in the other candidacy
 * @param sameLot true for the same lot; false for another lot of a consultation whose ban joins the lots
 */
record Conflict(Severity severity, CandidacyRelation relation, boolean sameLot, String rule, String article) {

    public boolean blocks() {
        return severity == Severity.BLOCKER;
    }

    /** Returns the end of the message keys that describe the conflict. */
    public String place() {
        return sameLot ? relation.name() : relation.name() + ".elsewhere";
    }

    /** Returns the severity as the badges of the pages name it. */
    public String level() {
        return new LaunchFinding(severity, relation.name(), "", article).level();
    }
}
