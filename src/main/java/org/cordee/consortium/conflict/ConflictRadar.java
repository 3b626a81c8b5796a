package org.cordee.consortium.conflict;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.compliance.Severity;
import org.cordee.compliance.admission.LeadUniqueness;
import org.cordee.compliance.admission.OtherCandidacy;
import org.cordee.compliance.admission.OtherCandidacy.Relation;
import org.cordee.compliance.admission.SeveralCandidacies;
import org.cordee.compliance.admission.Verdict;
import org.cordee.consortium.Consortia;
import org.cordee.consortium.conflict.RivalCandidacies.Rival;
import org.cordee.consortium.conflict.RivalCandidacies.Rival.Place;
import org.cordee.consortium.invitation.Invitation;
import org.cordee.consortium.invitation.InvitationState;
import org.cordee.consortium.invitation.Invited;
import org.cordee.consortium.invitation.NdaSignature;
import org.cordee.consortium.source.TenderFacts;
import org.cordee.consortium.source.Tenders;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.organisation.EstablishmentFacts;
import org.cordee.shared.BusinessClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sees, while a partner is being taken in, whether it is also in another candidacy for the same lot, or for any lot of the
 * consultation where the documents forbid that for all lots together; the verdict is the
 * decision table's (D6), the facts are those of the other living groupings, whichever copy of the notice they use.
 *
 * <p>Who is told what, and when, is decided so that nobody can be probed:
 *
 * <ul>
 *   <li>A lead that looks for candidates, ranks or invites them learns nothing of any of them: ranking costs nothing and
 *       nobody notices it, so an answer would tell a competitor who takes part elsewhere. It learns only what its own
 *       documents say of several candidacies, which is the same for every candidate.
 *   <li>The candidate is told first, on its own invitation and before it answers, of what it is itself in other candidacies
 *       for the lot, and that its yes lets the lead know if a rule forbids it. It is not told what a sister company or a
 *       signatory does elsewhere: that is theirs.
 *   <li>The lead is told once the candidate has said yes itself, and only of what the table calls a blocker or major. That
 *       the candidate is in two candidacies where that is lawful is its own affair until it is a member; then the barrier
 *       of {@link InformationBarrier} is seen.
 * </ul>
 *
 * <p>Nothing here refuses. The articles forbid to <em>present</em> several candidacies or offers (R2142-21, R2151-7) and to
 * represent several candidates (R2142-4), not to talk with several groupings: until the deposit the partner may still leave
 * one. So a blocker has to be read before the partner is confirmed, and the legal check of the grouping blocks its deposit.
 * That nobody leads twice (R2142-23) is refused when a grouping is opened.
 */
@Component
@Transactional(readOnly = true)
public class ConflictRadar {

    private final RivalCandidacies rivals;
    private final Consortia consortia;
    private final Tenders tenders;
    private final DirectoryLookup directory;
    private final LeadUniqueness table;
    private final BusinessClock clock;

    ConflictRadar(
            RivalCandidacies rivals,
            Consortia consortia,
            Tenders tenders,
            DirectoryLookup directory,
            LeadUniqueness table,
            BusinessClock clock) {
        this.rivals = rivals;
        this.consortia = consortia;
        this.tenders = tenders;
        this.directory = directory;
        this.table = table;
        this.clock = clock;
    }

    /** What the candidate itself is elsewhere, for its own eyes; nothing once the invitation is at its end. */
    public List<Conflict> ofItsOwn(Invitation invitation) {
        if (!invitation.isOpen()) {
            return List.of();
        }
        Invited invited = invitation.invited();
        return judged(invited, isElsewhere(invited, onTheLot(invited)) ? Set.of(Relation.MEMBER) : Set.of());
    }

