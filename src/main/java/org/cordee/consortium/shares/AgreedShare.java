package org.cordee.consortium.shares;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.shared.Amount;
import org.cordee.shared.Hours;
import org.cordee.shared.Percentage;

/** The share of one member in one lot of a proposal, all its work packages together. Prices: level 3. */
public record AgreedShare(UUID memberId, UUID lotId, Percentage percentage, Amount amount, Hours hours) {

    /** Adds up the lines of each member, which belongs to one lot, in the order of their first lines. */
    public static List<AgreedShare> byMember(Collection<AgreedShare> parts) {
        Map<UUID, AgreedShare> whole = new LinkedHashMap<>();
        parts.forEach(part -> whole.merge(part.memberId(), part, AgreedShare::and));
        return List.copyOf(whole.values());
    }

    private AgreedShare and(AgreedShare other) {
        return new AgreedShare(
                memberId,
                lotId,
                Percentage.ofTenThousandths(Percentage.sumInTenThousandths(List.of(percentage, other.percentage))),
                amount.plus(other.amount),
                hours.plus(other.hours));
    }
}
