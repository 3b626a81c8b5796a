package org.cordee.assessment;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordee.compliance.lawcase.Consortium;
import org.jspecify.annotations.Nullable;

/**
 * Who works for whom in a case beside the members.
 *
 * @param engagedBy the members each of them works for, all by the numbers the case gives them
 */
record HandsOn(Map<String, Set<String>> engagedBy) {

    static HandsOn in(@Nullable Consortium grouping) {
        Map<String, Set<String>> engagedBy = new LinkedHashMap<>();
        if (grouping != null) {
            Set<String> members =
                    grouping.members().stream().map(Consortium.Member::siret).collect(Collectors.toSet());
            Map<Boolean, List<Consortium.Subcontract>> byAMember = grouping.subcontracts().stream()
                    .collect(Collectors.partitioningBy(one -> members.contains(one.from())));
            byAMember.getOrDefault(true, List.of()).forEach(one -> add(engagedBy, one.siret(), one.from()));
            // of the second rank: it works for those for whom the one above works
            byAMember
                    .getOrDefault(false, List.of())
                    .forEach(one -> Set.copyOf(engagedBy.getOrDefault(one.from(), Set.of()))
                            .forEach(user -> add(engagedBy, one.siret(), user)));
            grouping.staffing().forEach(one -> add(engagedBy, one.by(), one.siret()));
            grouping.members()
                    .forEach(member ->
                            engagedBy.computeIfPresent(member.siret(), (operator, users) -> with(users, operator)));
        }
        return new HandsOn(engagedBy);
    }

    private static void add(Map<String, Set<String>> engagedBy, String operator, String user) {
        engagedBy.computeIfAbsent(operator, unknown -> new HashSet<>()).add(user);
    }

    /** Who is a member, of another lot, has matters of its own. */
    private static Set<String> with(Set<String> users, String operator) {
        users.add(operator);
        return users;
    }

    /** Those that work for these alone: what is said of them is said of what these hand on. */
    Set<String> onlyFor(Set<String> users) {
        return engagedBy.entrySet().stream()
                .filter(one -> users.containsAll(one.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether nobody else hands anything on. */
    boolean isOnlyOf(Set<String> users) {
        return engagedBy.values().stream().allMatch(users::containsAll);
    }
}
