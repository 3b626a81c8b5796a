package org.cordee.consortium.subcontract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cordee.shared.Amount;
import org.cordee.shared.RuleViolation;

/**
 * Checks subcontractors of the second rank (L2193-14): the subcontractor above is named in the same part, has its own
 * work from the member, and passes on no more than it has.
 */
final class SubcontractRanks {

    private final List<Subcontract> all;
    private final Map<Subcontract, Amount> handed = new HashMap<>();

    SubcontractRanks(List<Subcontract> all) {
        this.all = all;
    }

    /** Checks one subcontract; call it in the order of the declaration. */
    void check(String part, Subcontract one) {
        if (!one.terms().isOfSecondRank()) {
            return;
        }
        Subcontract above = all.stream()
                .filter(other -> other.memberId().equals(one.memberId()))
                .filter(other -> other.establishmentId().equals(one.terms().under()))
                .filter(other -> !other.equals(one))
                .findFirst()
                .orElseThrow(() -> RuleViolation.of(part + "under", "consortium.subcontracts.under-nobody"));
        if (above.terms().isOfSecondRank()) {
            throw RuleViolation.of(part + "under", "consortium.subcontracts.third-rank");
        }
        if (handed.merge(above, one.amount(), Amount::plus).compareTo(above.amount()) > 0) {
            throw RuleViolation.of(part + "amount", "consortium.subcontracts.above-subcontract");
        }
    }
}
