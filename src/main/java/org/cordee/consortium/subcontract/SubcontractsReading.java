package org.cordee.consortium.subcontract;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.consortium.ConsortiumFacts;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.ConsortiumReading;
import org.cordee.consortium.ConsortiumState;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.Relation;
import org.cordee.consortium.shares.AgreedShare;
import org.cordee.consortium.shares.EssentialTask;
import org.cordee.consortium.shares.LatestShares;
import org.cordee.consortium.shares.SharesReading;
import org.cordee.consortium.shares.TasksReading;
import org.cordee.consortium.subcontract.SubcontractsView.OwnPart;
import org.cordee.organisation.DirectoryAccess;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.organisation.EstablishmentFacts;
import org.cordee.organisation.FindingByName;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.tender.ConsultationContent;
import org.cordee.tender.ConsultationReading;
import org.cordee.tender.ContractNature;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the declarations of the members: in full for other rooms, and for users as far as they may see them. */
@Component
@Transactional(readOnly = true)
public class SubcontractsReading {

    private static final int MOST_FOUND = 8;

    private final ConsortiumReading consortia;
    private final ConsortiumLookup lookup;
    private final ConsultationReading consultations;
    private final DirectoryLookup directory;
    private final FindingByName names;
    private final SharesReading shares;
    private final TasksReading tasks;
    private final SubcontractPlans plans;
    private final BusinessClock clock;

    SubcontractsReading(
            ConsortiumReading consortia,
            ConsortiumLookup lookup,
            ConsultationReading consultations,
            DirectoryLookup directory,
            FindingByName names,
            SharesReading shares,
            TasksReading tasks,
            SubcontractPlans plans,
            BusinessClock clock) {
        this.consortia = consortia;
        this.lookup = lookup;
        this.consultations = consultations;
        this.directory = directory;
        this.names = names;
        this.shares = shares;
        this.tasks = tasks;
        this.plans = plans;
        this.clock = clock;
    }

    /** Returns the declarations of all members, for rooms that judge them; members that left are left out. */
    public SubcontractDeclaration of(UUID consortiumId) {
        List<SubcontractDeclaration> declared = declared(consortiumId);
        return declared.isEmpty()
                ? SubcontractDeclaration.NOTHING
                : standing(declared, lookup.members(consortiumId), named(consortiumId));
    }

    /** Returns the establishments that work in this consortium for that organisation alone. */
    public Set<UUID> engagedOnlyBy(UUID organisationId, UUID consortiumId) {
        Map<UUID, Set<UUID>> engagedBy = new HashMap<>();
        plans.findByConsortiumIdOrderById(consortiumId)
                .forEach(plan -> plan.handedOn()
                        .establishments()
                        .forEach(place -> engagedBy
                                .computeIfAbsent(place, unknown -> new HashSet<>())
                                .add(plan.organisationId())));
        lookup.members(consortiumId)
                .forEach(member -> engagedBy.computeIfPresent(
                        member.establishmentId(), (place, users) -> withOwn(users, member.organisationId())));
        return engagedBy.entrySet().stream()
                .filter(one -> one.getValue().equals(Set.of(organisationId)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Adds the organisation itself when it is a member of another lot: then it has business of its own. */
    private static Set<UUID> withOwn(Set<UUID> users, UUID organisationId) {
        users.add(organisationId);
        return users;
    }

    /**
     * Returns the declarations that the user may see.
     *
     * @throws NotFound for a user without a relation to the consortium
     */
    public SubcontractsView viewFor(Actor actor, UUID consortiumId) {
        Relation relation = consortia.relation(actor, consortiumId);
        ConsortiumFacts consortium = lookup.consortium(consortiumId);
        List<MemberFacts> members = lookup.members(consortiumId);
        ConsultationContent tender =
                consultations.facts(consortium.consultationId()).content();
        SubcontractDeclaration all =
                standing(declared(consortiumId), members, tender.documents().essentialTasks());
        SubcontractLines lines =
                new SubcontractLines(actor, relation, members, places(all.establishments()), names(members));
        return new SubcontractsView(
                relation,
                relation != Relation.COORDINATOR && isOpen(consortium),
                revision(actor, consortiumId),
                tender.nature() == ContractNature.SUPPLIES,
                tender.documents(),
                relation == Relation.COORDINATOR ? List.of() : parts(actor, consortiumId, members, all),
                lines.subcontracts(all.subcontracts()),
                lines.staff(all.staff()),
                lines.reliedUpon(all.reliedUpon()));
    }

    /** Finds establishments by a name, a SIREN or a SIRET; the list is short enough to choose from. */
    public List<EstablishmentFacts> find(Actor actor, String words) {
        if (words.isBlank()) {
            return List.of();
        }
        DirectoryAccess.requireReader(actor);
        List<UUID> found = names.organisations(words, MOST_FOUND);
        String digits = words.replaceAll("[\\s\\u00a0\\u202f]", "");
        return directory.establishmentsOfAll(found).stream()
                .filter(place -> !digits.matches("[0-9]{14}")
                        || (place.siret() != null && place.siret().value().equals(digits)))
                .toList();
    }

    /** Returns the establishments from the directory, by id. */
    public Map<UUID, EstablishmentFacts> places(Collection<UUID> establishmentIds) {
        return directory.establishments(establishmentIds).stream()
                .collect(Collectors.toMap(EstablishmentFacts::establishmentId, Function.identity()));
    }

    private boolean isOpen(ConsortiumFacts consortium) {
        return consortium.state().isAlive()
                && consortium.state() != ConsortiumState.READY
                && !consortium.deadline().hasPassed(clock.now());
    }

    private int revision(Actor actor, UUID consortiumId) {
        UUID organisation = actor.organisationId();
        return organisation == null
                ? 0
                : plans.findByConsortiumIdAndOrganisationId(consortiumId, organisation)
                        .map(SubcontractPlan::revision)
                        .orElse(0);
    }

    private List<SubcontractDeclaration> declared(UUID consortiumId) {
        return plans.findByConsortiumIdOrderById(consortiumId).stream()
                .map(SubcontractPlan::handedOn)
                .toList();
    }

    private static SubcontractDeclaration standing(
            List<SubcontractDeclaration> declared, List<MemberFacts> members, List<String> named) {
        Set<UUID> present = members.stream().map(MemberFacts::memberId).collect(Collectors.toSet());
        return SubcontractDeclaration.all(declared).ofMembers(present, named);
    }

    private List<String> named(UUID consortiumId) {
        return tasks.of(consortiumId).stream().map(EssentialTask::task).toList();
    }

    private Map<UUID, String> names(List<MemberFacts> members) {
        return directory.namesOf(
                members.stream().map(MemberFacts::organisationId).collect(Collectors.toSet()));
    }

    private List<OwnPart> parts(Actor actor, UUID consortiumId, List<MemberFacts> members, SubcontractDeclaration all) {
        Map<UUID, AgreedShare> latest = shares.latest(consortiumId).map(LatestShares::shares).orElse(List.of()).stream()
                .collect(Collectors.toMap(AgreedShare::memberId, Function.identity()));
        return members.stream()
                .filter(member -> actor.actsFor(member.organisationId()))
                .map(member -> part(member, latest.get(member.memberId()), all))
                .toList();
    }

    private static OwnPart part(MemberFacts member, @Nullable AgreedShare share, SubcontractDeclaration all) {
        return share == null
                ? new OwnPart(member.memberId(), member.lotId(), null, null, null)
                : new OwnPart(
                        member.memberId(),
                        member.lotId(),
                        share.amount(),
                        all.remainderOf(member.memberId(), share.amount()),
                        share.hours());
    }
}
