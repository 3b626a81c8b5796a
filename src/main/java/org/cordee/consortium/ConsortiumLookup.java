package org.cordee.consortium;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.consortium.Consortia.ConsortiumName;
import org.cordee.consortium.Consortia.ConsortiumStanding;
import org.cordee.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Answers other rooms about consortia; it does not filter by the user. */
@Component
@Transactional(readOnly = true, noRollbackFor = NotFound.class)
public class ConsortiumLookup {

    private final Consortia consortia;
    private final Slots slots;
    private final Invitations invitations;
    private final Members members;

    ConsortiumLookup(Consortia consortia, Slots slots, Invitations invitations, Members members) {
        this.consortia = consortia;
        this.slots = slots;
        this.invitations = invitations;
        this.members = members;
    }

    /**
     * Locks the consortium until the caller's transaction ends, so that facts read afterwards stay true for its act.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(UUID consortiumId) {
        consortia.getLocked(consortiumId);
    }

    /**
     * Locks an invitation, and before it its consortium, until the caller's transaction ends.
     *
     * @throws NotFound when there is none with this id
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lockInvitation(UUID invitationId) {
        InvitationParties parties = invitations.findParties(invitationId).orElseThrow(NotFound::new);
        consortia.getLocked(parties.consortiumId());
        invitations.getLocked(invitationId);
    }

    public ConsortiumFacts consortium(UUID consortiumId) {
        return consortia.get(consortiumId).facts();
    }

    /** Returns the stage of the procedure in which the consortium is. */
    public ProcedureStage stage(UUID consortiumId) {
        return consortia.get(consortiumId).stage();
    }

    /**
     * Returns the state in which a consortium missed its deadline; empty for any other consortium, and where the state
     * is not known.
     */
    public Optional<ConsortiumState> stateAtMissedDeadline(UUID consortiumId) {
        return Optional.ofNullable(consortia.get(consortiumId).missedIn());
    }

    /**
     * Returns why the lead launched the invitations over a blocking finding; null when nothing blocked. The lead and the
     * coordinators may read it.
     */
    public @Nullable String launchReason(UUID consortiumId) {
        return consortia.get(consortiumId).launchReason();
    }

    /** Returns the codes of the blocking findings over which the lead launched; empty when nothing blocked. */
    public Set<String> launchFindings(UUID consortiumId) {
        return consortia.get(consortiumId).launchFindings();
    }

    /** Returns the lead's message to the organisations that it invited. */
    public InvitationMessage message(UUID consortiumId) {
        return consortia.get(consortiumId).message();
    }

    /** Returns the names by id with one statement; unknown ids are left out. */
    public Map<UUID, String> names(Collection<UUID> consortiumIds) {
        if (consortiumIds.isEmpty()) {
            return Map.of();
        }
        return consortia.names(Set.copyOf(consortiumIds)).stream()
                .collect(Collectors.toMap(ConsortiumName::id, ConsortiumName::name));
    }

    /**
     * Returns the states of those of these consortia of which the organisation is a member now, with one statement; the
     * others are left out.
     */
    public Map<UUID, ConsortiumState> statesForMember(Collection<UUID> consortiumIds, UUID organisationId) {
        if (consortiumIds.isEmpty()) {
            return Map.of();
        }
        return consortia.standings(Set.copyOf(consortiumIds), organisationId).stream()
                .collect(Collectors.toMap(ConsortiumStanding::id, ConsortiumStanding::state));
    }

    public List<MemberFacts> members(UUID consortiumId) {
        return members.of(consortiumId).stream().map(Member::facts).toList();
    }

    public boolean isMember(UUID consortiumId, UUID organisationId) {
        return members.anyIn(consortiumId, organisationId);
    }

    /**
     * Tells if the organisation may read what the members share: the lead, and a member that signed the confidentiality
     * undertaking or owed none.
     */
    public boolean mayReadDataRoom(UUID consortiumId, UUID organisationId) {
        return members.anyReadingIn(consortiumId, organisationId);
    }

    /** Returns when the organisation joined, for its first lot; empty for an organisation that is no member now. */
    public Optional<MemberSince> memberSince(UUID consortiumId, UUID organisationId) {
        return members.since(consortiumId, organisationId).stream().findFirst();
    }

    public InvitationFacts invitation(UUID invitationId) {
        Invitation invitation = invitations.get(invitationId);
        InvitationParties invited = invitation.invited();
        Consortium consortium = consortia.get(invited.consortiumId());
        SlotNeed need = slots.get(invited.slotId()).need();
        CandidateQuestion last = invitation.questions().last();
        return new InvitationFacts(
                invitationId,
                consortium.id(),
                consortium.name(),
                consortium.consultationId(),
                consortium.subject().title(),
                consortium.subject().buyerName(),
                invited.lotId(),
                invited.slotId(),
                need.need(),
                need.minShare(),
                need.maxShare(),
                need.hoursTarget(),
                invited.leadOrganisationId(),
                invited.organisationId(),
                invited.establishmentId(),
                invitation.state(),
                invitation.window().dueAt(),
                consortium.deadline(),
                last == null ? null : last.question(),
                last == null ? null : last.answer());
    }

    /** Returns the invitations that were sent and have not ended, accepted ones included. */
    public List<InvitationFacts> openInvitations(UUID consortiumId) {
        return invitations.open(consortiumId).stream()
                .map(invitations::get)
                .filter(invitation -> invitation.state() != InvitationState.DRAFT)
                .map(invitation -> invitation(invitation.id()))
                .toList();
    }

    /** Returns the work that a slot asks for, in the lead's words. */
    public String neededWork(UUID slotId) {
        return slots.get(slotId).need().need();
    }

    /** Returns the due dates of the steps of an invitation's turn, as they stand now. */
    public TurnDates datesOf(UUID invitationId) {
        return invitations.get(invitationId).dates();
    }

    public boolean isOpen(UUID invitationId) {
        return invitations.get(invitationId).isOpen();
    }

    public ForwardFacts forward(UUID forwardId) {
        return invitations.findForward(forwardId).orElseThrow(NotFound::new);
    }
}
