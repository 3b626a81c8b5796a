package org.cordee.notification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content of a letter in the recipient's language.
 *
 * @param after the consequences of answering, in small print under the buttons
 * @param personal the sentence with the expiry of its links; null when it has none
 * @param choice the address of the page to choose what is sent; null for a recipient without an account
 */
record LetterContent(
        String language,
        String subject,
        String hello,
        String title,
        String text,
        List<LetterFact> facts,
        List<LetterButton> actions,
        @Nullable String after,
        @Nullable String personal,
        @Nullable String choice) {

    /** Returns the same letter with the address of the page to choose what is sent. */
    LetterContent withChoice(@Nullable String address) {
        return new LetterContent(language, subject, hello, title, text, facts, actions, after, personal, address);
    }

    /** One line of the letter's table. */
    record LetterFact(String label, String value) {}

    /** One button; all buttons have the same size, the first one is filled. */
    record LetterButton(String label, String address, boolean first) {}
}
