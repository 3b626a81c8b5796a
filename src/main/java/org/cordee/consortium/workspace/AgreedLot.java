package org.cordee.consortium.workspace;

import java.util.UUID;

/** A lot the grouping answers. */
public record AgreedLot(UUID lotId, String number, String title) {}
