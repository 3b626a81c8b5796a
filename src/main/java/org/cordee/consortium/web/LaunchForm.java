package org.cordee.consortium.web;

import java.util.Objects;
import org.cordee.consortium.InvitationMessage;
import org.cordee.consortium.LaunchWords;

/**
 * The words of the lead at the launch as they are typed.
 *
 * @param read the codes of the blocking findings that were on the page
 */
record LaunchForm(String reason, String word, String contactName, String contactPhone, String read) {

    LaunchForm {
        reason = Objects.requireNonNullElse(reason, "");
        word = Objects.requireNonNullElse(word, "");
        contactName = Objects.requireNonNullElse(contactName, "");
        contactPhone = Objects.requireNonNullElse(contactPhone, "");
        read = Objects.requireNonNullElse(read, "");
    }

    /** Returns the form as it is shown first. */
    static LaunchForm of(InvitationMessage proposed) {
        return new LaunchForm(
                "",
                "",
                Objects.requireNonNullElse(proposed.contactName(), ""),
                Objects.requireNonNullElse(proposed.contactPhone(), ""),
                "");
    }

    LaunchWords words() {
        return new LaunchWords(reason, read, new InvitationMessage(word, contactName, contactPhone));
    }
}
