package org.cordee.consortium;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.consortium.LaunchFinding.NamedLot;
import org.cordee.consortium.TenderFacts.TenderLot;
import org.cordee.law.BackwardPlan;
import org.cordee.law.BackwardPlans;
import org.cordee.law.Milestone;
import org.cordee.law.Severity;
import org.cordee.organisation.Candidate;
import org.cordee.organisation.Cpv;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.organisation.OrganisationKind;
import org.cordee.organisation.Shortlist;
import org.cordee.organisation.Shortlisting;
import org.cordee.organisation.SlotRequirements;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Deadline;
import org.cordee.shared.NotFound;
import org.cordee.tender.OfferTerms;
import org.springframework.stereotype.Component;

/**
 * Reads the data for the preparation of a consortium: the lots, possible candidates, and findings against the launch.
 */
@Component
class PreparationReading {

    private static final int MOST_SHOWN = 12;

    private final Tenders tenders;
    private final DirectoryLookup directory;
    private final Slots slots;
    private final Shortlisting shortlisting;
    private final BackwardPlans plans;
    private final BusinessClock clock;

    PreparationReading(
            Tenders tenders,
            DirectoryLookup directory,
            Slots slots,
            Shortlisting shortlisting,
            BackwardPlans plans,
            BusinessClock clock) {
        this.tenders = tenders;
        this.directory = directory;
        this.slots = slots;
        this.shortlisting = shortlisting;
        this.plans = plans;
        this.clock = clock;
    }

    public List<OwnEstablishment> establishments(UUID organisationId) {
        return directory.establishmentsOf(organisationId).stream()
                .map(OwnEstablishment::of)
                .toList();
    }

    public AnswerableConsultation offer(Actor actor, UUID consultationId) {
        TenderFacts tender = tenders.visibleTo(actor, consultationId);
        return new AnswerableConsultation(
                consultationId,
                tender.title(),
                tender.reference(),
                tender.buyerName(),
                tender.lots().stream()
                        .map(lot -> new AnswerableConsultation.OfferedLot(
                                lot.id(), lot.number(), lot.title(), lot.estimate(), lot.reservation(), lot.deadline()))
                        .toList());
    }

    /** Returns the shortlist, best first, without the lead and without candidates that are on the list already. */
    public Shortlist shortlist(Actor actor, Consortium consortium, UUID slotId) {
        return shortlisting.shortlist(actor, need(consortium, slotId), MOST_SHOWN);
    }

    /** Finds candidates by the name or number the lead gives, also those that would not be on the shortlist. */
    public List<Candidate> findByNameOrNumber(Actor actor, Consortium consortium, UUID slotId, String words) {
        return words.isBlank()
                ? List.of()
                : shortlisting.searchByName(actor, need(consortium, slotId), words, MOST_SHOWN);
    }

    /**
     * Returns the rule of the documents about several candidacies for the slot's lot; it does not depend on the
     * candidates.
     */
    public Optional<LaunchFinding> severalCandidaciesFinding(Consortium consortium, UUID slotId) {
        UUID lotId = slots.get(slotId).lotId();
        TenderFacts tender = tenders.facts(consortium.consultationId());
        return tender.lot(lotId).flatMap(lot -> severalCandidaciesFinding(tender, lot));
    }

    /** Returns the requirements of a slot, without the lead and without the candidates on its list. */
    SlotRequirements need(Consortium consortium, UUID slotId) {
        Slot slot = slots.get(slotId);
        if (!slot.consortiumId().equals(consortium.id())) {
            throw new NotFound();
        }
        TenderFacts tender = tenders.facts(consortium.consultationId());
        Set<UUID> excluded = slot.candidates().stream()
                .map(RankedCandidate::organisationId)
                .collect(Collectors.toCollection(HashSet::new));
        excluded.add(consortium.leadOrganisationId());
        return new SlotRequirements(
                new Cpv(slot.need().cpv()),
                tender.lot(slot.lotId()).map(TenderLot::places).orElse(Set.of()),
                slot.need().wantedKinds().stream()
                        .flatMap(code -> Stream.of(OrganisationKind.values())
                                .filter(kind -> kind.name().equals(code)))
                        .collect(Collectors.toSet()),
                slot.need().hoursTarget().value(),
                tender.lot(slot.lotId()).map(TenderLot::months).orElse(0),
                excluded,
                null);
    }

