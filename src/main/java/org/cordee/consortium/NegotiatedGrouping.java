package org.cordee.consortium;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.consortium.slot.Slot;
import org.cordee.consortium.slot.Slots;
import org.cordee.shared.Deadline;
import org.cordee.shared.NotFound;

/** A grouping as its members meet it who negotiate their shares and sign their agreement; valid within the transaction that holds it. */
public final class NegotiatedGrouping {

    private final Consortium consortium;
    private final Consortia consortia;
    private final Members members;
    private final Slots slots;

    NegotiatedGrouping(Consortium consortium, Consortia consortia, Members members, Slots slots) {
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

    public Instant notAfterDeadline(Instant moment) {
        Instant deadline = deadline().instant();
        return moment.isBefore(deadline) ? moment : deadline;
    }

    /** In the order of the lots, the lead first in each. */
    public List<MemberFacts> members() {
        return members.of(consortium.id()).stream().map(Member::facts).toList();
    }

    public boolean isNegotiating() {
        return consortium.is(ConsortiumState.NEGOTIATING);
    }

    /** Refuses what needs a grouping whose members are known and whose shares are not agreed. */
    public void requireNegotiating() {
        consortium.require(ConsortiumState.NEGOTIATING);
    }

    public void requireAlive() {
        consortium.requireAlive();
    }

    /** Refuses what the grouping needs to have done when the contract is awarded, once it can be awarded none. */
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

    /** Refuses what needs a grouping that has agreed its shares and not signed its agreement. */
    public void requireAwaitingAgreement() {
        consortium.require(ConsortiumState.AGREED);
    }

    /** The bid is written and not frozen. */
    public boolean isDrafting() {
        return consortium.is(ConsortiumState.DRAFTING);
    }

    /** The buyer has the bid and has not awarded the contract, as far as is known here. */
    public boolean isSubmitted() {
        return consortium.is(ConsortiumState.SUBMITTED);
    }

    /** The bid is frozen and not deposited. */
    public boolean isFrozen() {
        return consortium.is(ConsortiumState.READY);
    }

    /** The bid can be drafted. */
    public void agreementSigned() {
        consortium.agreementSigned();
        consortia.saveAndFlush(consortium);
    }

    /** No member holds its part any more. */
    public void sharesReopened() {
        consortium.sharesReopened();
        consortia.saveAndFlush(consortium);
        for (Member member : members.of(consortium.id())) {
            member.doubt();
            members.saveAndFlush(member);
        }
    }

    /** Every member holds its part now: the agreement can be signed. */
    public void sharesAgreed(ConsortiumForm form) {
        consortium.sharesAgreed(form);
        consortia.saveAndFlush(consortium);
        for (Member member : members.of(consortium.id())) {
            member.confirm();
            members.saveAndFlush(member);
        }
    }

    /**
     * The organisation leaves, and others are asked for what it would have done: back to inviting for its slots.
     *
     * @throws NotFound when it is no partner of this grouping
     */
    public void replace(Act act, UUID organisationId) {
        consortium.memberReplaced(act, organisationId, leave(act, organisationId));
        consortia.saveAndFlush(consortium);
    }

    /**
     * The same for a member that failed while the bid was drafted.
     *
     * @throws NotFound when it is no partner of this grouping
     */
    public void dropOut(Act act, UUID organisationId) {
        consortium.memberDroppedOut(act, organisationId, leave(act, organisationId));
        consortia.saveAndFlush(consortium);
    }

    /** @return the slots it had taken, which are open now */
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
