package org.cordee.notification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content of a letter in the recipient's language.
 *
 * @param after the consequences of answering, in small print under the buttons
 * @param personal the sentence with the expiry of its links; null when it has none
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
        @Nullable String personal) {

    /** One line of the letter's table. */
    record LetterFact(String label, String value) {}

    /** One button; all buttons have the same size, the first one is filled. */
    record LetterButton(String label, String address, boolean first) {}
}
