package org.cordee.assessment;

/**
 * The name of a signatory in a case, formed from the member it signs for: the case needs to know that a person signs,
 * and not who it is. A person who signs for another candidate too has the same name on both sides.
 */
final class SignatoryName {

    private static final String PREFIX = "signatory:";

    private SignatoryName() {}

    public static String of(String member) {
        return PREFIX + member;
    }

    static boolean isOne(String name) {
        return name.startsWith(PREFIX);
    }

    /** Returns the member for which the signatory signs, or the name itself when it is an operator's. */
    public static String memberOf(String name) {
        return isOne(name) ? name.substring(PREFIX.length()) : name;
    }
}
