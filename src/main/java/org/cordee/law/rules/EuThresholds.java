package org.cordee.law.rules;

import java.util.List;
import java.util.Optional;
import org.cordee.law.casefile.BuyerKind;
import org.cordee.law.casefile.CaseConsultation;
import org.cordee.law.casefile.CaseConsultation.Nature;
import org.cordee.law.casefile.CaseLot;
import org.cordee.shared.Amount;

/** Compares a consultation's value with the European threshold of its buyer; lots count together. */
final class EuThresholds {

    private EuThresholds() {}

    /**
     * Returns REACHED also at exactly the threshold; UNKNOWN without a value, and where the threshold depends on an
     * unknown buyer.
     */
    static String reached(CaseJudgement matter) {
        CaseConsultation consultation = matter.law().consultation();
        Optional<Long> value = value(matter);
        List<Long> thresholds = thresholds(matter, consultation);
        if (value.isEmpty() || thresholds.isEmpty()) {
            return "UNKNOWN";
        }
        if (thresholds.stream().allMatch(threshold -> value.get() >= threshold)) {
            return "REACHED";
        }
        return thresholds.stream().noneMatch(threshold -> value.get() >= threshold) ? "BELOW" : "UNKNOWN";
    }

    private static Optional<Long> value(CaseJudgement matter) {
        Amount whole = matter.law().consultation().estimatedValue();
        if (whole != null) {
            return Optional.of(whole.cents());
        }
        long cents = 0;
        for (CaseLot lot : matter.law().lots()) {
            Amount amount = lot.capacities() == null || lot.capacities().estimate() == null
                    ? lot.amount()
                    : lot.capacities().estimate();
            if (amount == null) {
                return Optional.empty();
            }
            cents += amount.cents();
        }
        return Optional.of(cents);
    }

    /** Returns the threshold in cents, or those of every kind of buyer when the kind is not known. */
    private static List<Long> thresholds(CaseJudgement matter, CaseConsultation consultation) {
        String nature = consultation.nature() == Nature.WORKS ? Nature.WORKS.name() : Nature.SERVICES.name();
        BuyerKind kind = consultation.buyer().kind();
        return matter.parameters().euThresholds(matter.launchDay()).stream()
                .filter(row -> kind == null || row.cell(0).equals(kind.name()))
                .filter(row -> row.cell(1).equals(nature))
                .map(row -> 100 * Long.parseLong(row.cell(2)))
                .toList();
    }
}
