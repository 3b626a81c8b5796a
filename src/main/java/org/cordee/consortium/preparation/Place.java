package org.cordee.consortium.preparation;

import java.util.UUID;

/** An establishment to choose. */
public record Place(UUID establishmentId, String name) {}
