package org.cordee.compliance.admission;

/** Another living candidacy in the same consultation, seen from the operator that is being checked. */
public record OtherCandidacy(Relation relation, boolean sameLot) {

    /** What the operator, or the person who represents it, is in the other candidacy. */
    public enum Relation {
        LEAD,
        /** It leads a grouping in one and answers alone in the other: it represents two candidates (R2142-4). */
        ALONE,
        /** It answers alone in both: one candidate, of whose offers the last is opened (R2151-6). */
        SAME_CANDIDATE,
        /** The same person, natural or legal, represents the other candidate (R2142-4). */
        REPRESENTATIVE,
        MEMBER,
        SAME_GROUP
    }
}
