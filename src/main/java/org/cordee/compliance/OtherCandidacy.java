package org.cordee.compliance;

/** Another living candidacy in the same consultation, seen from the operator that is being checked. */
public record OtherCandidacy(Relation relation, boolean sameLot) {

    /** What the operator, or the person who represents it, is in the other candidacy. */
    public enum Relation {
        LEAD,
        /** The same person, natural or legal, represents the other candidate (R2142-4). */
        REPRESENTATIVE,
        MEMBER,
        SAME_GROUP
    }
}
