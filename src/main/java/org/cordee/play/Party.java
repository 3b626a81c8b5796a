package org.cordee.play;

import java.util.UUID;

/** One simulated organisation, with the person who acts for it. */
record Party(String name, Credentials credentials, UUID organisationId, UUID establishmentId) {

    private static final UUID NOBODY = new UUID(0, 0);

    /** Returns the coordinator of the platform, who acts for no organisation of the simulation. */
    static Party coordination(Credentials coordinator) {
        return new Party("coordination", coordinator, NOBODY, NOBODY);
    }
}
