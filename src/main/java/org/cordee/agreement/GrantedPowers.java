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
    private final Agreements agreements;

    GrantedPowers(PowersOfAttorney powers, PowerReading reading, Agreements agreements) {
        this.powers = powers;
        this.reading = reading;
        this.agreements = agreements;
    }

    public boolean isGranted(UUID consortiumId, UUID organisationId) {
        return powers.granted(consortiumId, organisationId).isPresent();
    }

    /** Returns the organisations that gave their power for this consortium. */
    public Set<UUID> grantors(UUID consortiumId) {
        return powers.grantors(consortiumId);
    }

    /** Tells if the powers of this consortium let the lead sign later changes of the contract; false without any. */
    public boolean coverAmendments(UUID consortiumId) {
        return agreements
                .latest(consortiumId)
                .filter(Agreement::isInForce)
                .map(agreement -> agreement.wording().amendments())
                .orElse(false);
    }

    /** Returns the power as it was given, as PDF/A-2b. */
    public Optional<byte[]> pdf(UUID consortiumId, UUID organisationId) {
        return powers.granted(consortiumId, organisationId).map(reading::pdf);
    }
}
