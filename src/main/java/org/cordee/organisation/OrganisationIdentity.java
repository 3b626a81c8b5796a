package org.cordee.organisation;

import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * The identifiers of an organisation: its SIREN in France, the number in its register and its country abroad (the ESPD
 * accepts both).
 *
 * @param simulated generated for a simulation; never a real firm
 * @param demo part of the demonstration world
 */
public record OrganisationIdentity(
        @Nullable Siren siren, @Nullable String foreignId, String country, boolean simulated, boolean demo) {

    public OrganisationIdentity {
        if (!country.matches("[A-Z]{2}")) {
            throw RuleViolation.of("country", "organisation.country.malformed", country);
        }
        TextLength.atMost(50, "foreignId", foreignId);
        if (siren == null && (foreignId == null || foreignId.isBlank())) {
            throw RuleViolation.of("siren", "organisation.identity.missing");
        }
        if (siren == null && "FR".equals(country)) {
            throw RuleViolation.of("siren", "organisation.identity.french-without-siren");
        }
    }

    public static OrganisationIdentity french(Siren siren) {
        return new OrganisationIdentity(siren, null, "FR", false, false);
    }

    /** Checks that no real firm has this identity: it was made for a simulation or the demonstration. */
    public boolean invented() {
        return simulated || demo;
    }

    public OrganisationIdentity asDemo() {
        return new OrganisationIdentity(siren, foreignId, country, simulated, true);
    }

    public OrganisationIdentity asSimulated() {
        return new OrganisationIdentity(siren, foreignId, country, true, demo);
    }
}
