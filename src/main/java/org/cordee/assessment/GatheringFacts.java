package org.cordee.assessment;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.agreement.AgreementProgress;
import org.cordee.agreement.GrantedPowers;
import org.cordee.bid.SettledPrices;
import org.cordee.consortium.ConsortiumFacts;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.RivalCandidacies;
import org.cordee.consortium.RivalCandidacies.RivalCandidacy;
import org.cordee.consortium.TenderFacts;
import org.cordee.consortium.Tenders;
import org.cordee.consortium.shares.SharesReading;
import org.cordee.consortium.shares.TasksReading;
import org.cordee.consortium.subcontract.SubcontractDeclaration;
import org.cordee.consortium.subcontract.SubcontractsReading;
import org.cordee.evidence.AcceptedPieces;
import org.cordee.evidence.DeclaredExclusions;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.organisation.EstablishmentFacts;
import org.cordee.organisation.StatementLookup;
import org.cordee.shared.NotFound;
import org.cordee.submission.ReceivedDeposits;
import org.cordee.tender.ConsultationReading;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the facts for the legal check of a consortium from the other rooms. The caller checks access. */
@Component
@Transactional(readOnly = true, noRollbackFor = NotFound.class)
class GatheringFacts {

    private final ConsortiumLookup consortia;
    private final RivalCandidacies rivals;
    private final Tenders tenders;
    private final SharesReading shares;
    private final TasksReading tasks;
    private final SubcontractsReading subcontracts;
    private final ConsultationReading consultations;
    private final DirectoryLookup directory;
    private final AgreementProgress agreements;
    private final GrantedPowers powers;
    private final ReceivedDeposits deposits;
    private final DeclaredExclusions exclusions;
    private final SharedSignatories signatories;
    private final SettledPrices prices;
    private final StatementLookup statements;
    private final AcceptedPieces pieces;

    GatheringFacts(
            ConsortiumLookup consortia,
            RivalCandidacies rivals,
            Tenders tenders,
            SharesReading shares,
            TasksReading tasks,
            SubcontractsReading subcontracts,
            ConsultationReading consultations,
            DirectoryLookup directory,
            AgreementProgress agreements,
            GrantedPowers powers,
            ReceivedDeposits deposits,
            DeclaredExclusions exclusions,
            SharedSignatories signatories,
            SettledPrices prices,
            StatementLookup statements,
            AcceptedPieces pieces) {
        this.consortia = consortia;
        this.rivals = rivals;
        this.tenders = tenders;
        this.shares = shares;
        this.tasks = tasks;
        this.subcontracts = subcontracts;
        this.consultations = consultations;
        this.directory = directory;
        this.agreements = agreements;
        this.powers = powers;
        this.deposits = deposits;
        this.exclusions = exclusions;
        this.signatories = signatories;
        this.prices = prices;
        this.statements = statements;
        this.pieces = pieces;
    }

    public ConsortiumCaseFacts gather(UUID consortiumId, Instant at) {
        ConsortiumFacts grouping = consortia.consortium(consortiumId);
        List<MemberFacts> members = consortia.members(consortiumId);
        List<RivalCandidacy> others = others(grouping);
        SubcontractDeclaration handedOn = subcontracts.of(consortiumId);
        Map<UUID, EstablishmentFacts> places = places(members, others, handedOn);
        Set<UUID> organisations = organisations(members, places, handedOn);
        return new ConsortiumCaseFacts(
                at,
                grouping,
                consultations.facts(grouping.consultationId()),
                members,
                places,
                directory.profilesOf(organisations),
                shares.latest(consortiumId).orElse(null),
                tasks.of(consortiumId),
                others,
                agreements.isConcluded(consortiumId),
                powers.grantors(consortiumId),
                deposits.of(consortiumId),
                new DeclaredFacts(
                        exclusions.of(consortiumId),
                        statements.of(places.values().stream()
                                .map(EstablishmentFacts::organisationId)
                                .collect(Collectors.toSet())),
                        signatories.of(consortiumId, members, others),
                        prices.of(consortiumId),
                        pieces.of(consortiumId)),
                handedOn);
    }

    /**
     * Returns the other candidacies for the lots of its consultation: an operator that leads two groupings on different
     * lots is told so (R2142-23). A candidacy for one of its own lots is judged there, and also for the other lots only
     * where the documents join all lots.
     */
    private List<RivalCandidacy> others(ConsortiumFacts grouping) {
        List<RivalCandidacy> ofItsLots = rivals.of(grouping.id());
        TenderFacts tender = tenders.facts(grouping.consultationId());
        List<String> elsewhere = tender.lots().stream()
                .filter(lot -> !grouping.lotIds().contains(lot.id()))
                .map(TenderFacts.TenderLot::key)
                .toList();
        Set<UUID> here = ofItsLots.stream().map(RivalCandidacy::consortiumId).collect(Collectors.toSet());
        return Stream.concat(
                        ofItsLots.stream(),
                        rivals.onLots(grouping.id(), elsewhere).stream()
                                .filter(rival -> !rival.members().isEmpty())
                                .filter(rival -> tender.oneBidAcrossLots() || !here.contains(rival.consortiumId())))
                .toList();
    }

    /** Returns the organisations of the members and of the operators that work for them. */
    private static Set<UUID> organisations(
            List<MemberFacts> members, Map<UUID, EstablishmentFacts> places, SubcontractDeclaration handedOn) {
        return Stream.concat(
                        members.stream().map(MemberFacts::organisationId),
                        handedOn.establishments().stream()
                                .map(places::get)
                                .filter(Objects::nonNull)
                                .map(EstablishmentFacts::organisationId))
                .collect(Collectors.toSet());
    }

    /**
     * Loads the establishments. Of the rivals only those of a member's group are loaded, because the others have no
     * effect.
     */
    private Map<UUID, EstablishmentFacts> places(
            List<MemberFacts> members, List<RivalCandidacy> others, SubcontractDeclaration handedOn) {
        Set<UUID> places = members.stream().map(MemberFacts::establishmentId).collect(Collectors.toSet());
        Map<UUID, EstablishmentFacts> read = read(places);
        Set<String> groups =
                read.values().stream().map(EstablishmentFacts::group).collect(Collectors.toSet());
        Set<UUID> theirs = others.stream()
                .flatMap(other -> other.members().stream())
                .map(RivalCandidacy.Place::establishmentId)
                .collect(Collectors.toSet());
        Set<UUID> more = new HashSet<>(directory.establishmentsOfGroups(theirs, groups));
        more.addAll(handedOn.establishments());
        more.removeAll(places);
        read.putAll(read(more));
        return read;
    }

    private Map<UUID, EstablishmentFacts> read(Set<UUID> establishmentIds) {
        return directory.establishments(establishmentIds).stream()
                .collect(Collectors.toMap(
                        EstablishmentFacts::establishmentId, Function.identity(), (one, same) -> one, HashMap::new));
    }
}
