package org.cordee.consortium;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.consortium.RivalCandidacies.RivalCandidacy;
import org.cordee.consortium.RivalCandidacies.RivalCandidacy.Place;
import org.cordee.law.LeadUniqueness;
import org.cordee.law.OtherCandidacy;
import org.cordee.law.OtherCandidacy.CandidacyRelation;
import org.cordee.law.SeveralCandidacies;
import org.cordee.law.Severity;
import org.cordee.law.TableVerdict;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.organisation.EstablishmentFacts;
import org.cordee.shared.BusinessClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds out, before a partner is confirmed, whether it is also in another candidacy for the same lot, or for any lot of
 * the consultation where the documents word a ban for all lots together. Decision table D6 judges; the facts come from
 * all other consortia that have not ended, whichever copy of the notice they use. A partner's signatory signs for that
 * partner alone and represents no candidate (R2142-4), so signatories are not compared here.
 *
 * <p>The rules about who is notified, and when, prevent a user from probing other consortia:
 *
 * <ul>
 * <li>A lead that searches, ranks or invites candidates learns nothing about any of them: ranking costs nothing and
 * leaves no sign, so an answer would tell a competitor who takes part elsewhere. The lead learns only the rule of its
 * own documents about several candidacies, which is the same for every candidate.
 * <li>The candidate is notified first, on its own invitation and before it answers: about its own other candidacies for
 * the lot, and that its yes informs the lead if a rule forbids the combination. It does not learn about the candidacies
 * of a sister company or of a signatory: that is their information.
 * <li>The lead is notified after the candidate itself has accepted, and only about a finding that the table calls a
 * blocker or major. A lawful second candidacy stays the candidate's own affair until it is a member; then the barrier
 * of {@link InformationBarrier} is visible.
 * </ul>
 *
 * <p>This class refuses nothing. The articles forbid to <em>present</em> several candidacies or offers (R2142-21,
 * R2151-7) and to represent several candidates (R2142-4), not to talk with several consortia: until the deposit the
 * partner may still leave one. The lead has to read a blocker before it confirms the partner, and the legal check of
 * the consortium blocks its deposit. The rule that no organisation leads twice (R2142-23) is applied when a consortium
 * is opened.
 */
@Component
@Transactional(readOnly = true)
class ConflictRadar {

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

    /** Returns the candidate's own other candidacies, for its own eyes; empty after the invitation has ended. */
    public List<Conflict> forCandidate(Invitation invitation) {
        if (!invitation.isOpen()) {
            return List.of();
        }
        InvitationParties invited = invitation.invited();
        return judged(invited, isElsewhere(invited, onTheLot(invited)) ? Set.of(CandidacyRelation.MEMBER) : Set.of());
    }

    /**
     * Returns the conflicts that the lead has to know, the most severe first; empty before the candidate accepted, and
     * without lawful ones.
     */
    public List<Conflict> forLead(Invitation invitation) {
        boolean saidYes = invitation.isOpen() && invitation.hasAccepted();
        if (!saidYes && invitation.state() != InvitationState.CONFIRMED) {
            return List.of();
        }
        InvitationParties invited = invitation.invited();
        List<List<Place>> others = onTheLot(invited);
        Set<CandidacyRelation> found = new LinkedHashSet<>();
        if (isElsewhere(invited, others)) {
            found.add(CandidacyRelation.MEMBER);
        }
        if (hasSisterIn(invited, others)) {
            found.add(CandidacyRelation.SAME_GROUP);
        }
        return judged(invited, found).stream()
                .filter(conflict -> conflict.severity().compareTo(Severity.MAJOR) >= 0)
                .toList();
    }

    /**
     * Judges the relations that were found.
     *
     * @param found relations for the same lot; other lots matter only where the documents join the lots
     */
    private List<Conflict> judged(InvitationParties invited, Set<CandidacyRelation> found) {
        TenderFacts tender = tenders.facts(consortia.get(invited.consortiumId()).consultationId());
        SeveralCandidacies documents = documents(tender, invited);
        List<Conflict> conflicts = new ArrayList<>();
        found.forEach(relation -> add(conflicts, relation, true, documents));
        boolean onOtherLots = documents.joinsLots()
                && !found.contains(CandidacyRelation.MEMBER)
                && rivals.onLots(invited.consortiumId(), tender.keys()).stream()
                        .flatMap(rival -> rival.members().stream())
                        .anyMatch(place -> place.organisationId().equals(invited.organisationId()));
        if (onOtherLots) {
            add(conflicts, CandidacyRelation.MEMBER, false, documents);
        }
        conflicts.sort((one, other) -> other.severity().compareTo(one.severity()));
        return conflicts;
    }

    private void add(
            List<Conflict> conflicts, CandidacyRelation relation, boolean sameLot, SeveralCandidacies documents) {
        TableVerdict verdict = table.check(clock.today(), List.of(new OtherCandidacy(relation, sameLot)), documents)
                .get(0);
        if (verdict.severity() != Severity.OK) {
            conflicts.add(new Conflict(verdict.severity(), relation, sameLot, verdict.rule(), verdict.article()));
        }
    }

    /**
     * Returns the rule of the documents about several candidacies for the lot; where they are silent, nothing is
     * forbidden. A ban is judged lot by lot, whatever the documents call its scope.
     */
    private static SeveralCandidacies documents(TenderFacts tender, InvitationParties invited) {
        boolean ofTheLot = tender.lot(invited.lotId())
                .map(lot -> Boolean.TRUE.equals(tender.severalBidsForbidden(lot)))
                .orElse(false);
        return SeveralCandidacies.of(ofTheLot, tender.oneBidAcrossLots());
    }

    /** Returns the members of each other candidacy for the lot; the lead of a consortium is one of its members too. */
    private List<List<Place>> onTheLot(InvitationParties invited) {
        return rivals.of(invited.consortiumId()).stream()
                .map(RivalCandidacy::members)
                .map(places -> places.stream()
                        .filter(place -> place.lotId().equals(invited.lotId()))
                        .toList())
                .filter(places -> !places.isEmpty())
                .toList();
    }

    private static boolean isElsewhere(InvitationParties invited, List<List<Place>> others) {
        return others.stream()
                .flatMap(List::stream)
                .anyMatch(place -> place.organisationId().equals(invited.organisationId()));
    }

    private boolean hasSisterIn(InvitationParties invited, List<List<Place>> others) {
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
