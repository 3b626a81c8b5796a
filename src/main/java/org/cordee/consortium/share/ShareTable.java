package org.cordee.consortium.share;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.share.LotShares.ShareLine;
import org.cordee.shared.Amount;
import org.cordee.shared.Percentage;
import org.cordee.shared.RuleViolation;

/**
 * What must hold of the shares of a grouping (D11): every lot has its table, every member of a lot its line and a part
 * above zero, the percentages make exactly 100.0000 and the amounts the total to the cent.
 */
final class ShareTable {

    private static final long WHOLE = 1_000_000;

    private ShareTable() {}

    static void check(List<LotShares> lots, Collection<MemberFacts> members) {
        Map<UUID, Set<UUID>> memberIds = members.stream()
                .collect(Collectors.groupingBy(
                        MemberFacts::lotId, Collectors.mapping(MemberFacts::memberId, Collectors.toSet())));
        Set<UUID> given = lots.stream().map(LotShares::lotId).collect(Collectors.toCollection(HashSet::new));
        if (given.size() < lots.size() || !given.equals(memberIds.keySet())) {
            throw RuleViolation.of("lots", "consortium.shares.lots-incomplete");
        }
        lots.forEach(lot -> check(lot, memberIds.getOrDefault(lot.lotId(), Set.of())));
    }

    private static void check(LotShares lot, Set<UUID> members) {
        Set<UUID> named = lot.lines().stream().map(ShareLine::memberId).collect(Collectors.toCollection(HashSet::new));
        if (named.size() < lot.lines().size() || !named.equals(members)) {
            throw RuleViolation.of("lines", "consortium.shares.members-incomplete");
        }
        for (ShareLine line : lot.lines()) {
            if (line.percentage().value().signum() == 0 || line.amount().isZero()) {
                throw RuleViolation.of("lines", "consortium.shares.nothing-for-a-member");
            }
        }
        checkSums(lot);
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

    private static java.math.BigDecimal fraction(long tenThousandths) {
        return java.math.BigDecimal.valueOf(tenThousandths, 4);
    }
}
