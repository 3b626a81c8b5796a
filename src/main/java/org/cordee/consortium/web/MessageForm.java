package org.cordee.consortium.web;

import java.util.UUID;
import org.cordee.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * The form of a message.
 *
 * @param key drawn when the form was shown, so that a double click writes once
 */
record MessageForm(@Nullable UUID key, String words) {

    MessageForm {
        words = words == null ? "" : words;
    }

    static MessageForm empty() {
        return new MessageForm(Ids.next(), "");
    }

    /** Returns the key of the form; a form without one counts as sent for the first time. */
    UUID sendKey() {
        return key == null ? Ids.next() : key;
    }
}
