package org.cordee.account;

import java.util.List;
import java.util.Optional;

/**
 * Gives the text shown when a one-time link is opened after its end: the outcome, without any action. A room that
 * issues links may declare one bean of this kind for each purpose.
 */
public interface EndedLinkText {

    String purpose();

    /** Returns the text about the link's object; empty when the general text about ended links is enough. */
    Optional<EndedLinkMessage> of(LinkHolder former);

    /** The message keys {@code <key>.title} and {@code <key>.text} with their common arguments. */
    record EndedLinkMessage(String key, List<String> arguments) {}
}
