package org.cordee.evidence;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cordee.agreement.SignedParty;
import org.cordee.organisation.EstablishmentFacts;
import org.cordee.organisation.LegalForm;
import org.jspecify.annotations.Nullable;

/**
 * Formats the facts of the directory and the notice for a sheet. An unknown fact is left empty for the reader to fill
 * in.
 */
final class SheetLines {

    private SheetLines() {}

    /** @param signed the parties of the agreement by organisation: a member has the name under which it signed */
    static String identity(EstablishmentFacts place, Map<UUID, SignedParty> signed) {
        SignedParty party = signed.get(place.organisationId());
        List<String> parts = new ArrayList<>();
        parts.add(party == null ? place.legalName() : party.name());
        parts.add(known(place.profile().tradeName()));
        parts.add(known(place.profile().address().street()));
        parts.add((known(place.profile().address().postalCode()) + " "
                        + place.profile().address().city())
                .strip());
        parts.add(place.siret() == null ? "" : "SIRET " + place.siret().spaced());
        return String.join(", ", parts.stream().filter(part -> !part.isBlank()).toList());
    }

    static String form(LegalForm form) {
        return switch (form) {
            case COMMERCIAL -> "Société commerciale";
            case SOLE_TRADER -> "Entreprise individuelle";
            case SCOP -> "SCOP";
            case SCIC -> "SCIC";
            case COOPERATIVE -> "Coopérative";
            case ASSOCIATION -> "Association";
            case MUTUAL -> "Mutuelle";
            case FOUNDATION -> "Fondation";
            case PUBLIC_LAW -> "Organisme public";
        };
    }

    static String figure(@Nullable BigDecimal figure) {
        return figure == null
                ? ""
                : NumberFormat.getNumberInstance(Locale.FRENCH).format(figure).replace('\u202f', '\u00a0');
    }

    static String known(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
