package org.cordee.assessment;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.account.PeopleReading;
import org.cordee.agreement.AgreementSignatories;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.MemberSignatories;
import org.cordee.consortium.RivalCandidacies.RivalCandidacy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds a person who signs for the lead here and for the lead of another candidacy for one of its lots, so that the
 * person represents two candidates (R2142-4, R2142-23): by the account, or by the address to which a letter was sent.
 * The signatory of another member represents no candidate. An enterprise that is itself in both candidacies is judged
 * elsewhere (R2142-21). This class returns only the lead of this consortium. The person, and the enterprise for which
 * it signs elsewhere, are not returned.
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

    /** One person who signed for one party: an account, or the address of a letter. */
    private record Signature(
            Party party, @Nullable UUID personId, @Nullable String email) {}

    /**
     * Returns, by the other candidacy, the lead of this consortium when its signatory signs for the lead of that
     * candidacy too.
     */
    Map<UUID, Set<UUID>> of(UUID consortiumId, List<MemberFacts> members, List<RivalCandidacy> rivals) {
        if (rivals.isEmpty()) {
            return Map.of();
        }
        Map<Party, Set<String>> here = withOtherNames(signatures(List.of(consortiumId)));
        Map<Party, Set<String>> elsewhere = names(
                signatures(rivals.stream().map(RivalCandidacy::consortiumId).toList()));
        Map<UUID, Set<UUID>> shared = new HashMap<>();
        for (RivalCandidacy rival : rivals) {
            Set<UUID> ours = members.stream()
                    .filter(MemberFacts::lead)
                    .filter(lead -> representsBoth(here, elsewhere, lead, rival))
                    .map(MemberFacts::organisationId)
                    .collect(Collectors.toSet());
            if (!ours.isEmpty()) {
                shared.put(rival.consortiumId(), ours);
            }
        }
        return shared;
    }

    private static boolean representsBoth(
            Map<Party, Set<String>> here, Map<Party, Set<String>> elsewhere, MemberFacts lead, RivalCandidacy rival) {
        boolean another = !rival.leadOrganisationId().equals(lead.organisationId());
        boolean onTheLot =
                rival.members().stream().anyMatch(place -> place.lotId().equals(lead.lotId()));
        Set<String> names = here.getOrDefault(new Party(lead.consortiumId(), lead.organisationId()), Set.of());
        return another
                && onTheLot
                && elsewhere
                        .getOrDefault(new Party(rival.consortiumId(), rival.leadOrganisationId()), Set.of())
                        .stream()
                        .anyMatch(names::contains);
    }

    private List<Signature> signatures(List<UUID> groupings) {
        return Stream.concat(
                        undertakings.of(groupings).stream()
                                .map(one -> new Signature(
                                        new Party(one.consortiumId(), one.organisationId()),
                                        one.personId(),
                                        one.email())),
                        agreements.of(groupings).stream()
                                .map(one -> new Signature(
                                        new Party(one.consortiumId(), one.organisationId()), one.personId(), null)))
                .toList();
    }

    /** Returns, by party, the accounts and addresses that signed for it. */
    private static Map<Party, Set<String>> names(List<Signature> signatures) {
        Map<Party, Set<String>> names = new HashMap<>();
        for (Signature one : signatures) {
            Set<String> own = names.computeIfAbsent(one.party(), first -> new HashSet<>());
            if (one.email() != null) {
                own.add(one.email());
            }
            if (one.personId() != null) {
                own.add(one.personId().toString());
            }
        }
        return names;
    }

    /**
     * Adds to each account its address and to each address its account, because a person may have signed here by one
     * and elsewhere by the other. Only for this consortium: it has few signatories, however many candidacies there are.
     */
    private Map<Party, Set<String>> withOtherNames(List<Signature> signatures) {
        Map<UUID, String> accounts = people.accounts(
                signatures.stream()
                        .map(Signature::personId)
                        .filter(Objects::nonNull)
                        .toList(),
                signatures.stream()
                        .map(Signature::email)
                        .filter(Objects::nonNull)
                        .toList());
        Map<Party, Set<String>> names = names(signatures);
        names.values()
                .forEach(own -> accounts.forEach((account, address) -> {
                    if (own.contains(account.toString()) || own.contains(address)) {
                        own.add(account.toString());
                        own.add(address);
                    }
                }));
        return names;
    }
}
