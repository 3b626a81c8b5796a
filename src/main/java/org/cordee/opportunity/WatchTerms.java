package org.cordee.opportunity;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.nomenclature.CpvTree;
import org.cordee.nomenclature.Nomenclature;
import org.cordee.organisation.Departments;
import org.cordee.shared.Amount;
import org.cordee.shared.CollectedRefusals;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * The works that a structure looks for.
 *
 * @param establishmentId from which distances are measured; null for the first one of the structure
 * @param trades CPV codes of eight digits, 1 to {@value #MOST_TRADES}; a code finds all codes inside it and around it
 * @param place the code of a département, or a NUTS area; null unless the area is {@link WatchArea#PLACE}
 * @param kilometres around the establishment, 1 to {@value #WIDEST}; null unless the area is {@link WatchArea#AROUND}
 * @param kinds of opportunities, at least one
 * @param mostAmount the largest part in euros before tax that the structure can take; null for every amount
 */
public record WatchTerms(
        @Nullable UUID establishmentId,
        List<String> trades,
        WatchArea area,
        @Nullable String place,
        @Nullable Integer kilometres,
        Set<OpportunityKind> kinds,
        @Nullable Amount mostAmount) {

    static final int MOST_TRADES = 10;
    static final int WIDEST = 500;

    public WatchTerms {
        trades = List.copyOf(trades);
        kinds = Set.copyOf(kinds);
    }

    /**
     * Returns the terms with each trade once, and without the fields that their area does not have.
     *
     * @throws RuleViolation with all errors, each in its field
     */
    WatchTerms checked() {
        CollectedRefusals checks = new CollectedRefusals();
        Set<String> codes = new LinkedHashSet<>();
        for (String trade : trades) {
            String code = trade.strip().replaceFirst("-[0-9]$", "");
            if (code.matches("[0-9]{8}") && Nomenclature.CPV.contains(code)) {
                codes.add(code);
            } else {
                checks.refuse(RuleViolation.of("trades", "opportunity.watch.trade-unknown", cut(trade)));
            }
        }
        if (trades.isEmpty()) {
            checks.refuse(RuleViolation.of("trades", "opportunity.watch.no-trade"));
        } else if (codes.size() > MOST_TRADES) {
            checks.refuse(RuleViolation.of("trades", "opportunity.watch.many-trades", MOST_TRADES));
        }
        if (area == WatchArea.AROUND && (kilometres == null || kilometres < 1 || kilometres > WIDEST)) {
            checks.refuse(RuleViolation.of("kilometres", "opportunity.watch.kilometres-range", WIDEST));
        }
        if (area == WatchArea.PLACE && (place == null || !isFrenchPlace(place.strip()))) {
            checks.refuse(RuleViolation.of("place", "opportunity.watch.place-unknown"));
        }
        if (kinds.isEmpty()) {
            checks.refuse(RuleViolation.of("kinds", "opportunity.watch.no-kind"));
        }
        checks.throwIfRefused();
        return new WatchTerms(
                establishmentId,
                List.copyOf(codes),
                area,
                area == WatchArea.PLACE && place != null ? place.strip() : null,
                area == WatchArea.AROUND ? kilometres : null,
                kinds,
                mostAmount);
    }

    /** Returns the significant digits of each trade in the order of the trades. */
    List<String> digits() {
        return trades.stream().map(CpvTree::stem).distinct().toList();
    }

    private static boolean isFrenchPlace(String code) {
        return Departments.exists(code)
                || code.matches("FR[0-9A-Z]{0,3}") && !Departments.within(code).isEmpty();
    }

    private static String cut(String text) {
        return text.length() <= 60 ? text : text.substring(0, 59) + "…";
    }
}
