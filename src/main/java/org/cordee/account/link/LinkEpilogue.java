package org.cordee.account.link;

import java.util.List;
import java.util.Optional;
import org.cordee.account.LinkHolder;

/**
 * Gives the text shown when a one-time link is opened after its end: the outcome, without any action. A room that
 * issues links may declare one bean of this kind for each purpose.
 */
public interface LinkEpilogue {

    String purpose();

    /** Returns the text about the link's object; empty when the general text about ended links is enough. */
    Optional<LastWords> of(LinkHolder former);

    /** The message keys {@code <key>.title} and {@code <key>.text} with their common arguments. */
    record LastWords(String key, List<String> arguments) {}
}
