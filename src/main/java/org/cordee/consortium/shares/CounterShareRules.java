package org.cordee.consortium.shares;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.shared.Amount;
import org.cordee.shared.RuleViolation;

/**
 * Checks a counter-proposal: one wish for each own part, greater than zero, an amount that matches its percentage of
 * the proposed total of the lot (D11), and a difference from the proposal.
 */
final class CounterShareRules {

    private CounterShareRules() {}

    /**
     * Refuses wishes that break one of the rules.
     *
     * @param totals the proposed total of each lot
     */
    static void check(List<CounterShare> wishes, List<AgreedShare> proposed, Map<UUID, Amount> totals) {
        Map<UUID, AgreedShare> own =
                proposed.stream().collect(Collectors.toMap(AgreedShare::memberId, Function.identity()));
        Set<UUID> wished = wishes.stream().map(CounterShare::memberId).collect(Collectors.toCollection(HashSet::new));
        if (wished.size() < wishes.size() || !wished.equals(own.keySet())) {
            throw RuleViolation.of("wishes", "consortium.shares.wishes-incomplete");
        }
        if (wishes.stream().anyMatch(CounterShare::isNothing)) {
            throw RuleViolation.of("wishes", "consortium.shares.nothing-for-a-member");
        }
        for (int at = 0; at < wishes.size(); at++) {
            CounterShare wish = wishes.get(at);
            AgreedShare part = Objects.requireNonNull(own.get(wish.memberId()));
            checkAmount("wishes[" + at + "].amount", wish, part, Objects.requireNonNull(totals.get(part.lotId())));
        }
        if (wishes.stream().allMatch(wish -> wish.isWhat(Objects.requireNonNull(own.get(wish.memberId()))))) {
            throw RuleViolation.of("wishes", "consortium.shares.same-as-proposed");
        }
    }

    /**
     * Checks one amount; the proposed figures themselves are always accepted, because the proposal may have put the
     * rounding remainder of all lines on them.
     */
    private static void checkAmount(String field, CounterShare wish, AgreedShare part, Amount total) {
        if (wish.hasFiguresOf(part) || ShareTable.isTheShare(total, wish.percentage(), wish.amount(), 1)) {
            return;
        }
        BigDecimal euros = wish.amount().euros();
        BigDecimal share = wish.percentage().value();
        throw RuleViolation.of(
                field,
                "consortium.shares.wish-contradicts-itself",
                euros,
                share,
                total.euros().multiply(share).movePointLeft(2).setScale(2, RoundingMode.HALF_UP),
                euros.movePointRight(2).divide(total.euros(), 4, RoundingMode.HALF_UP));
    }
}
