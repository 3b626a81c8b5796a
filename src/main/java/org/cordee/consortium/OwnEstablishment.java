package org.cordee.consortium;

import java.util.UUID;

/** An establishment that the user can choose. */
record OwnEstablishment(UUID establishmentId, String name) {}
