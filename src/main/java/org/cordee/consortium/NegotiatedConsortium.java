package org.cordee.consortium;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.law.WorkingDayEnd;
import org.cordee.shared.Deadline;
import org.cordee.shared.NotFound;

/**
 * The part of a consortium that the negotiation of shares and the agreement use; valid within the transaction that
 * locks it.
 */
public final class NegotiatedConsortium {

    private final Consortium consortium;
    private final Consortia consortia;
    private final Members members;
    private final Slots slots;

    NegotiatedConsortium(Consortium consortium, Consortia consortia, Members members, Slots slots) {
        this.consortium = consortium;
        this.consortia = consortia;
        this.members = members;
        this.slots = slots;
    }

    public UUID id() {
        return consortium.id();
    }

    public UUID leadOrganisationId() {
        return consortium.leadOrganisationId();
    }

    public ConsortiumForm form() {
        return consortium.form();
    }

    public Instant openedAt() {
        return consortium.openedAt();
    }

    public Deadline deadline() {
        return consortium.deadline();
    }

    /** Returns the end of the working day some days later, and no time after the deadline. */
    public Instant dueAfter(Instant start, Duration days) {
        return WorkingDayEnd.after(start, days, deadline().instant());
    }

    /** Returns the members in the order of the lots, the lead first in each lot. */
    public List<MemberFacts> members() {
        return members.of(consortium.id()).stream().map(Member::facts).toList();
    }

    public boolean isNegotiating() {
        return consortium.is(ConsortiumState.NEGOTIATING);
    }

    /** Refuses unless the members are known and the shares are not agreed yet. */
    public void requireNegotiating() {
        consortium.require(ConsortiumState.NEGOTIATING);
    }

    public void requireAlive() {
        consortium.requireAlive();
    }

    /** Refuses acts that prepare an award when the consortium can no longer win the contract. */
    public void requireAwardable() {
        if (!consortium.is(ConsortiumState.SUBMITTED)) {
            consortium.requireAlive();
        }
    }

    public void refuseAfterDeadline(Instant now) {
        consortium.refuseAfterDeadline(now);
    }

    public boolean isAwaitingAgreement() {
        return consortium.is(ConsortiumState.AGREED);
    }

    /** Refuses unless the shares are agreed and the agreement is not signed yet. */
    public void requireAwaitingAgreement() {
        consortium.require(ConsortiumState.AGREED);
    }

    /** Tells whether the bid is being drafted, so it is not frozen. */
    public boolean isDrafting() {
        return consortium.is(ConsortiumState.DRAFTING);
    }

    /** Tells whether the buyer has the bid and, as far as the application knows, has not awarded the contract. */
    public boolean isSubmitted() {
        return consortium.is(ConsortiumState.SUBMITTED);
    }

    /** Tells whether the bid is frozen and not deposited. */
    public boolean isFrozen() {
        return consortium.is(ConsortiumState.READY);
    }

    /** Records that the agreement is signed: the bid can be drafted. */
    public void agreementSigned() {
        consortium.agreementSigned();
        consortia.saveAndFlush(consortium);
    }

    /** Opens the shares again; every member becomes provisional. */
    public void sharesReopened() {
        consortium.sharesReopened();
        consortia.saveAndFlush(consortium);
        for (Member member : members.of(consortium.id())) {
            member.makeProvisional();
            members.saveAndFlush(member);
        }
    }

    /** Records the agreed shares and confirms every member: the agreement can be signed. */
    public void sharesAgreed(ConsortiumForm form) {
        consortium.sharesAgreed(form);
        consortia.saveAndFlush(consortium);
        for (Member member : members.of(consortium.id())) {
            member.confirm();
            members.saveAndFlush(member);
        }
    }

    /**
     * Removes the organisation from the consortium; candidates are invited again for its slots.
     *
     * @throws NotFound when it is no partner of this consortium
     */
    public void replace(Act act, UUID organisationId) {
        consortium.memberReplaced(act, organisationId, leave(act, organisationId));
        consortia.saveAndFlush(consortium);
    }

    /**
     * Removes an organisation that failed while the bid was drafted; candidates are invited again for its slots.
     *
     * @throws NotFound when it is no partner of this consortium
     */
    public void dropOut(Act act, UUID organisationId) {
        consortium.memberDroppedOut(act, organisationId, leave(act, organisationId));
        consortia.saveAndFlush(consortium);
    }

    /**
     * Ends the memberships of the organisation.
     *
     * @return the slots it had taken, which are open now
     */
    private List<UUID> leave(Act act, UUID organisationId) {
        List<Member> leaving = members.of(consortium.id()).stream()
                .filter(member -> !member.isLead() && member.organisationId().equals(organisationId))
                .toList();
        if (leaving.isEmpty()) {
            throw new NotFound();
        }
        Set<UUID> invitations = new HashSet<>();
        for (Member member : leaving) {
            member.leave(act.at());
            invitations.add(member.invitationId());
            members.saveAndFlush(member);
        }
        List<Slot> vacant = slots.of(consortium.id()).stream()
                .filter(slot -> invitations.contains(slot.currentInvitationId()))
                .toList();
        vacant.forEach(slot -> {
            slot.vacate();
            slots.saveAndFlush(slot);
        });
        return vacant.stream().map(Slot::id).toList();
    }
}
