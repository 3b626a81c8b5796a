package org.cordee.consortium;

import java.util.UUID;
import org.cordee.shared.Amount;
import org.cordee.shared.Hours;
import org.cordee.shared.Percentage;

/** A member's part of one lot by the proposal all agreed to; zero before they agreed. Prices: level 3. */
public record AgreedShare(
        UUID memberId,
        UUID lotId,
        UUID organisationId,
        UUID establishmentId,
        String organisationName,
        String siret,
        boolean lead,
        Percentage percentage,
        Amount amount,
        Hours hours) {}
