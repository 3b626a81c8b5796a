package org.cordee.platform;

import java.security.SecureRandom;

/**
 * Generates a number such as {@code CRD-7F3K-29QX} that a user can give on the phone and that is in the log beside the
 * cause.
 */
final class ErrorReference {

    /** Without 0/O and 1/I/L, because it is read aloud. */
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final SecureRandom RANDOM = new SecureRandom();

    private ErrorReference() {}

    static String draw() {
        StringBuilder number = new StringBuilder("CRD-");
        for (int i = 0; i < 8; i++) {
            if (i == 4) {
                number.append('-');
            }
            number.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return number.toString();
    }
}
