package org.cordee.consortium.subcontract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cordee.shared.Amount;
import org.cordee.shared.RuleViolation;

/**
 * What must hold of those who have their work from a subcontractor (L2193-14): it is named in the same part, has its own
 * work from the member, and hands on no more than it has.
 */
final class Ranks {

    private final List<Subcontract> all;
    private final Map<Subcontract, Amount> handed = new HashMap<>();

    Ranks(List<Subcontract> all) {
        this.all = all;
    }

    /** One after the other, in the order they are declared. */
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
