package org.cordee.consortium.shares;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.shares.LotShares.ShareLine;
import org.cordee.shared.Amount;
import org.cordee.shared.Percentage;
import org.cordee.shared.RuleViolation;

/**
 * Checks the shares of a consortium (D11, D5): every lot has its table and exactly one lead, every member of a lot has
 * its lines and a part above zero, the percentages add up to exactly 100.0000 and the amounts to the total to the cent,
 * and each amount matches its percentage.
 */
final class ShareTable {

    private static final long WHOLE = 1_000_000;
    private static final int LONGEST_WORK = 200;

    private ShareTable() {}

    public static void check(List<LotShares> lots, Collection<MemberFacts> members) {
        Map<UUID, List<MemberFacts>> byLot = members.stream().collect(Collectors.groupingBy(MemberFacts::lotId));
        Set<UUID> given = lots.stream().map(LotShares::lotId).collect(Collectors.toCollection(HashSet::new));
        if (given.size() < lots.size() || !given.equals(byLot.keySet())) {
            throw RuleViolation.of("lots", "consortium.shares.lots-incomplete");
        }
        lots.forEach(lot -> check(lot, byLot.getOrDefault(lot.lotId(), List.of())));
    }

    private static void check(LotShares lot, List<MemberFacts> members) {
        Set<UUID> ids = members.stream().map(MemberFacts::memberId).collect(Collectors.toSet());
        Set<UUID> named = lot.lines().stream().map(ShareLine::memberId).collect(Collectors.toSet());
        long works = lot.lines().stream()
                .map(line -> line.memberId() + line.work())
                .distinct()
                .count();
        if (works < lot.lines().size() || !named.equals(ids)) {
            throw RuleViolation.of("lines", "consortium.shares.members-incomplete");
        }
        if (members.stream().filter(MemberFacts::lead).count() != 1) {
            throw RuleViolation.of("lines", "consortium.shares.not-one-lead");
        }
        lot.lines().forEach(ShareTable::check);
        checkSums(lot);
        checkAmounts(lot);
    }

    private static void check(ShareLine line) {
        if (line.percentage().value().signum() == 0 || line.amount().isZero()) {
            throw RuleViolation.of("lines", "consortium.shares.nothing-for-a-member");
        }
        if (line.work().length() > LONGEST_WORK) {
            throw RuleViolation.of("lines", "consortium.words.too-long", LONGEST_WORK);
        }
    }

    private static void checkSums(LotShares lot) {
        long percent = Percentage.sumInTenThousandths(
                lot.lines().stream().map(ShareLine::percentage).toList());
        if (percent != WHOLE) {
            throw RuleViolation.of("percentage", "consortium.shares.not-hundred", fraction(percent));
        }
        Amount sum = Amount.sum(lot.lines().stream().map(ShareLine::amount).toList());
        if (!sum.equals(lot.total())) {
            throw RuleViolation.of(
                    "amount",
                    "consortium.shares.not-the-total",
                    sum.euros(),
                    lot.total().euros());
        }
    }

    /**
     * Checks that each amount matches its percentage. Rounding moves an amount by a cent and a percentage by a
     * ten-thousandth; the remainder of all lines may be on the lead's line. A larger difference would contradict the
     * percentage beside it.
     */
    private static void checkAmounts(LotShares lot) {
        for (ShareLine line : lot.lines()) {
            if (!isTheShare(
                    lot.total(), line.percentage(), line.amount(), lot.lines().size())) {
                throw RuleViolation.of(
                        "amount",
                        "consortium.shares.amount-is-not-the-share",
                        line.amount().euros(),
                        line.percentage().value());
            }
        }
    }

    /**
     * Tells whether the amount matches its percentage of the total.
     *
     * @param lines the number of lines whose rounding the amount may carry: one cent and one ten-thousandth of the
     * total for each
     */
    public static boolean isTheShare(Amount total, Percentage percentage, Amount amount, int lines) {
        BigDecimal cents = BigDecimal.valueOf(total.cents());
        BigDecimal play = cents.movePointLeft(6).add(BigDecimal.ONE).multiply(BigDecimal.valueOf(lines));
        BigDecimal due = cents.multiply(percentage.value()).movePointLeft(2);
        return due.subtract(BigDecimal.valueOf(amount.cents())).abs().compareTo(play) <= 0;
    }

    /** Checks that a fixed fee for the lead is less than the amounts of the members that owe it. */
    public static void check(LeadFee fee, List<LotShares> lots, Collection<MemberFacts> members) {
        Amount amount = fee.amount();
        if (amount == null) {
            return;
        }
        Set<UUID> leads = members.stream()
                .filter(MemberFacts::lead)
                .map(MemberFacts::memberId)
                .collect(Collectors.toSet());
        Amount partners = Amount.sum(lots.stream()
                .flatMap(lot -> lot.lines().stream())
                .filter(line -> !leads.contains(line.memberId()))
                .map(ShareLine::amount)
                .toList());
        if (amount.compareTo(partners) >= 0) {
            throw RuleViolation.of("fee", "consortium.shares.fee-eats-the-parts", amount.euros());
        }
    }

    private static BigDecimal fraction(long tenThousandths) {
        return BigDecimal.valueOf(tenThousandths, 4);
    }
}
