package org.cordee.consortium.subcontract;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.Relation;
import org.cordee.consortium.subcontract.SubcontractsView.Helper;
import org.cordee.consortium.subcontract.SubcontractsView.ReliedLine;
import org.cordee.consortium.subcontract.SubcontractsView.StaffLine;
import org.cordee.consortium.subcontract.SubcontractsView.SubcontractLine;
import org.cordee.organisation.EstablishmentFacts;
import org.cordee.shared.Actor;

/**
 * The enterprises that work for the members, as one user may see them. The lead puts the offer together and declares
 * every subcontractor in it, so it sees all; a member sees its own; the coordinator sees no amount and no text, because
 * people write prices into them.
 */
record SubcontractLines(
        Actor reader,
        Relation relation,
        Map<UUID, MemberFacts> members,
        Map<UUID, EstablishmentFacts> places,
        Map<UUID, String> names) {

    SubcontractLines(
            Actor reader,
            Relation relation,
            List<MemberFacts> members,
            Map<UUID, EstablishmentFacts> places,
            Map<UUID, String> names) {
        this(
                reader,
                relation,
                members.stream().collect(Collectors.toMap(MemberFacts::memberId, Function.identity())),
                places,
                names);
    }

    List<SubcontractLine> subcontracts(List<Subcontract> all) {
        boolean prices = relation != Relation.COORDINATOR;
        return all.stream()
                .filter(one -> sees(one.memberId()))
                .map(one -> new SubcontractLine(
                        helper(one.memberId(), one.establishmentId()),
                        prices ? one.nature() : null,
                        prices ? one.amount() : null,
                        one.hours(),
                        one.accessory(),
                        one.service(),
                        one.tasks(),
                        one.terms().under() == null
                                ? null
                                : place(one.memberId(), one.terms().under()).legalName(),
                        prices ? one.terms() : null))
                .toList();
    }

    List<StaffLine> staff(List<StaffMadeAvailable> all) {
        return all.stream()
                .filter(one -> sees(one.memberId()))
                .map(one -> new StaffLine(
                        helper(one.memberId(), one.establishmentId()),
                        one.hours(),
                        relation == Relation.COORDINATOR ? null : one.amount()))
                .toList();
    }

    List<ReliedLine> reliedUpon(List<ReliedUpon> all) {
        return all.stream()
                .filter(one -> sees(one.memberId()))
                .map(one -> new ReliedLine(
                        helper(one.memberId(), one.establishmentId()),
                        relation == Relation.COORDINATOR ? null : one.capacity(),
                        one.committed()))
                .toList();
    }

    private boolean sees(UUID memberId) {
        return relation == Relation.LEAD || relation == Relation.COORDINATOR || isOwn(member(memberId));
    }

    private Helper helper(UUID memberId, UUID establishmentId) {
        MemberFacts member = member(memberId);
        EstablishmentFacts place = place(memberId, establishmentId);
        return new Helper(
                memberId,
                member.lotId(),
                names.getOrDefault(member.organisationId(), "?"),
                isOwn(member),
                establishmentId,
                place.legalName(),
                place.siret() == null ? null : place.siret().value(),
                place.profile().address().city());
    }

    private EstablishmentFacts place(UUID memberId, UUID establishmentId) {
        EstablishmentFacts place = places.get(establishmentId);
        if (place == null) {
            throw new IllegalStateException(memberId + " subcontracts to an unknown establishment: " + establishmentId);
        }
        return place;
    }

    private boolean isOwn(MemberFacts member) {
        return reader.actsFor(member.organisationId());
    }

    private MemberFacts member(UUID memberId) {
        MemberFacts member = members.get(memberId);
        if (member == null) {
            throw new IllegalStateException("no present member: " + memberId);
        }
        return member;
    }
}
