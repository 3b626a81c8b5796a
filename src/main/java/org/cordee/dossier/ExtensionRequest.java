package org.cordee.dossier;

import java.util.UUID;
import org.cordee.shared.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * The lead's request to the buyer to extend the time limit, because it changed its documents (R2151-4, 2°).
 *
 * @param standing whether the request is due
 * @param version the number of the version that changes the documents; null before the first version
 * @param daysLeft the whole days until the deadline; 0 when it has passed
 * @param platformUrl the address of the buyer's platform; null when it is unknown
 * @param text the request in French, to be copied; null when it is not due
 */
public record ExtensionRequest(
        UUID consortiumId,
        String consortiumName,
        Standing standing,
        @Nullable Integer version,
        Deadline deadline,
        long daysLeft,
        @Nullable String platformUrl,
        @Nullable String text) {

    /** Says if a request is due. The lead and the buyer judge how important the changes are. */
    public enum Standing {
        /** A later version changes files, and the deadline lies ahead. */
        DUE,
        /** The latest version changes no file. */
        NOTHING_CHANGED,
        DEADLINE_PASSED
    }

    /** Omits the text, because this may be logged. */
    @Override
    public String toString() {
        return "ExtensionRequest[" + standing + "]";
    }
}
