package org.cordee.compliance.law.finding;

/** The subject of a finding. */
public record Subject(Kind kind, String id) {

    /** The kinds of subject. */
    public enum Kind {
        CONSORTIUM,
        ORGANISATION,
        LOT,
        DEPOSIT,
        CHANGE
    }

    public static Subject organisation(String id) {
        return new Subject(Kind.ORGANISATION, id);
    }
}
