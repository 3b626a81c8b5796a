package org.cordee.tender.web;

import java.math.BigDecimal;
import java.util.List;
import org.cordee.shared.Amount;
import org.cordee.shared.NumberInput;
import org.cordee.shared.RuleViolation;
import org.cordee.tender.AskedCapacities;
import org.cordee.tender.Flaw;

/**
 * The capacities asked for one lot as a user types them: not known, none asked, or figures.
 *
 * @param said one of the three answers; with figures present, the answer "asked" is assumed
 */
record CapacitiesField(String said, String turnover, String headcount) {

    private static final String NONE = "none";
    private static final String ASKED = "asked";

    static String written(AskedCapacities asked) {
        if (!asked.known()) {
            return "";
        }
        return asked.isNone() ? NONE : ASKED;
    }

    static String turnover(AskedCapacities asked) {
        return FigureField.written(asked.turnover());
    }

    static String headcount(AskedCapacities asked) {
        BigDecimal persons = asked.headcount();
        return persons == null ? "" : persons.toPlainString().replace('.', ',');
    }

    /**
     * Reads the input; unknown when nothing is entered. An unreadable or contradictory value is noted as a flaw of its
     * field.
     */
    AskedCapacities read(String path, List<Flaw> flaws) {
        boolean figures = !NumberInput.plain(turnover + headcount).isEmpty();
        if (!figures) {
            if (said.equals(ASKED)) {
                flaws.add(Flaw.inField("capacities.unsaid", path + "askedTurnover"));
            }
            return said.equals(NONE) ? AskedCapacities.NONE : AskedCapacities.UNKNOWN;
        }
        if (said.equals(NONE)) {
            flaws.add(Flaw.inField("capacities.none-and-some", path + "capacities"));
            return AskedCapacities.UNKNOWN;
        }
        Amount euros = FigureField.amount(path + "askedTurnover", turnover, flaws);
        try {
            String persons = NumberInput.plain(headcount);
            return new AskedCapacities(euros, persons.isEmpty() ? null : new BigDecimal(persons));
        } catch (NumberFormatException | RuleViolation unreadable) {
            flaws.add(Flaw.inField("headcount.unreadable", path + "askedHeadcount", headcount));
            return AskedCapacities.UNKNOWN;
        }
    }
}
