package org.cordee.network;

import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** Checks the texts that people write in this room: present or not, their length, and no control characters. */
final class NetworkText {

    private NetworkText() {}

    static String required(String field, @Nullable String text, int most) {
        String words = plain(text);
        if (words.isEmpty()) {
            throw RuleViolation.of(field, "network.text.missing");
        }
        return checked(field, words, most);
    }

    /** Returns the empty text when nothing was written. */
    static String optional(String field, @Nullable String text, int most) {
        return checked(field, plain(text), most);
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.replace("\r\n", "\n").strip();
    }

    private static String checked(String field, String words, int most) {
        if (words.length() > most) {
            throw RuleViolation.of(field, "network.text.too-long", most);
        }
        if (words.chars().anyMatch(sign -> Character.isISOControl(sign) && sign != '\n' && sign != '\t')) {
            throw RuleViolation.of(field, "network.text.control");
        }
        return words;
    }
}
