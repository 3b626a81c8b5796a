package org.cordee.consortium;

import java.util.UUID;

/** An establishment to choose. */
public record Place(UUID establishmentId, String name) {}
