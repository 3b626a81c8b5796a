package org.cordee.consortium;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.organisation.DirectoryLookup;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Builds a workspace in a fixed number of statements and leaves out data that the user may not see. */
@Component
class WorkspaceReading {

    private final Slots slots;
    private final Invitations invitations;
    private final Members members;
    private final DirectoryLookup directory;
    private final InformationBarrier barrier;
    private final ObjectProvider<UnreachedOrganisations> unreached;

    WorkspaceReading(
            Slots slots,
            Invitations invitations,
            Members members,
            DirectoryLookup directory,
            InformationBarrier barrier,
            ObjectProvider<UnreachedOrganisations> unreached) {
        this.slots = slots;
        this.invitations = invitations;
        this.members = members;
        this.directory = directory;
        this.barrier = barrier;
        this.unreached = unreached;
    }

    Workspace of(Consortium consortium, Relation relation, @Nullable UUID reader) {
        List<Slot> all = slots.withCandidates(consortium.id());
        List<MemberFacts> facts =
                members.of(consortium.id()).stream().map(Member::facts).toList();
        Map<UUID, Invitation> turns = relation.seesCandidates()
                ? invitations.currentOf(consortium.id()).stream()
                        .collect(Collectors.toMap(Invitation::id, Function.identity()))
                : Map.of();
        Set<UUID> silent = relation.seesCandidates() ? unreached(consortium.id()) : Set.of();
        Map<UUID, String> names = directory.namesOf(involved(all, facts));
        return new Workspace(
                consortium.facts(),
                relation,
                consortium.subject().title(),
                consortium.subject().reference(),
                consortium.subject().buyerName(),
                name(names, consortium.leadOrganisationId()),
                lots(consortium),
                all.stream()
                        .map(slot -> slot(slot, relation, turns, silent, names))
                        .toList(),
                facts.stream().map(member -> member(member, names)).toList(),
                consortium.isDecisionAwaited(),
                behindBarrier(consortium.id(), relation, reader));
    }

    private Set<UUID> behindBarrier(UUID consortiumId, Relation relation, @Nullable UUID reader) {
        return barrier.organisationsBehind(consortiumId).stream()
                .filter(organisation -> relation.seesCandidates() || organisation.equals(reader))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Set<UUID> unreached(UUID consortiumId) {
        UnreachedOrganisations known = unreached.getIfAvailable();
        return known == null ? Set.of() : known.organisations(consortiumId);
    }

    static List<AgreedLot> lots(Consortium consortium) {
        return consortium.lots().stream()
                .map(lot -> new AgreedLot(lot.lotId(), lot.number(), lot.title()))
                .toList();
    }

    private static Set<UUID> involved(List<Slot> slots, List<MemberFacts> members) {
        return Stream.concat(
                        members.stream().map(MemberFacts::organisationId),
                        slots.stream()
                                .flatMap(slot -> slot.candidates().stream())
                                .map(RankedCandidate::organisationId))
                .collect(Collectors.toSet());
    }

    private static Workspace.SlotLine slot(
            Slot slot, Relation relation, Map<UUID, Invitation> turns, Set<UUID> silent, Map<UUID, String> names) {
        SlotNeed need = slot.need();
        Invitation turn = turns.get(slot.currentInvitationId());
        return new Workspace.SlotLine(
                slot.id(),
                slot.lotId(),
                need.need(),
                need.cpv(),
                need.wantedKinds().stream().sorted().toList(),
                need.minShare(),
                need.maxShare(),
                need.hoursTarget(),
                need.mandatory(),
                slot.state(),
                relation.seesCandidates() ? candidates(slot, names) : List.of(),
                turn == null
                        ? null
                        : new Workspace.TurnLine(
                                turn.id(),
                                name(names, turn.organisationId()),
                                turn.state(),
                                turn.window().dueAt(),
                                turn.isSuspended(),
                                silent.contains(turn.organisationId())));
    }

    private static List<Workspace.CandidateLine> candidates(Slot slot, Map<UUID, String> names) {
        return slot.candidates().stream()
                .map(candidate -> new Workspace.CandidateLine(
                        candidate.establishmentId(),
                        candidate.organisationId(),
                        name(names, candidate.organisationId()),
                        candidate.asked(),
                        candidate.skipReason()))
                .toList();
    }

    private static Workspace.MemberLine member(MemberFacts member, Map<UUID, String> names) {
        return new Workspace.MemberLine(
                member.memberId(),
                member.lotId(),
                member.organisationId(),
                name(names, member.organisationId()),
                member.lead(),
                member.state());
    }

    private static String name(Map<UUID, String> names, UUID organisationId) {
        return names.getOrDefault(organisationId, "?");
    }
}
