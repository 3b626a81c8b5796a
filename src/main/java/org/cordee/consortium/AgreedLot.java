package org.cordee.consortium;

import java.util.UUID;

/** A lot that the consortium answers. */
public record AgreedLot(UUID lotId, String number, String title) {}
