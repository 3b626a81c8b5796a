package org.cordee.tender;

import java.util.Locale;

/**
 * A criterion by which the buyer selects the candidates of a lot (R2142-1).
 *
 * @param text the buyer's description on one line, empty when the notice has none
 */
public record SelectionCriterion(Kind kind, String text) {

    private static final int LONGEST_TEXT = 1000;

    /** The three subjects of R2142-1, and the rest. */
    public enum Kind {
        SUITABILITY,
        FINANCIAL,
        TECHNICAL,
        OTHER;

        /** Reads a code of the European list selection-criterion, for example {@code slc-abil-staff-tech-work}. */
        public static Kind ofPublished(String code) {
            String known = code.toLowerCase(Locale.ROOT);
            if (known.startsWith("slc-suit")) {
                return SUITABILITY;
            }
            if (known.startsWith("slc-stand")) {
                return FINANCIAL;
            }
            return known.startsWith("slc-abil") || known.startsWith("slc-sche") ? TECHNICAL : OTHER;
        }
    }

    public SelectionCriterion {
        String line = text.strip().replaceAll("\\s+", " ");
        text = line.length() > LONGEST_TEXT ? line.substring(0, LONGEST_TEXT - 1) + "…" : line;
    }

    String written() {
        return (kind + " " + text).strip();
    }

    static SelectionCriterion read(String line) {
        int space = line.indexOf(' ');
        return space < 0
                ? new SelectionCriterion(Kind.valueOf(line), "")
                : new SelectionCriterion(Kind.valueOf(line.substring(0, space)), line.substring(space + 1));
    }
}
