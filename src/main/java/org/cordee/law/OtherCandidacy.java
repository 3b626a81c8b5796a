package org.cordee.law;

/** Another living candidacy in the same consultation, seen from the operator that is checked. */
public record OtherCandidacy(CandidacyRelation relation, boolean sameLot) {

    /** The role of the operator, or of the person who represents it, in the other candidacy. */
    public enum CandidacyRelation {
        LEAD,
        /**
         * The operator leads a consortium in one and answers alone in the other: it represents two candidates
         * (R2142-4).
         */
        ALONE,
        /** The operator answers alone in both: it is one candidate, and its last offer is opened (R2151-6). */
        SAME_CANDIDATE,
        /** The same person, natural or legal, represents the other candidate (R2142-4). */
        REPRESENTATIVE,
        MEMBER,
        SAME_GROUP
    }
}
