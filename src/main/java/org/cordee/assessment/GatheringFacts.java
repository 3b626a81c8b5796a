package org.cordee.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.agreement.ConcludedAgreements;
import org.cordee.agreement.GrantedPowers;
import org.cordee.application.DeclaredExclusions;
import org.cordee.bid.SettledPrices;
import org.cordee.consortium.ConsortiumFacts;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.RivalCandidacies;
import org.cordee.consortium.RivalCandidacies.Rival;
import org.cordee.consortium.share.SharesReading;
import org.cordee.consortium.share.TasksReading;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.organisation.EstablishmentFacts;
import org.cordee.organisation.StatementLookup;
import org.cordee.shared.NotFound;
import org.cordee.submission.ReceivedDeposits;
import org.cordee.tender.ConsultationReading;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the legal check of a grouping needs from the rooms that know it; whoever asks answers for access. */
@Component
@Transactional(readOnly = true, noRollbackFor = NotFound.class)
class GatheringFacts {

    private final ConsortiumLookup consortia;
    private final RivalCandidacies rivals;
    private final SharesReading shares;
    private final TasksReading tasks;
    private final ConsultationReading consultations;
    private final DirectoryLookup directory;
    private final ConcludedAgreements agreements;
    private final GrantedPowers powers;
    private final ReceivedDeposits deposits;
    private final DeclaredExclusions exclusions;
    private final SharedSignatories signatories;
    private final SettledPrices prices;
    private final StatementLookup statements;

    GatheringFacts(
            ConsortiumLookup consortia,
            RivalCandidacies rivals,
            SharesReading shares,
            TasksReading tasks,
            ConsultationReading consultations,
            DirectoryLookup directory,
            ConcludedAgreements agreements,
            GrantedPowers powers,
            ReceivedDeposits deposits,
            DeclaredExclusions exclusions,
            SharedSignatories signatories,
            SettledPrices prices,
            StatementLookup statements) {
        this.consortia = consortia;
        this.rivals = rivals;
        this.shares = shares;
        this.tasks = tasks;
        this.consultations = consultations;
        this.directory = directory;
        this.agreements = agreements;
        this.powers = powers;
        this.deposits = deposits;
        this.exclusions = exclusions;
        this.signatories = signatories;
        this.prices = prices;
        this.statements = statements;
    }

    GroupingFacts of(UUID consortiumId, Instant at) {
        ConsortiumFacts grouping = consortia.consortium(consortiumId);
        List<MemberFacts> members = consortia.members(consortiumId);
        List<Rival> others = rivals.of(consortiumId);
        Set<UUID> organisations =
                members.stream().map(MemberFacts::organisationId).collect(Collectors.toSet());
        return new GroupingFacts(
                at,
                grouping,
                consultations.facts(grouping.consultationId()),
                members,
                places(members, others),
                directory.profilesOf(organisations),
                shares.latest(consortiumId).orElse(null),
                tasks.of(consortiumId),
                others,
                agreements.isConcluded(consortiumId),
                powers.grantors(consortiumId),
                deposits.of(consortiumId),
                new Told(
                        exclusions.of(consortiumId),
                        statements.of(Stream.concat(
                                        organisations.stream(),
                                        others.stream()
                                                .flatMap(other -> other.members().stream())
                                                .map(Rival.Place::organisationId))
                                .collect(Collectors.toSet())),
                        signatories.of(consortiumId, members, others),
                        prices.of(consortiumId)));
    }

    private Map<UUID, EstablishmentFacts> places(List<MemberFacts> members, List<Rival> others) {
        Set<UUID> ids = Stream.concat(
                        members.stream().map(MemberFacts::establishmentId),
                        others.stream()
                                .flatMap(other -> Stream.concat(
                                        Stream.of(other.leadEstablishmentId()),
                                        other.members().stream().map(Rival.Place::establishmentId))))
                .collect(Collectors.toSet());
        return directory.establishments(ids).stream()
                .collect(Collectors.toMap(EstablishmentFacts::establishmentId, Function.identity()));
    }
}
