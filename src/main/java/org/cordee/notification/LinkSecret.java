package org.cordee.notification;

import java.util.regex.Pattern;

/** Finds and hides the secret of a one-time link inside a letter's text. */
final class LinkSecret {

    private static final Pattern IN_LINK = Pattern.compile("(/i/)[A-Za-z0-9_-]{20,}");

    private LinkSecret() {}

    static String hide(String text) {
        return IN_LINK.matcher(text).replaceAll("$1…");
    }
}
