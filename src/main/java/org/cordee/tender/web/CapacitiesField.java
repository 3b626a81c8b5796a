package org.cordee.tender.web;

import java.math.BigDecimal;
import java.util.List;
import org.cordee.shared.Amount;
import org.cordee.shared.NumberInput;
import org.cordee.shared.RuleViolation;
import org.cordee.tender.AskedCapacities;
import org.cordee.tender.Flaw;
import org.jspecify.annotations.Nullable;

/**
 * The capacities asked for one lot as a user types them: not known, none asked, or figures.
 *
 * @param said one of the three answers; with figures present, the answer "asked" is assumed
 */
record CapacitiesField(String said, String turnover, String headcount) {

    private static final String NONE = "none";
    private static final String ASKED = "asked";

    static String written(@Nullable AskedCapacities asked) {
        if (asked == null) {
            return "";
        }
        return asked.isNone() ? NONE : ASKED;
    }

    static String turnover(@Nullable AskedCapacities asked) {
        return asked == null ? "" : FigureField.written(asked.turnover());
    }

    static String headcount(@Nullable AskedCapacities asked) {
        BigDecimal persons = asked == null ? null : asked.headcount();
        return persons == null ? "" : persons.toPlainString().replace('.', ',');
    }

    /**
     * Reads the input; null when nothing is entered. An unreadable or contradictory value is noted as a flaw of its
     * field.
     */
    @Nullable
    AskedCapacities read(String path, List<Flaw> flaws) {
        boolean figures = !NumberInput.plain(turnover + headcount).isEmpty();
        if (!figures) {
            if (said.equals(ASKED)) {
                flaws.add(Flaw.inField("capacities.unsaid", path + "askedTurnover"));
            }
            return said.equals(NONE) ? AskedCapacities.NONE : null;
        }
        if (said.equals(NONE)) {
            flaws.add(Flaw.inField("capacities.none-and-some", path + "capacities"));
            return null;
        }
        Amount euros = FigureField.amount(path + "askedTurnover", turnover, flaws);
        try {
            String persons = NumberInput.plain(headcount);
            return new AskedCapacities(euros, persons.isEmpty() ? null : new BigDecimal(persons));
        } catch (NumberFormatException | RuleViolation unreadable) {
            flaws.add(Flaw.inField("headcount.unreadable", path + "askedHeadcount", headcount));
            return null;
        }
    }
}
