package org.cordee.submission.consistency;

import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /**
     * Returns a subject in words, which are the same in French and in English.
     *
     * @param label the name of the member or operator; empty for none
     */
    static String words(String label, ValueSubject subject) {
        return Stream.of(label, subject.lot().isEmpty() ? "" : "lot " + subject.lot(), subject.detail())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

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
