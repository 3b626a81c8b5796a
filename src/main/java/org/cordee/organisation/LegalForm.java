package org.cordee.organisation;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

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

    // Compiled once: the import of a national file reads a million categories.
    private static final Pattern DIGITS = Pattern.compile("[0-9]{4}");
    private static final Pattern WORKERS = Pattern.compile("5[456]58");
    private static final Pattern COOPERATIVES = Pattern.compile("5[456](5[0-9]|60)|519[2-6]|631[678]");
    private static final Pattern MUTUALS = Pattern.compile("8[25].*|6411|5191");

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
     * as COOPERATIVE. Syndicates of owners (91) and other persons of private law (99) have no form of their own here;
     * they are no associations and are read as COMMERCIAL.
     */
    public static Optional<LegalForm> ofInseeCategory(String category) {
        if (!DIGITS.matcher(category).matches()) {
            return Optional.empty();
        }
        return Optional.of(read(category));
    }

    private static LegalForm read(String category) {
        if (WORKERS.matcher(category).matches()) {
            return SCOP;
        }
        if (COOPERATIVES.matcher(category).matches()) {
            return COOPERATIVE;
        }
        if (MUTUALS.matcher(category).matches()) {
            return MUTUAL;
        }
        return switch (category.charAt(0)) {
            case '1' -> SOLE_TRADER;
            case '4', '7' -> PUBLIC_LAW;
            case '9' -> ofPrivateLaw(category.charAt(1));
            default -> COMMERCIAL;
        };
    }

    private static LegalForm ofPrivateLaw(char second) {
        return second == '2' ? ASSOCIATION : second == '3' ? FOUNDATION : COMMERCIAL;
    }
}
