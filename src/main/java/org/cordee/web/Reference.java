package org.cordee.web;

import java.security.SecureRandom;

/** A number a reader can give on the phone, {@code CRD-7F3K-29QX}, and that stands in the log beside the cause. */
final class Reference {

    /** No 0/O, 1/I/L: it is read aloud. */
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final SecureRandom RANDOM = new SecureRandom();

    private Reference() {}

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
