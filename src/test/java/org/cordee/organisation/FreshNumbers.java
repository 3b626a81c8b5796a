package org.cordee.organisation;

/** {@link Numbers} for the tests of the room's pages and API. */
public final class FreshNumbers {

    private FreshNumbers() {}

    public static String siret() {
        return Numbers.siret().value();
    }

    public static String word() {
        return Numbers.unique();
    }
}
