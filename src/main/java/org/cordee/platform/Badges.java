package org.cordee.platform;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Returns the colour class and the icon of each coded word (kind, severity, state); the word itself is in the bundle.
 */
@Component
class Badges {

    private static final Set<String> SMALL = Set.of("PME", "TPE");
    private static final Set<String> SOCIAL = Set.of("SCOP", "SCIC", "COOP", "ASSO", "MUT", "FOND", "ESS", "ESUS");
    private static final Set<String> INSERTION = Set.of("EI", "ACI", "AI", "ETTI", "EITI");
    private static final Set<String> HANDICAP = Set.of("EA", "EATT", "ESAT");
    private static final Set<String> OUTLINED = Set.of("GEIQ", "REGIE", "SEP", "EQUIVALENT");

    private static final Map<String, String> SEVERITY_ICONS = Map.of(
            "blocker", "alert-octagon",
            "major", "alert-triangle",
            "warn", "flag",
            "info", "info-circle",
            "ok", "circle-check",
            "late", "clock",
            "calm", "calendar");

    private static final Map<String, Integer> STEPS =
            Map.of("DRAFT", 1, "INVITING", 2, "NEGOTIATING", 3, "AGREED", 4, "DRAFTING", 5, "READY", 7, "SUBMITTED", 8);
    private static final Set<String> ENDED_BADLY = Set.of(
            "ABANDONED",
            "NO_CONSORTIUM",
            "DEADLINE_MISSED",
            "NOT_SELECTED",
            "DECLINED",
            "EXPIRED",
            "WITHDRAWN",
            "REPLACED",
            "UNFILLED",
            "RELEASED",
            "FAILED");
    private static final Set<String> DONE = Set.of("SUBMITTED", "CONFIRMED", "FILLED", "APPROVED", "VALIDATED", "SENT");

    /** The CSS class and the icon of a badge. */
    public record Badge(String style, String icon) {}

    public Badge kind(String code) {
        if (SMALL.contains(code)) {
            return new Badge("k-sme", "building-store");
        }
        if (SOCIAL.contains(code)) {
            return new Badge("k-ess", "ESUS".equals(code) ? "heart-handshake" : "users-group");
        }
        if (INSERTION.contains(code)) {
            return new Badge("k-iae", "stairs-up");
        }
        if (HANDICAP.contains(code)) {
            return new Badge("k-hcp", "accessible");
        }
        return OUTLINED.contains(code) ? new Badge("k-line", "stairs-up") : new Badge("", "building-skyscraper");
    }

    public Badge severity(String level) {
        return new Badge(level, SEVERITY_ICONS.getOrDefault(level, "info-circle"));
    }

    public Badge state(String code) {
        if (ENDED_BADLY.contains(code)) {
            return new Badge("todo", "circle-x");
        }
        return DONE.contains(code) ? new Badge("", "circle-check") : new Badge("", "circle-dot");
    }

    /**
     * Returns the step (1 to 8) that a consortium in this state has reached; 0 for a consortium that ended without a
     * bid.
     */
    public int step(String consortiumState) {
        return STEPS.getOrDefault(consortiumState, 0);
    }

    /** Returns the letter of a member in a share bar: A to E, then A again. */
    public String letter(int index) {
        return List.of("a", "b", "c", "d", "e").get(index % 5);
    }
}
