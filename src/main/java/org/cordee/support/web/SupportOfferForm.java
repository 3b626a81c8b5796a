package org.cordee.support.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordee.shared.PickedInput;
import org.cordee.shared.RuleViolation;
import org.cordee.support.OfferingSupport.StoredOffer;
import org.cordee.support.ServedStructure;
import org.cordee.support.SupportKind;
import org.cordee.support.SupportTerms;
import org.jspecify.annotations.Nullable;

/**
 * The offer of a support organisation as it is typed.
 *
 * @param areas codes separated by commas
 * @param awayUntil the day as the browser sends it; empty when the organisation is not away
 */
record SupportOfferForm(
        @Nullable Integer revision,
        Set<SupportKind> kinds,
        String areas,
        Set<ServedStructure> served,
        @Nullable Integer hoursPerMonth,
        String awayUntil) {

    SupportOfferForm {
        kinds = kinds == null ? Set.of() : kinds;
        areas = areas == null ? "" : areas;
        served = served == null ? Set.of() : served;
        awayUntil = awayUntil == null ? "" : awayUntil;
    }

    static SupportOfferForm of(StoredOffer stored) {
        SupportTerms terms = stored.terms();
        return terms == null
                ? new SupportOfferForm(0, Set.of(), "", Set.of(), null, "")
                : new SupportOfferForm(
                        stored.revision(),
                        terms.kinds(),
                        String.join(", ", terms.areasInOrder()),
                        terms.served(),
                        terms.hoursPerMonth(),
                        terms.awayUntil() == null ? "" : terms.awayUntil().toString());
    }

    /** Returns the revision that the user read; 0 when the form has none. */
    int readRevision() {
        return revision == null ? 0 : revision;
    }

    /** @throws RuleViolation naming every field that cannot be taken */
    SupportTerms terms() {
        Set<String> codes = PickedInput.parts(areas).stream()
                .map(code -> code.toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return new SupportTerms(kinds, codes, served, hoursPerMonth == null ? 0 : hoursPerMonth, day());
    }

    private @Nullable LocalDate day() {
        if (awayUntil.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(awayUntil.strip());
        } catch (DateTimeException unreadable) {
            throw RuleViolation.of("awayUntil", "support.offer.day");
        }
    }
}
