package org.cordee.network.web;

import java.util.Arrays;
import org.cordee.network.NamingConsent;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** Reads the chosen consent; no answer is chosen before the member chooses one. */
final class NamingForm {

    private NamingForm() {}

    /** @throws RuleViolation when none was chosen */
    static NamingConsent consent(@Nullable String naming) {
        return Arrays.stream(NamingConsent.values())
                .filter(consent -> consent.name().equals(naming))
                .findFirst()
                .orElseThrow(() -> RuleViolation.of("naming", "network.consent.none"));
    }
}
