package org.cordee.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Deadline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the candidates for a need with the facts from which other rooms compute scores: the index of this node proposes
 * at most {@value FindingCandidates#MOST}, the database has the facts. The number of SQL statements does not depend on
 * the number of candidates.
 */
@Component
@Transactional(readOnly = true)
public class ReadingCandidates {

    private final FindingCandidates index;
    private final FindingByName names;
    private final Organisations organisations;
    private final BusinessClock clock;

    ReadingCandidates(FindingCandidates index, FindingByName names, Organisations organisations, BusinessClock clock) {
        this.index = index;
        this.names = names;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * Returns the most relevant candidates, each organisation once, in the order of their relevance.
     *
     * @param words the work in the lead's words
     * @param draw decides which of equally relevant organisations are among the first
     */
    public List<CandidateFacts> find(Actor actor, SlotRequirements need, String words, UUID draw) {
        DirectoryAccess.requireReader(actor);
        return facts(need, index.find(need, words, draw, FindingCandidates.MOST));
    }

    /** Returns these establishments in the given order; those that the directory does not have are left out. */
    public List<CandidateFacts> listed(
            Actor actor, SlotRequirements need, String words, Map<UUID, UUID> organisationsByEstablishment) {
        DirectoryAccess.requireReader(actor);
        Map<UUID, FoundCandidate> found =
                index.among(need, words, new HashSet<>(organisationsByEstablishment.values())).stream()
                        .collect(Collectors.toMap(FoundCandidate::establishmentId, Function.identity()));
        return facts(
                need,
                organisationsByEstablishment.entrySet().stream()
                        .map(entry -> found.getOrDefault(
                                entry.getKey(), new FoundCandidate(entry.getValue(), entry.getKey(), null, 0, 0)))
                        .toList());
    }

    /**
     * Returns establishments by the name of their organisation, its SIREN or their own SIRET, the best match first.
     *
     * @param typed as a user wrote it
     */
    public List<CandidateFacts> named(Actor actor, SlotRequirements need, String words, String typed, int most) {
        DirectoryAccess.requireReader(actor);
        Set<UUID> excluded = need.excludedOrganisations();
        List<UUID> matches = names.organisations(typed, most + excluded.size()).stream()
                .filter(id -> !excluded.contains(id))
                .limit(most)
                .toList();
        if (matches.isEmpty()) {
            return List.of();
        }
        String siret = Siret.withoutSpaces(typed);
        boolean one = siret.matches("[0-9]{14}");
        List<FoundCandidate> found = index.among(need, words, matches).stream()
                .sorted(Comparator.comparingInt(
                        (FoundCandidate candidate) -> matches.indexOf(candidate.organisationId())))
                .toList();
        return facts(need, found, place -> !one || siret.equals(String.valueOf(place.siret()))).stream()
                .limit(most)
                .toList();
    }

    private List<CandidateFacts> facts(SlotRequirements need, List<FoundCandidate> found) {
        return facts(need, found, any -> true);
    }

    private List<CandidateFacts> facts(
            SlotRequirements need, List<FoundCandidate> found, Predicate<EstablishmentProfile> kept) {
        if (found.isEmpty()) {
            return List.of();
        }
        LocalDate today = clock.today();
        Map<UUID, Establishment> known =
                load(found.stream().map(FoundCandidate::establishmentId).toList());
        List<CandidateFacts> facts = new ArrayList<>();
        for (FoundCandidate candidate : found) {
            Establishment establishment = known.get(candidate.establishmentId());
            Organisation organisation = establishment == null ? null : establishment.organisation();
            if (establishment != null && organisation != null && kept.test(establishment.profile())) {
                Prospect prospect = new Prospect(
                        organisation.id(), establishment.id(), organisation.profile(), establishment.profile());
                facts.add(facts(need, today, prospect, candidate, organisation.registeredAt()));
            }
        }
        return facts;
    }

    private Map<UUID, Establishment> load(Collection<UUID> ids) {
        return organisations.findEstablishments(ids).stream()
                .collect(Collectors.toMap(Establishment::id, Function.identity()));
    }

    private static CandidateFacts facts(
            SlotRequirements need, LocalDate today, Prospect prospect, FoundCandidate found, Instant registeredAt) {
        EstablishmentProfile place = prospect.establishment();
        String department = place.address().department();
        Set<OrganisationKind> kinds = prospect.kindsOn(today);
        Cpv nearest = prospect.organisation().activities().stream()
                .max(Comparator.comparingInt((Cpv cpv) -> cpv.sharedDigits(need.cpv()))
                        .thenComparing(Cpv::code))
                .orElse(null);
        Integer kilometres = found.kilometres() == null
                ? DepartmentDistances.kilometres(department, need.places())
                : found.kilometres();
        return new CandidateFacts(
                prospect.organisationId(),
                prospect.establishmentId(),
                prospect.organisation().legalName(),
                place.address().city(),
                department,
                kinds,
                nearest == null ? 0 : nearest.sharedDigits(need.cpv()),
                nearest == null ? null : nearest.code(),
                found.matchedWords(),
                found.askedWords(),
                kilometres,
                Territory.isIn(department, need.places()),
                Territory.overlap(prospect.organisation().zones(), need.places()),
                place.capacityHoursPerMonth(),
                Scoring.countsForAmounts(prospect, kinds, today),
                place.convention().isValidOn(today) && place.convention().kind().countsForHours(),
                place.contactEmail() != null,
                LocalDate.ofInstant(registeredAt, Deadline.PARIS),
                Scoring.exclusionReason(need, today, prospect));
    }
}
