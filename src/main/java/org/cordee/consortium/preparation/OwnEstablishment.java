package org.cordee.consortium.preparation;

import java.util.UUID;

/** An establishment that the user can choose. */
public record OwnEstablishment(UUID establishmentId, String name) {}
