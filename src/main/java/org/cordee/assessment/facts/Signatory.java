package org.cordee.assessment.facts;

/**
 * Whoever signs for a member, named by that member: that somebody signed is what counts, who it was is no business of the
 * case. A person who signs for another candidate too has the same name on both sides.
 */
public final class Signatory {

    private static final String PREFIX = "signatory:";

    private Signatory() {}

    public static String of(String member) {
        return PREFIX + member;
    }

    static boolean isOne(String name) {
        return name.startsWith(PREFIX);
    }

    /** The member it signs for, or the name itself when it is an operator's. */
    public static String member(String name) {
        return isOne(name) ? name.substring(PREFIX.length()) : name;
    }
}
