package org.cordee.consortium.invitation.reading;

import java.util.Set;
import java.util.UUID;

/** Which organisations a letter of this grouping could not be written to, because nobody there has an address. */
public interface Unreached {

    Set<UUID> organisations(UUID consortiumId);
}