    /** What its lead has to know, the gravest first; nothing before the candidate's yes, and nothing that is lawful. */
    public List<Conflict> forTheLead(Invitation invitation) {
        boolean saidYes = invitation.isOpen() && invitation.hasAccepted();
        if (!saidYes && invitation.state() != InvitationState.CONFIRMED) {
            return List.of();
        }
        Invited invited = invitation.invited();
        List<List<Place>> others = onTheLot(invited);
        Set<Relation> found = new LinkedHashSet<>();
        if (isElsewhere(invited, others)) {
            found.add(Relation.MEMBER);
        }
        NdaSignature nda = invitation.nda();
        if (nda != null && rivals.isSignedForBy(nda, invited)) {
            found.add(Relation.REPRESENTATIVE);
        }
        if (hasSisterIn(invited, others)) {
            found.add(Relation.SAME_GROUP);
        }
        return judged(invited, found).stream()
                .filter(conflict -> conflict.severity().compareTo(Severity.MAJOR) >= 0)
                .toList();
    }

    /** @param found what it is for the lot; whether it is anywhere else matters only where the documents join the lots */
    private List<Conflict> judged(Invited invited, Set<Relation> found) {
        TenderFacts tender = tenders.facts(consortia.get(invited.consortiumId()).consultationId());
        SeveralCandidacies documents = documents(tender, invited);
        List<Conflict> conflicts = new ArrayList<>();
        found.forEach(relation -> add(conflicts, relation, true, documents));
        boolean onOtherLots = documents.joinsLots()
                && !found.contains(Relation.MEMBER)
                && rivals.onLots(invited.consortiumId(), tender.keys()).stream()
                        .flatMap(rival -> rival.members().stream())
                        .anyMatch(place -> place.organisationId().equals(invited.organisationId()));
        if (onOtherLots) {
            add(conflicts, Relation.MEMBER, false, documents);
        }
        conflicts.sort((one, other) -> other.severity().compareTo(one.severity()));
        return conflicts;
    }

    private void add(List<Conflict> conflicts, Relation relation, boolean sameLot, SeveralCandidacies documents) {
        Verdict verdict = table.check(clock.today(), List.of(new OtherCandidacy(relation, sameLot)), documents)
                .get(0);
        if (verdict.severity() != Severity.OK) {
            conflicts.add(new Conflict(verdict.severity(), relation, sameLot, verdict.rule(), verdict.article()));
        }
    }

    /** Only where the documents say so; nothing said forbids nothing. A ban on all lots together goes before a lot's own. */
    private static SeveralCandidacies documents(TenderFacts tender, Invited invited) {
        boolean ofTheLot = tender.lot(invited.lotId())
                .map(lot -> Boolean.TRUE.equals(lot.severalBidsForbidden()))
                .orElse(false);
        return SeveralCandidacies.of(tender.oneBidAcrossLots() || ofTheLot, tender.oneBidAcrossLots());
    }

    /** Who is in each of the other candidacies for the lot; a lead is a member of its grouping too. */
    private List<List<Place>> onTheLot(Invited invited) {
        return rivals.of(invited.consortiumId()).stream()
                .map(Rival::members)
                .map(places -> places.stream()
                        .filter(place -> place.lotId().equals(invited.lotId()))
                        .toList())
                .filter(places -> !places.isEmpty())
                .toList();
    }

    private static boolean isElsewhere(Invited invited, List<List<Place>> others) {
        return others.stream()
                .flatMap(List::stream)
                .anyMatch(place -> place.organisationId().equals(invited.organisationId()));
    }

    private boolean hasSisterIn(Invited invited, List<List<Place>> others) {
        if (others.isEmpty()) {
            return false;
        }
        Set<UUID> establishments = Stream.concat(
                        Stream.of(invited.establishmentId()),
                        others.stream().flatMap(List::stream).map(Place::establishmentId))
                .collect(Collectors.toSet());
        Map<UUID, EstablishmentFacts> known = directory.establishments(establishments).stream()
                .collect(Collectors.toMap(EstablishmentFacts::establishmentId, Function.identity()));
        EstablishmentFacts own = known.get(invited.establishmentId());
        return own != null
                && known.values().stream()
                        .filter(place -> !place.organisationId().equals(invited.organisationId()))
                        .anyMatch(place -> place.group().equals(own.group()));
    }
}
