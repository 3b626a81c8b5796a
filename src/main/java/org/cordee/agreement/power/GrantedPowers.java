package org.cordee.agreement.power;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which members of a grouping have given their power to its lead here; rooms that ask answer for access themselves. */
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

    /** The organisations that gave theirs for this grouping. */
    public Set<UUID> grantors(UUID consortiumId) {
        return powers.grantors(consortiumId);
    }

    /** The power as it was given, on paper (PDF/A-2b). */
    public Optional<byte[]> pdf(UUID consortiumId, UUID organisationId) {
        return powers.granted(consortiumId, organisationId).map(reading::pdf);
    }
}
