package org.cordee.organisation;

import java.util.Optional;
import java.util.Set;

/**
 * The legal form of an organisation, as detailed as the rules of the social economy need it (law 2014-856, articles 1
 * and 2).
 */
public enum LegalForm {
    COMMERCIAL,
    SOLE_TRADER,
    SCOP,
    SCIC,
    COOPERATIVE,
    ASSOCIATION,
    MUTUAL,
    FOUNDATION,
    PUBLIC_LAW;

    private static final Set<LegalForm> SOCIAL_BY_FORM =
            Set.of(SCOP, SCIC, COOPERATIVE, ASSOCIATION, MUTUAL, FOUNDATION);

    /**
     * Tells if the form alone makes the organisation part of the social economy: an association, cooperative, mutual or
     * foundation.
     */
    public boolean isSocialEconomy() {
        return SOCIAL_BY_FORM.contains(this);
    }

    /**
     * Reads the four-digit legal category of INSEE. A SCIC shares its category with other cooperatives, so it is read
     * as COOPERATIVE.
     */
    public static Optional<LegalForm> ofInseeCategory(String category) {
        if (!category.matches("[0-9]{4}")) {
            return Optional.empty();
        }
        return Optional.of(read(category));
    }

    private static LegalForm read(String category) {
        if (category.matches("5[456]58")) {
            return SCOP;
        }
        if (category.matches("5[456](5[0-9]|60)|519[2-6]|631[678]")) {
            return COOPERATIVE;
        }
        if (category.matches("8[25].*|6411|5191")) {
            return MUTUAL;
        }
        return switch (category.charAt(0)) {
            case '1' -> SOLE_TRADER;
            case '4', '7' -> PUBLIC_LAW;
            case '9' -> category.startsWith("93") ? FOUNDATION : ASSOCIATION;
            default -> COMMERCIAL;
        };
    }
}
