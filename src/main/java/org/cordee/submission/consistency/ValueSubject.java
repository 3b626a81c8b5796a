package org.cordee.submission.consistency;

/**
 * The thing about which papers state a value. What does not apply is empty.
 *
 * @param member the SIRET of a member or another operator with its spaces, or its name where it has none
 * @param lot the number of a lot as people say it
 * @param detail what else tells the value apart: a financial year, the holder of an account, the title of a lot
 */
public record ValueSubject(String member, String lot, String detail) {

    /** The bid as a whole. */
    public static final ValueSubject BID = new ValueSubject("", "", "");

    public static ValueSubject ofMember(String member) {
        return new ValueSubject(member, "", "");
    }

    public static ValueSubject ofLot(String lot) {
        return new ValueSubject("", lot, "");
    }

    public static ValueSubject of(String member, String lot) {
        return new ValueSubject(member, lot, "");
    }

    public static ValueSubject ofDetail(String member, String detail) {
        return new ValueSubject(member, "", detail);
    }
}
