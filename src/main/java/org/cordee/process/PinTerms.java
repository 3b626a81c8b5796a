package org.cordee.process;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The terms on which a client pins business time.
 *
 * @param lease the machine time after which the server releases the pin unless it is pinned again; null for no end
 * @param onlyFor the consortia whose time the client may move: it is refused while another one is under way; null when
 * the time of all may move
 */
public record PinTerms(@Nullable Duration lease, @Nullable Set<UUID> onlyFor) {

    /** Until it is released, for all consortia. */
    public static final PinTerms UNLIMITED = new PinTerms(null, null);

    public PinTerms {
        onlyFor = onlyFor == null ? null : Set.copyOf(onlyFor);
    }
}
