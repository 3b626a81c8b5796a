package org.cordee.potential;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.cordee.organisation.search.PurchaseMatch;
import org.cordee.organisation.search.PurchaseMatch.Structure;
import org.cordee.shared.Amount;
import org.cordee.shared.Percentage;

/**
 * Computes what the structures could take of the purchases of a programme, purchase by purchase in the order of the
 * file. An hour of a structure is given once: what it does for one purchase in a month is not free for the next one.
 * Structures whose hours count for the 10 % come first, because they serve both targets; then the nearest.
 *
 * <p>All figures are exact. Hours are whole; what is reachable is rounded down, so that a target is never reached by
 * rounding. Structures that state no capacity give nothing: the result is a lower bound.
 */
final class PotentialCalculation {

    private static final long TEN_THOUSANDTHS = 1_000_000;

    private final Assumptions assumptions;
    private final int enough;
    private final Map<UUID, Map<YearMonth, Integer>> given = new HashMap<>();
    private final Map<YearMonth, MonthLoad> months = new TreeMap<>();

    /** @param enough from how many capable structures a reservation is realistic */
    PotentialCalculation(Assumptions assumptions, int enough) {
        this.assumptions = assumptions;
        this.enough = enough;
    }

    /** Adds the next purchase of the programme. */
    LinePotential add(PlannedPurchase purchase, PurchaseMatch match) {
        long hours = purchase.hours(assumptions);
        long reachable = 0;
        long insertion = 0;
        List<YearMonth> all = purchase.schedule().all();
        for (int month = 0; month < all.size(); month++) {
            long wanted = purchase.schedule().hoursOf(month, hours);
            MonthHours taken = take(all.get(month), wanted, match.structures());
            reachable += taken.reachable();
            insertion += taken.insertion();
            months.merge(
                    all.get(month),
                    new MonthLoad(all.get(month), wanted, taken.reachable(), taken.insertion()),
                    (one, other) -> one.plus(other.hours(), other.reachableHours(), other.insertionHours()));
        }
        return LinePotential.of(
                match,
                hours,
                reachable,
                part(purchase.amount(), reachable, hours),
                insertion,
                ReservationOutlook.of(match, enough));
    }

    /** Returns the work of each month that has some, in their order. */
    List<MonthLoad> months() {
        return List.copyOf(months.values());
    }

    /** The hours of one purchase in one month. */
    private record MonthHours(long reachable, long insertion) {}

    private MonthHours take(YearMonth month, long wanted, List<Structure> structures) {
        long open = wanted;
        long reachable = 0;
        long insertion = 0;
        for (Structure structure : structures) {
            if (open == 0) {
                break;
            }
            Map<YearMonth, Integer> its = given.computeIfAbsent(structure.establishmentId(), none -> new HashMap<>());
            int before = its.getOrDefault(month, 0);
            int hours = (int) Math.min(open, Math.max(0, structure.capacity() - before));
            if (hours > 0) {
                its.put(month, before + hours);
                open -= hours;
                reachable += structure.target() ? hours : 0;
                insertion += insertionHours(structure, hours);
            }
        }
        return new MonthHours(reachable, insertion);
    }

    /**
     * Returns the hours that count for the 10 %: people who are made available count whole (CCAG works, article 20.1);
     * elsewhere the permanent staff does not count.
     */
    private long insertionHours(Structure structure, long hours) {
        if (!structure.hours()) {
            return 0;
        }
        Percentage ratio = structure.insertionRatio();
        long share = structure.posted()
                ? TEN_THOUSANDTHS
                : (ratio == null ? assumptions.insertionShare() : ratio).tenThousandths();
        return Math.multiplyExact(hours, share) / TEN_THOUSANDTHS;
    }

    private static Amount part(Amount amount, long part, long whole) {
        BigDecimal euros = amount.euros()
                .multiply(BigDecimal.valueOf(part))
                .divide(BigDecimal.valueOf(whole), 2, RoundingMode.DOWN);
        return new Amount(euros);
    }
}
