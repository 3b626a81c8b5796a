package org.cordee.assessment.facts;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.account.PeopleReading;
import org.cordee.agreement.signing.AgreementSignatories;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.conflict.MemberSignatories;
import org.cordee.consortium.conflict.RivalCandidacies.Rival;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds one person who signs for a member here and for another enterprise in another candidacy for one of its lots
 * (R2142-4): by the account, or by the address a letter went to. An enterprise that is in both itself is another matter
 * (R2142-21). What leaves this class is only for which of the grouping's own members that holds; who the person is, and for
 * whom it signs elsewhere, stays here.
 */
@Component
class SharedSignatories {

    private final MemberSignatories undertakings;
    private final AgreementSignatories agreements;
    private final PeopleReading people;

    SharedSignatories(MemberSignatories undertakings, AgreementSignatories agreements, PeopleReading people) {
        this.undertakings = undertakings;
        this.agreements = agreements;
        this.people = people;
    }

    private record Party(UUID consortiumId, UUID organisationId) {}

    /** By the other candidacy, the organisations of this grouping for which somebody signs who signs in that one too. */
    Map<UUID, Set<UUID>> of(UUID consortiumId, List<MemberFacts> members, List<Rival> rivals) {
        if (rivals.isEmpty()) {
            return Map.of();
        }
        Map<Party, Set<String>> known =
                known(Stream.concat(Stream.of(consortiumId), rivals.stream().map(Rival::consortiumId))
                        .toList());
        Map<UUID, Set<UUID>> shared = new HashMap<>();
        for (Rival rival : rivals) {
            Set<UUID> ours = members.stream()
                    .filter(member -> signsElsewhere(known, member, rival))
                    .map(MemberFacts::organisationId)
                    .collect(Collectors.toSet());
            if (!ours.isEmpty()) {
                shared.put(rival.consortiumId(), ours);
            }
        }
        return shared;
    }

    private static boolean signsElsewhere(Map<Party, Set<String>> known, MemberFacts member, Rival rival) {
        Set<String> here = known.getOrDefault(new Party(member.consortiumId(), member.organisationId()), Set.of());
        return rival.members().stream()
                .filter(place -> place.lotId().equals(member.lotId()))
                .map(Rival.Place::organisationId)
                .filter(organisation -> !organisation.equals(member.organisationId()))
                .map(organisation -> known.getOrDefault(new Party(rival.consortiumId(), organisation), Set.of()))
                .flatMap(Set::stream)
                .anyMatch(here::contains);
    }

    private Map<Party, Set<String>> known(List<UUID> groupings) {
        Map<Party, Set<String>> known = new HashMap<>();
        undertakings
                .of(groupings)
                .forEach(one -> add(known, one.consortiumId(), one.organisationId(), one.personId(), one.email()));
        agreements
                .of(groupings)
                .forEach(one -> add(known, one.consortiumId(), one.organisationId(), one.personId(), null));
        return known;
    }

    /** Whoever has an account is known by its address too, since elsewhere it may have come by a letter. */
    private void add(
            Map<Party, Set<String>> known,
            UUID consortiumId,
            UUID organisationId,
            @Nullable UUID personId,
            @Nullable String email) {
        Set<String> names = known.computeIfAbsent(new Party(consortiumId, organisationId), first -> new HashSet<>());
        if (email != null) {
            names.add(email);
        }
        if (personId != null) {
            names.add(personId.toString());
            people.contact(personId).ifPresent(person -> names.add(person.email()));
        }
    }
}
