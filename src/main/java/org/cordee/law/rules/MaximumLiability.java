package org.cordee.law.rules;

import java.util.Collection;
import org.cordee.law.casefile.LiabilityForm;
import org.cordee.shared.Amount;

/**
 * The highest amount one operator may owe the buyer under a form of consortium: its own parts when it is joint
 * (R2142-20 1°), the whole of its lots when it is several (R2142-20 2°). A lead that is liable for the others answers
 * for every lot of the consortium, whether it has a part of it or not (R2142-24). Penalties and damages are not
 * included.
 */
public final class MaximumLiability {

    private MaximumLiability() {}

    /**
     * One lot of the consortium, without VAT.
     *
     * @param takesPart whether the operator is on it
     * @param own its amount there, including what it subcontracts; zero when it is not on it
     * @param whole the lot's total
     */
    public record LotLiability(boolean takesPart, Amount own, Amount whole) {}

    /**
     * @param lead whether the operator leads the consortium
     * @param lots all lots of the consortium, each once
     */
    public static Amount under(LiabilityForm form, boolean lead, Collection<LotLiability> lots) {
        return switch (form) {
            case JOINT -> own(lots);
            case JOINT_LEAD_SEVERAL -> lead ? whole(lots, true) : own(lots);
            case SEVERAL -> whole(lots, lead);
        };
    }

    private static Amount own(Collection<LotLiability> lots) {
        return Amount.sum(lots.stream().map(LotLiability::own).toList());
    }

    private static Amount whole(Collection<LotLiability> lots, boolean ofAll) {
        return Amount.sum(lots.stream()
                .filter(lot -> ofAll || lot.takesPart())
                .map(LotLiability::whole)
                .toList());
    }
}
