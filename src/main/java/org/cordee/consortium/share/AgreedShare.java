package org.cordee.consortium.share;

import java.util.UUID;
import org.cordee.shared.Amount;
import org.cordee.shared.Hours;
import org.cordee.shared.Percentage;

/** What one member takes of one lot in a proposal. Prices: level 3, never shown to other members. */
public record AgreedShare(UUID memberId, UUID lotId, Percentage percentage, Amount amount, Hours hours) {}
