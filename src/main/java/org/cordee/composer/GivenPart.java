package org.cordee.composer;

import java.util.UUID;
import org.cordee.shared.Hours;
import org.cordee.shared.Percentage;

/** One part of a design that the lead has in mind. */
public record GivenPart(UUID slotId, UUID establishmentId, Percentage share, Hours hours) {}
