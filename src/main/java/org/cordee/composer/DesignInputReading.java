package org.cordee.composer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.Workspace;
import org.cordee.consortium.Workspace.SlotLine;
import org.cordee.organisation.Candidate;
import org.cordee.organisation.Candidate.Score;
import org.cordee.organisation.Cpv;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.organisation.EstablishmentFacts;
import org.cordee.organisation.OrganisationProfile;
import org.cordee.organisation.Shortlisting;
import org.cordee.organisation.Siren;
import org.cordee.organisation.SlotRequirements;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the input of a design: the lot, its slots, and the firms in the shortlist of each slot. */
@Component
@Transactional(readOnly = true)
class DesignInputReading {

    /** The maximum of firms per part; those after them fit it badly. */
    private static final int MOST_OF_A_PART = 60;

    private final ConsortiumLookup consortia;
    private final DesignLotReading works;
    private final Shortlisting shortlisting;
    private final DirectoryLookup directory;
    private final BusinessClock clock;

    DesignInputReading(
            ConsortiumLookup consortia,
            DesignLotReading works,
            Shortlisting shortlisting,
            DirectoryLookup directory,
            BusinessClock clock) {
        this.consortia = consortia;
        this.works = works;
        this.shortlisting = shortlisting;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * Reads the input for one lot of a consortium that the actor leads.
     *
     * @param others establishments that are considered in addition
     */
    DesignInput of(Actor actor, Workspace space, UUID lotId, Collection<UUID> others) {
        MemberFacts lead = lead(space, lotId);
        EstablishmentFacts leading = directory.establishment(lead.establishmentId());
        DesignLot work = works.of(space, lotId, lead, String.valueOf(leading.siret()));
        List<WorkPackage> packages = space.slots().stream()
                .filter(slot -> slot.lotId().equals(lotId))
                .map(WorkPackage::of)
                .toList();
        Map<UUID, Map<UUID, Integer>> fits = new HashMap<>();
        Map<UUID, Map<UUID, Integer>> ofHours = new HashMap<>();
        Map<SlotRequirements, Map<UUID, Score>> known = new HashMap<>();
        Set<UUID> ids = new LinkedHashSet<>(others);
        for (WorkPackage part : packages) {
            SlotRequirements need = need(part, work, leading);
            Map<UUID, Score> scores = known.computeIfAbsent(need, asked -> scores(actor, asked));
            fits.put(part.slotId(), points(scores, Score::total));
            ofHours.put(part.slotId(), points(scores, Score::capacity));
            ids.addAll(scores.keySet());
            ids.addAll(part.ranked());
        }
        ids.remove(lead.establishmentId());
        List<Firm> firms = firms(ids);
        Firm first = firms(List.of(lead.establishmentId())).stream().findFirst().orElseThrow(NotFound::new);
        return new DesignInput(work, first, packages, firms, fits, ofHours);
    }

    /**
     * Reads the slots of one lot with their first candidates only.
     *
     * @param space as its lead may see it
     * @param name the name of a firm that is not chosen yet, by the need of the slot
     */
    SlotDesign ofSlots(Workspace space, UUID lotId, List<SlotLine> slots, UnaryOperator<String> name) {
        MemberFacts lead = lead(space, lotId);
        EstablishmentFacts leading = directory.establishment(lead.establishmentId());
        List<WorkPackage> parts = slots.stream()
                .filter(slot -> slot.lotId().equals(lotId))
                .map(WorkPackage::of)
                .toList();
        List<UUID> first = parts.stream()
                .flatMap(part -> part.ranked().stream().limit(1))
                .filter(id -> !id.equals(lead.establishmentId()))
                .distinct()
                .toList();
        Map<UUID, Firm> chosen =
                firms(first).stream().collect(Collectors.toMap(Firm::establishmentId, Function.identity()));
        List<Firm> firms = new ArrayList<>(chosen.values());
        List<WorkPackage> packages = new ArrayList<>();
        int open = 0;
        for (WorkPackage part : parts) {
            boolean known =
                    !part.ranked().isEmpty() && chosen.containsKey(part.ranked().get(0));
            if (known) {
                packages.add(part);
            } else {
                Firm somebody = SlotDesign.somebody(part, name);
                firms.add(somebody);
                packages.add(SlotDesign.with(part, somebody.establishmentId()));
                open++;
            }
        }
        Firm own = firms(List.of(lead.establishmentId())).stream().findFirst().orElseThrow(NotFound::new);
        DesignLot work = works.of(space, lotId, lead, String.valueOf(leading.siret()));
        return new SlotDesign(new DesignInput(work, own, packages, firms, Map.of()), open);
    }

    private MemberFacts lead(Workspace space, UUID lotId) {
        return consortia.members(space.facts().id()).stream()
                .filter(MemberFacts::lead)
                .filter(member -> member.lotId().equals(lotId))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Keeps only the firms of the trade: a firm's other advantages do not do the work. */
    private Map<UUID, Score> scores(Actor actor, SlotRequirements need) {
        return shortlisting.shortlist(actor, need, MOST_OF_A_PART).candidates().stream()
                .filter(candidate -> candidate.score().trade() > 0)
                .collect(Collectors.toMap(Candidate::establishmentId, Candidate::score));
    }

    private static Map<UUID, Integer> points(Map<UUID, Score> scores, ToIntFunction<Score> part) {
        return scores.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, score -> part.applyAsInt(score.getValue())));
    }

    private static SlotRequirements need(WorkPackage part, DesignLot work, EstablishmentFacts lead) {
        Siren siren = lead.siren();
        return new SlotRequirements(
                new Cpv(part.cpv()),
                work.places(),
                part.wantedKinds(),
                part.hours().value(),
                work.months(),
                Set.of(lead.organisationId()),
                siren);
    }

    private List<Firm> firms(Collection<UUID> establishmentIds) {
        LocalDate today = clock.today();
        List<EstablishmentFacts> facts = directory.establishments(establishmentIds);
        Map<UUID, OrganisationProfile> profiles = directory.profilesOf(
                facts.stream().map(EstablishmentFacts::organisationId).collect(Collectors.toSet()));
        List<Firm> firms = new ArrayList<>();
        facts.stream()
                .filter(one -> one.siret() != null)
                .sorted((one, other) -> one.establishmentId().compareTo(other.establishmentId()))
                .forEach(one -> firms.add(
                        FirmWriting.of(one, Objects.requireNonNull(profiles.get(one.organisationId())), today)));
        return firms;
    }
}
