package org.cordee.play;

import java.util.UUID;

/** One simulated organisation, with the person who acts for it. */
record Party(String name, Credentials credentials, UUID organisationId, UUID establishmentId) {}
