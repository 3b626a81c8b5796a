package org.cordee.consortium;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.cordee.compliance.InvitationWindows;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Ids;
import org.cordee.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A process step: the next candidate of a slot. Run twice, it answers the turn that is open. */
@Component
@Transactional
public class OpeningTurn {

    private final Consortia consortia;
    private final Slots slots;
    private final Invitations invitations;
    private final Members members;
    private final InvitationWindows windows;
    private final BusinessClock clock;

    OpeningTurn(
            Consortia consortia,
            Slots slots,
            Invitations invitations,
            Members members,
            InvitationWindows windows,
            BusinessClock clock) {
        this.consortia = consortia;
        this.slots = slots;
        this.invitations = invitations;
        this.members = members;
        this.windows = windows;
        this.clock = clock;
    }

    public Turn open(UUID consortiumId, UUID slotId) {
        Act act = Act.now(Actor.system(), clock);
        Consortium consortium = consortia.shared(consortiumId);
        Slot slot = slots.held(slotId);
        if (!slot.consortiumId().equals(consortiumId)) {
            throw new NotFound();
        }
        Optional<Turn> open = openTurn(slot);
        if (open.isPresent() || !consortium.is(ConsortiumState.INVITING) || !slot.isOpen()) {
            return open.orElse(Turn.nobody(act.at()));
        }
        Turn turn = nextTurn(act, consortium, slot);
        slots.saveAndFlush(slot);
        return turn;
    }

    private Optional<Turn> openTurn(Slot slot) {
        return Optional.ofNullable(slot.currentInvitationId())
                .map(invitations::get)
                .filter(Invitation::isOpen)
                .map(Invitation::turn);
    }

    /** After the deadline nobody is asked any more: nobody could answer. */
    private Turn nextTurn(Act act, Consortium consortium, Slot slot) {
        boolean inTime = act.at().isBefore(consortium.deadline().instant());
        for (Optional<RankedCandidate> next = slot.next(); inTime && next.isPresent(); next = slot.next()) {
            RankedCandidate candidate = next.get();
            Optional<SkipReason> hindrance = hindrance(consortium, slot, candidate.organisationId());
            if (hindrance.isEmpty()) {
                return invite(act, consortium, slot, candidate);
            }
            slot.skip(act, candidate, hindrance.get());
        }
        slot.unfilled(act);
        return Turn.nobody(act.at());
    }

    private Optional<SkipReason> hindrance(Consortium consortium, Slot slot, UUID organisationId) {
        if (consortium.ledBy(organisationId)) {
            return Optional.of(SkipReason.IS_LEAD);
        }
        if (members.anyOf(consortium.id(), slot.lotId(), organisationId)) {
            return Optional.of(SkipReason.ALREADY_MEMBER);
        }
        return invitations.anyOpen(organisationId, slot.lotId(), consortium.leadOrganisationId())
                ? Optional.of(SkipReason.ALREADY_INVITED)
                : Optional.empty();
    }

    private Turn invite(Act act, Consortium consortium, Slot slot, RankedCandidate candidate) {
        Invited invited = new Invited(
                consortium.id(),
                slot.id(),
                slot.lotId(),
                consortium.leadOrganisationId(),
                candidate.organisationId(),
                candidate.establishmentId(),
                consortium.ndaRequired());
        Duration window = windows.windowFor(act.at(), consortium.deadline()).length();
        Invitation invitation = Invitation.openTurn(
                act, Ids.next(), invited, window, consortium.deadline().instant());
        slot.ask(candidate, invitation.id());
        return invitations.saveAndFlush(invitation).turn();
    }
}
