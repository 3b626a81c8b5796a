package org.cordee.opportunity.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cordee.nomenclature.Nomenclature;
import org.cordee.opportunity.DigestPace;
import org.cordee.opportunity.KeepingWatches.WatchView;
import org.cordee.opportunity.OpportunityKind;
import org.cordee.opportunity.WatchArea;
import org.cordee.opportunity.WatchTerms;
import org.cordee.shared.Amount;
import org.cordee.shared.PickedInput;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * The watch of a structure as its user types it.
 *
 * @param trades CPV codes that were picked, and what is typed
 * @param place the picked département or region, and what is typed
 */
record WatchForm(
        @Nullable UUID establishment,
        @Nullable String trades,
        @Nullable WatchArea area,
        @Nullable Integer kilometres,
        @Nullable String place,
        @Nullable Set<OpportunityKind> kinds,
        @Nullable BigDecimal mostAmount,
        @Nullable DigestPace pace) {

    static WatchForm of(WatchView watch) {
        WatchTerms terms = watch.terms();
        return new WatchForm(
                terms.establishmentId(),
                String.join(",", terms.trades()),
                terms.area(),
                terms.kilometres(),
                terms.place(),
                terms.kinds(),
                terms.mostAmount() == null ? null : terms.mostAmount().euros().stripTrailingZeros(),
                watch.pace());
    }

    /** @throws RuleViolation for an amount outside its range */
    WatchTerms terms() {
        BigDecimal most = mostAmount;
        String picked = PickedInput.last(Objects.toString(place, ""));
        return new WatchTerms(
                establishment,
                PickedInput.parts(Objects.toString(trades, "")).stream()
                        .map(typed -> code(typed, Nomenclature.CPV))
                        .toList(),
                area == null ? WatchArea.AROUND : area,
                picked.isEmpty() ? null : code(picked, Nomenclature.ZONE),
                kilometres,
                kinds == null ? Set.of() : kinds,
                most == null ? null : RuleViolation.inField("mostAmount", () -> new Amount(most)));
    }

    DigestPace chosenPace() {
        return pace == null ? DigestPace.NEVER : pace;
    }

    /** Returns the code whose name was typed in full, else the text as it is. */
    private static String code(String typed, Nomenclature list) {
        return list.contains(typed) ? typed : list.codeOf(typed).orElse(typed);
    }

    boolean has(OpportunityKind kind) {
        return kinds != null && kinds.contains(kind);
    }

    /** Returns the kinds that a form offers. */
    static List<OpportunityKind> offered() {
        return List.of(OpportunityKind.values());
    }
}
