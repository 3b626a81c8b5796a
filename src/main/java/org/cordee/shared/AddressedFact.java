package org.cordee.shared;

import java.util.Set;
import java.util.UUID;

/**
 * A fact outside all consortia that the change feed shows. It names the organisations that may know it, and the address
 * of its subject in the API. The readers of a consortium's fact are its lead and its members instead.
 */
public interface AddressedFact extends PlatformFact {

    /** Stands for the coordinators of the platform among the readers. */
    UUID PLATFORM = new UUID(0, 0);

    /** Returns the organisations that may know the fact, one to fifty. */
    Set<UUID> readers();

    /**
     * Returns the path of the subject in the API, which these organisations may read, as {@code /api/v1/webhooks/…}.
     */
    String address();
}
