package org.cordee.notification.writing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a letter says, in the reader's language.
 *
 * @param after what follows from answering, in small under the buttons
 * @param personal until when its links hold; null when it bears none
 */
record LetterContent(
        String language,
        String subject,
        String hello,
        String title,
        String text,
        List<Fact> facts,
        List<Action> actions,
        @Nullable String after,
        @Nullable String personal) {

    /** One line of its table. */
    record Fact(String label, String value) {}

    /** One button; all buttons are of one size, the first is filled. */
    record Action(String label, String address, boolean first) {}
}
