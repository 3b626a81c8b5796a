package org.cordee.consortium.share;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.shared.RuleViolation;

/** What must hold of a counter-proposal: a wish for each own part, more than nothing, and something else than proposed. */
final class Wishes {

    private Wishes() {}

    static void check(List<Wish> wishes, List<AgreedShare> proposed) {
        Map<UUID, AgreedShare> own =
                proposed.stream().collect(Collectors.toMap(AgreedShare::memberId, Function.identity()));
        Set<UUID> wished = wishes.stream().map(Wish::memberId).collect(Collectors.toCollection(HashSet::new));
        if (wished.size() < wishes.size() || !wished.equals(own.keySet())) {
            throw RuleViolation.of("wishes", "consortium.shares.wishes-incomplete");
        }
        if (wishes.stream().anyMatch(Wish::isNothing)) {
            throw RuleViolation.of("wishes", "consortium.shares.nothing-for-a-member");
        }
        if (wishes.stream().allMatch(wish -> wish.isWhat(Objects.requireNonNull(own.get(wish.memberId()))))) {
            throw RuleViolation.of("wishes", "consortium.shares.same-as-proposed");
        }
    }
}
