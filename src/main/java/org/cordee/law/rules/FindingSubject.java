package org.cordee.law.rules;

/** The subject of a finding. */
public record FindingSubject(Kind kind, String id) {

    /** The kinds of subject. */
    public enum Kind {
        CONSORTIUM,
        ORGANISATION,
        /** A natural or legal person who represents a candidate (R2142-4). */
        PERSON,
        LOT,
        DEPOSIT,
        CHANGE
    }

    public static FindingSubject organisation(String id) {
        return new FindingSubject(Kind.ORGANISATION, id);
    }
}
