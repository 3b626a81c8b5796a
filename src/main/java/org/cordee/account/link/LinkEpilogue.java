package org.cordee.account.link;

import java.util.List;
import java.util.Optional;
import org.cordee.account.LinkHolder;

/**
 * What a room says to whoever opens one of its links after its end: what became of the matter, and nothing to act on. A
 * room that issues links may declare one bean of this kind for each purpose.
 */
public interface LinkEpilogue {

    String purpose();

    /** The last words about what the link was for; empty when there is nothing more to say than that it ended. */
    Optional<LastWords> of(LinkHolder former);

    /** The texts {@code <key>.title} and {@code <key>.text} with the same arguments. */
    record LastWords(String key, List<String> arguments) {}
}