    /**
     * Returns the findings that the lead should know before the invitations are sent; only a blocker stops the launch.
     */
    public List<LaunchFinding> findings(Consortium consortium) {
        List<LaunchFinding> findings = new ArrayList<>();
        TenderFacts tender = tenders.facts(consortium.consultationId());
        List<Slot> all = slots.withCandidates(consortium.id());
        if (all.isEmpty()) {
            findings.add(new LaunchFinding(Severity.BLOCKER, "no-slot", "", null));
        }
        all.stream()
                .filter(slot -> slot.need().mandatory() && !slot.hasCandidates())
                .forEach(slot -> findings.add(new LaunchFinding(
                        Severity.BLOCKER, "no-candidate", slot.need().need(), null)));
        if (consortium.deadline().hasPassed(clock.now())) {
            findings.add(new LaunchFinding(Severity.BLOCKER, "deadline-passed", "", "R2151-5"));
        } else {
            calendar(consortium, tender, findings);
        }
        consortium.lotIds().stream()
                .flatMap(lotId -> tender.lot(lotId).stream())
                .filter(lot -> !lot.reservation().equals("NONE"))
                .forEach(lot -> findings.add(
                        new LaunchFinding(Severity.WARNING, "reserved", named(lot), article(lot.reservation()))));
        consortium.lotIds().stream()
                .flatMap(lotId -> tender.lot(lotId).stream())
                .forEach(lot -> severalCandidaciesFinding(tender, lot).ifPresent(findings::add));
        if (Boolean.TRUE.equals(tender.content().signedAtDeposit())) {
            findings.add(new LaunchFinding(Severity.INFO, "signed-at-deposit", "", null));
        }
        consortium.lotIds().stream()
                .flatMap(lotId -> tender.lot(lotId).stream())
                .forEach(lot -> noticedTerms(lot, findings));
        findings.add(new LaunchFinding(Severity.OK, "one-lead", "", "R2142-23"));
        return findings;
    }

    /**
     * Adds findings when the usual plan is too long, and names the last day for questions to the buyer, while questions
     * are possible.
     */
    private void calendar(Consortium consortium, TenderFacts tender, List<LaunchFinding> findings) {
        Instant now = clock.now();
        Optional<Deadline> questions = tender.questions(consortium.lotIds());
        BackwardPlan plan =
                plans.planFor(now, consortium.deadline(), tender.holidays(consortium.lotIds()), questions.orElse(null));
        if (consortium.deadline().hasTwoReadings()) {
            findings.add(new LaunchFinding(Severity.WARNING, "doubtful-hour", "", null));
        }
        if (plan.compressed()) {
            findings.add(new LaunchFinding(Severity.WARNING, "compressed", "", null));
        }
        if (questions.isEmpty() || !questions.get().hasPassed(now)) {
            findings.add(new LaunchFinding(
                    Severity.INFO,
                    "questions-by",
                    plan.by(Milestone.QUESTIONS)
                            .atZone(consortium.deadline().zone())
                            .toOffsetDateTime(),
                    null));
        }
    }

    /** Adds what the notice of a lot requires of an offer and takes time to prepare. */
    private static void noticedTerms(TenderLot lot, List<LaunchFinding> findings) {
        NamedLot about = named(lot);
        OfferTerms offer = lot.content().terms().offer();
        if (Boolean.TRUE.equals(offer.guaranteeRequired())) {
            findings.add(new LaunchFinding(Severity.WARNING, "guarantee-required", about, null));
        }
        if (offer.variants() == OfferTerms.Variants.REQUIRED) {
            findings.add(new LaunchFinding(Severity.WARNING, "variants-required", about, null));
        }
        if (!offer.selection().isEmpty()) {
            findings.add(new LaunchFinding(Severity.INFO, "selection", about, "R2142-25"));
        }
    }

    /** Returns a finding that is the same for every candidate, so that it tells nothing about any of them. */
    private static Optional<LaunchFinding> severalCandidaciesFinding(TenderFacts tender, TenderLot lot) {
        Boolean forbidden = tender.severalBidsForbidden(lot);
        NamedLot about = named(lot);
        if (tender.oneBidAcrossLots()) {
            return Optional.of(new LaunchFinding(Severity.WARNING, "several-together", about, "R2142-21, R2151-7"));
        }
        if (forbidden == null) {
            return Optional.of(new LaunchFinding(Severity.INFO, "several-unsaid", about, "R2142-21, R2151-7"));
        }
        return forbidden
                ? Optional.of(new LaunchFinding(Severity.WARNING, "several-forbidden", about, "R2142-21, R2151-7"))
                : Optional.empty();
    }

    private static NamedLot named(TenderLot lot) {
        return new NamedLot(lot.number(), lot.title());
    }

    private static String article(String reservation) {
        return reservation.replace('_', '-').replaceFirst("^L(\\d+)-", "L$1-");
    }
}
