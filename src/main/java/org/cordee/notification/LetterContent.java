package org.cordee.notification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content of a letter in the recipient's language.
 *
 * @param after the consequences of answering, in small print under the buttons
 * @param personal the sentence with the expiry of its links; null when it has none
 * @param choice the address of the page to choose what is sent; null for a recipient without an account
 * @param items things that the letter lists, each with its own buttons, above the buttons of the letter
 * @param stop the address of the page that stops such letters without signing in; null for all other letters
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
        @Nullable String choice,
        List<LetterItem> items,
        @Nullable String stop) {

    LetterContent(
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
        this(language, subject, hello, title, text, facts, actions, after, personal, choice, List.of(), null);
    }

    /** Returns the same letter with the address of the page to choose what is sent. */
    LetterContent withChoice(@Nullable String address) {
        return new LetterContent(
                language, subject, hello, title, text, facts, actions, after, personal, address, items, stop);
    }

    /** One listed thing: a small label, a title, lines of text, the last of which is set in bold, and its buttons. */
    record LetterItem(String label, String title, List<String> lines, List<LetterButton> actions) {}

    /** One line of the letter's table. */
    record LetterFact(String label, String value) {}

    /** One button; all buttons have the same size, the first one is filled. */
    record LetterButton(String label, String address, boolean first) {}
}
