package org.cordee.notification;

import java.util.regex.Pattern;

/** Finds and hides the secrets inside a letter's text: the one of a one-time link, and the code of a signature. */
final class LinkSecret {

    private static final Pattern IN_LINK = Pattern.compile("(/i/)[A-Za-z0-9_-]{20,}");

    private static final Pattern CODE = Pattern.compile("\\b\\d{3}\u00a0\\d{3}\\b");

    private LinkSecret() {}

    /** Returns the code as a letter shows it, by which it is found again. */
    static String shown(String code) {
        return code.substring(0, 3) + '\u00a0' + code.substring(3);
    }

    static String hideCode(String text) {
        return CODE.matcher(text).replaceAll("…");
    }

    /** Tells if a text contains the secret of a link. */
    static boolean isIn(String text) {
        return IN_LINK.matcher(text).find();
    }

    static String hide(String text) {
        return IN_LINK.matcher(text).replaceAll("$1…");
    }
}
