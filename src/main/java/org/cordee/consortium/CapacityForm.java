package org.cordee.consortium;

import java.util.UUID;
import org.cordee.shared.Hours;

/**
 * The statement of a candidate about its means.
 *
 * @param hoursPerMonth hours it can give to this contract each month
 * @param conflicts declared conflicts of interest, empty when there are none
 * @param otherGroupings whether it takes part in another consortium for the same lot (R2142-21, R2151-7)
 */
public record CapacityForm(
        UUID establishmentId,
        int headcount,
        Hours hoursPerMonth,
        String references,
        boolean insured,
        String conflicts,
        boolean otherGroupings) {}
