package org.cordee.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.consortium.ConsortiumFacts;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.subcontract.ReliedUpon;
import org.cordee.consortium.subcontract.Subcontract;
import org.cordee.consortium.subcontract.SubcontractDeclaration;
import org.cordee.consortium.subcontract.SubcontractsReading;
import org.cordee.espd.EspdOperator.OperatorRole;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.organisation.EstablishmentFacts;
import org.springframework.stereotype.Component;

/** Finds the operators that have to respond to an ESPD request, with the role of each in the bid. */
@Component
class EspdResponders {

    private final ConsortiumLookup consortia;
    private final SubcontractsReading subcontracts;
    private final DirectoryLookup directory;

    EspdResponders(ConsortiumLookup consortia, SubcontractsReading subcontracts, DirectoryLookup directory) {
        this.consortia = consortia;
        this.subcontracts = subcontracts;
        this.directory = directory;
    }

    /**
     * One operator that responds.
     *
     * @param capacities what a relied-upon operator brings, in the member's words; empty for a member
     */
    record Responder(EstablishmentFacts place, OperatorRole role, List<String> capacities) {

        UUID organisationId() {
            return place.organisationId();
        }
    }

    /**
     * The operators of one consortium.
     *
     * @param members one for each organisation, the lead first
     */
    record Operators(ConsortiumFacts grouping, List<MemberFacts> memberships, List<Responder> members) {

        boolean isSole() {
            return members.size() == 1;
        }

        Optional<Responder> member(UUID organisationId) {
            return members.stream()
                    .filter(one -> one.organisationId().equals(organisationId))
                    .findFirst();
        }
    }

    Operators of(UUID consortiumId) {
        ConsortiumFacts grouping = consortia.consortium(consortiumId);
        List<MemberFacts> memberships = consortia.members(consortiumId);
        List<UUID> places = memberships.stream()
                .map(MemberFacts::establishmentId)
                .distinct()
                .toList();
        UUID lead = grouping.leadOrganisationId();
        List<EstablishmentFacts> each = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        directory.establishments(places).stream()
                .sorted(Comparator.comparingInt(place -> places.indexOf(place.establishmentId())))
                .filter(place -> seen.add(place.organisationId()))
                .forEach(each::add);
        boolean sole = each.size() == 1;
        return new Operators(
                grouping,
                memberships,
                each.stream()
                        .map(place -> new Responder(
                                place,
                                sole
                                        ? OperatorRole.SOLE
                                        : role(place.organisationId().equals(lead)),
                                List.of()))
                        .sorted(Comparator.comparing(
                                one -> !one.organisationId().equals(lead)))
                        .toList());
    }

    private static OperatorRole role(boolean lead) {
        return lead ? OperatorRole.LEAD : OperatorRole.MEMBER;
    }

    /** Returns the operators on which a member relies, each once, without members of the consortium. */
    List<Responder> reliedUpon(Operators of, UUID organisationId) {
        Set<UUID> own = memberships(of, organisationId);
        List<ReliedUpon> all = subcontracts.of(of.grouping().id()).reliedUpon().stream()
                .filter(one -> own.contains(one.memberId()))
                .toList();
        return engaged(of, all.stream().map(ReliedUpon::establishmentId).collect(Collectors.toSet()))
                .map(place -> new Responder(
                        place,
                        OperatorRole.RELIED_UPON,
                        all.stream()
                                .filter(one -> one.establishmentId().equals(place.establishmentId()))
                                .map(ReliedUpon::capacity)
                                .distinct()
                                .toList()))
                .toList();
    }

    /** Returns the subcontractors of a member on whose capacities it does not rely. */
    List<EstablishmentFacts> subcontractors(Operators of, UUID organisationId) {
        Set<UUID> own = memberships(of, organisationId);
        SubcontractDeclaration said = subcontracts.of(of.grouping().id());
        Set<UUID> relied = said.reliedUpon().stream()
                .filter(one -> own.contains(one.memberId()))
                .map(ReliedUpon::establishmentId)
                .collect(Collectors.toSet());
        return engaged(
                        of,
                        said.subcontracts().stream()
                                .filter(one -> own.contains(one.memberId()))
                                .map(Subcontract::establishmentId)
                                .filter(one -> !relied.contains(one))
                                .collect(Collectors.toSet()))
                .toList();
    }

    private static Set<UUID> memberships(Operators of, UUID organisationId) {
        return of.memberships().stream()
                .filter(member -> member.organisationId().equals(organisationId))
                .map(MemberFacts::memberId)
                .collect(Collectors.toSet());
    }

    private Stream<EstablishmentFacts> engaged(Operators of, Set<UUID> places) {
        return directory.establishments(places).stream()
                .filter(place -> of.member(place.organisationId()).isEmpty())
                .sorted(Comparator.comparing(EstablishmentFacts::legalName)
                        .thenComparing(EstablishmentFacts::establishmentId));
    }
}
