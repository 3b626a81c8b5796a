package org.cordee.assessment;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordee.law.casefile.CaseConsortium;
import org.jspecify.annotations.Nullable;

/**
 * The operators that work for members in a case.
 *
 * @param engagedBy by operator, the members it works for; all by their numbers in the case
 */
record WorkRelations(Map<String, Set<String>> engagedBy) {

    static WorkRelations in(@Nullable CaseConsortium grouping) {
        Map<String, Set<String>> engagedBy = new LinkedHashMap<>();
        if (grouping != null) {
            Set<String> members = grouping.members().stream()
                    .map(CaseConsortium.Member::siret)
                    .collect(Collectors.toSet());
            Map<Boolean, List<CaseConsortium.Subcontract>> byAMember = grouping.subcontracts().stream()
                    .collect(Collectors.partitioningBy(one -> members.contains(one.from())));
            byAMember.getOrDefault(true, List.of()).forEach(one -> add(engagedBy, one.siret(), one.from()));
            // a subcontractor of the second rank works for the same members as the subcontractor above it
            byAMember
                    .getOrDefault(false, List.of())
                    .forEach(one -> Set.copyOf(engagedBy.getOrDefault(one.from(), Set.of()))
                            .forEach(user -> add(engagedBy, one.siret(), user)));
            grouping.staffing().forEach(one -> add(engagedBy, one.by(), one.siret()));
            grouping.members()
                    .forEach(member ->
                            engagedBy.computeIfPresent(member.siret(), (operator, users) -> addSelf(users, operator)));
        }
        return new WorkRelations(engagedBy);
    }

    private static void add(Map<String, Set<String>> engagedBy, String operator, String user) {
        engagedBy.computeIfAbsent(operator, unknown -> new HashSet<>()).add(user);
    }

    /** Adds the operator itself when it is also a member, in another lot: it then has findings of its own. */
    private static Set<String> addSelf(Set<String> users, String operator) {
        users.add(operator);
        return users;
    }

    /**
     * Returns the operators that work for these members only: a finding about such an operator is a finding about their
     * subcontracting.
     */
    Set<String> workingOnlyFor(Set<String> users) {
        return engagedBy.entrySet().stream()
                .filter(one -> users.containsAll(one.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Returns true when no other member has operators that work for it. */
    boolean areAllOf(Set<String> users) {
        return engagedBy.values().stream().allMatch(users::containsAll);
    }
}
