package org.cordee.agreement;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers other rooms which members of a consortium have given their power to its lead in Cordée. The calling room
 * checks access.
 */
@Component
@Transactional(readOnly = true)
public class GrantedPowers {

    private final PowersOfAttorney powers;
    private final PowerReading reading;

    GrantedPowers(PowersOfAttorney powers, PowerReading reading) {
        this.powers = powers;
        this.reading = reading;
    }

    public boolean isGranted(UUID consortiumId, UUID organisationId) {
        return powers.granted(consortiumId, organisationId).isPresent();
    }

    /** Returns the organisations that gave their power for this consortium. */
    public Set<UUID> grantors(UUID consortiumId) {
        return powers.grantors(consortiumId);
    }

    /** Returns the power as it was given, as PDF/A-2b. */
    public Optional<byte[]> pdf(UUID consortiumId, UUID organisationId) {
        return powers.granted(consortiumId, organisationId).map(reading::pdf);
    }
}
