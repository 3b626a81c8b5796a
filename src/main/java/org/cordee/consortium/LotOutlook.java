package org.cordee.consortium;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.consortium.TenderFacts.TenderLot;
import org.cordee.law.GoNoGoFacts.ReservedLot;
import org.cordee.law.JudgingOperators;
import org.cordee.law.OperatorFacts;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.organisation.Candidate;
import org.cordee.organisation.Cpv;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.organisation.EstablishmentFacts;
import org.cordee.organisation.Shortlisting;
import org.cordee.organisation.SlotRequirements;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.springframework.stereotype.Component;

/**
 * Reads from the directory what a possible consortium for a lot could offer: the lead itself, and enterprises that
 * might join.
 */
@Component
class LotOutlook {

    /** The limit of the search: sixty candidates are enough to answer. */
    private static final int MOST_LOOKED_AT = 60;

    private final Shortlisting shortlisting;
    private final DirectoryLookup directory;
    private final JudgingOperators operators;
    private final BusinessClock clock;

    LotOutlook(Shortlisting shortlisting, DirectoryLookup directory, JudgingOperators operators, BusinessClock clock) {
        this.shortlisting = shortlisting;
        this.directory = directory;
        this.operators = operators;
        this.clock = clock;
    }

    /**
     * The figures of a lot, without names.
     *
     * @param reservedLot whether the lead is admitted, by the best of its establishments
     * @param candidates the number of other enterprises of the trade that work near enough and are admitted
     * @param eligible whether one of all these enterprises counts for the 25 %
     * @param hoursAvailable hours of insertion over the whole contract
     * @param anyHours whether the hours of one of them count, even if no number is known
     */
    public record Outlook(
            ReservedLot reservedLot, int candidates, boolean eligible, long hoursAvailable, boolean anyHours) {}

    public Outlook of(Actor actor, UUID leadId, TenderLot lot) {
        List<EstablishmentFacts> own = directory.establishmentsOf(leadId);
        List<EstablishmentFacts> others = lot.cpv().isEmpty() ? List.of() : others(actor, leadId, lot);
        List<EstablishmentFacts> all = new ArrayList<>(own);
        all.addAll(others);
        List<EstablishmentFacts> giving =
                all.stream().filter(place -> kind(place).countsForHours()).toList();
        return new Outlook(
                admitted(own, lot.reservation()),
                others.size(),
                all.stream().map(this::operator).anyMatch(operators::countsForAmounts),
                giving.stream().mapToLong(place -> hours(place, lot.months())).sum(),
                !giving.isEmpty());
    }

    /** Returns enterprises of the trade that are near enough and not excluded by the reservation. */
    private List<EstablishmentFacts> others(Actor actor, UUID leadId, TenderLot lot) {
        SlotRequirements need = new SlotRequirements(
                new Cpv(lot.cpv()), lot.places(), Set.of(), lot.insertionHours(), lot.months(), Set.of(leadId), null);
        List<UUID> ids = shortlisting.shortlist(actor, need, MOST_LOOKED_AT).candidates().stream()
                .filter(candidate ->
                        candidate.score().trade() > 0 && candidate.score().territory() > 0)
                .map(Candidate::establishmentId)
                .toList();
        return directory.establishments(ids).stream()
                .filter(place -> operators.admitted(operator(place), lot.reservation()) != ReservedLot.NOT_REACHABLE)
                .toList();
    }

    private ReservedLot admitted(List<EstablishmentFacts> own, String reservation) {
        if (reservation.equals("NONE")) {
            return ReservedLot.NOT_RESERVED;
        }
        return own.stream()
                .map(place -> operators.admitted(operator(place), reservation))
                .min(ReservedLot::compareTo)
                .orElse(ReservedLot.NOT_REACHABLE);
    }

    private OperatorFacts operator(EstablishmentFacts place) {
        LocalDate today = clock.today();
        return new OperatorFacts(
                today,
                place.size().name(),
                place.essStatus().isEss(),
                kind(place).name(),
                place.profile().disadvantagedRatio());
    }

    /** Returns the kind of insertion structure; an ended convention does not count. */
    private static InsertionKind kind(EstablishmentFacts place) {
        return place.conventionHolds() ? place.profile().convention().kind() : InsertionKind.NONE;
    }

    private static long hours(EstablishmentFacts place, int months) {
        Integer monthly = place.profile().capacityHoursPerMonth();
        return monthly == null ? 0 : (long) monthly * months;
    }
}
