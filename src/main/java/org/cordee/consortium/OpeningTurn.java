package org.cordee.consortium;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.cordee.law.InvitationWindows;
import org.cordee.law.JudgingReplacements;
import org.cordee.law.ReplacementFacts;
import org.cordee.law.ReplacementStep;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Deadline;
import org.cordee.shared.Ids;
import org.cordee.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens the turn of the next candidate of a slot, as a process step. A second run returns the turn that is open. */
@Component
@Transactional
public class OpeningTurn {

    private final Consortia consortia;
    private final Slots slots;
    private final Invitations invitations;
    private final Members members;
    private final InvitationWindows windows;
    private final JudgingReplacements replacements;
    private final BusinessClock clock;

    OpeningTurn(
            Consortia consortia,
            Slots slots,
            Invitations invitations,
            Members members,
            InvitationWindows windows,
            JudgingReplacements replacements,
            BusinessClock clock) {
        this.consortia = consortia;
        this.slots = slots;
        this.invitations = invitations;
        this.members = members;
        this.windows = windows;
        this.replacements = replacements;
        this.clock = clock;
    }

    public CandidateTurn open(UUID consortiumId, UUID slotId) {
        Act act = Act.now(Actor.system(), clock);
        Consortium consortium = consortia.getSharedLocked(consortiumId);
        Slot slot = slots.getLocked(slotId);
        if (!slot.consortiumId().equals(consortiumId)) {
            throw new NotFound();
        }
        Optional<CandidateTurn> open = openTurn(slot);
        if (open.isPresent() || !consortium.is(ConsortiumState.INVITING) || !slot.isOpen()) {
            return open.orElse(CandidateTurn.withoutCandidate(act.at()));
        }
        CandidateTurn turn = nextTurn(act, consortium, slot);
        slots.saveAndFlush(slot);
        return turn;
    }

    private Optional<CandidateTurn> openTurn(Slot slot) {
        return Optional.ofNullable(slot.currentInvitationId())
                .map(invitations::get)
                .filter(Invitation::isOpen)
                .map(Invitation::turn);
    }

    private CandidateTurn nextTurn(Act act, Consortium consortium, Slot slot) {
        for (Optional<RankedCandidate> next = asked(act, consortium, slot);
                next.isPresent();
                next = asked(act, consortium, slot)) {
            RankedCandidate candidate = next.get();
            Optional<SkipReason> hindrance = hindrance(consortium, slot, candidate.organisationId());
            if (hindrance.isEmpty()) {
                return invite(act, consortium, slot, candidate);
            }
            slot.skip(act, candidate, hindrance.get());
        }
        slot.markUnfilled(act);
        return CandidateTurn.withoutCandidate(act.at());
    }

    /**
     * Returns the next candidate if table D16 advises to invite one; other candidates in the directory do not matter
     * while one waits on the list.
     */
    private Optional<RankedCandidate> asked(Act act, Consortium consortium, Slot slot) {
        Optional<RankedCandidate> next = slot.next();
        ReplacementFacts facts = new ReplacementFacts(
                LocalDate.ofInstant(act.at(), Deadline.PARIS),
                next.isPresent(),
                act.at().isBefore(consortium.deadline().instant()),
                slot.need().mandatory(),
                false,
                false);
        return replacements.judge(facts).step() == ReplacementStep.NEXT_RANK ? next : Optional.empty();
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

    private CandidateTurn invite(Act act, Consortium consortium, Slot slot, RankedCandidate candidate) {
        InvitationParties invited = new InvitationParties(
                consortium.id(),
                slot.id(),
                slot.lotId(),
                consortium.leadOrganisationId(),
                candidate.organisationId(),
                candidate.establishmentId());
        Duration window = windows.windowFor(act.at(), consortium.deadline()).length();
        Invitation invitation = Invitation.openTurn(
                act,
                Ids.next(),
                invited,
                NdaUndertaking.of(consortium.terms().ndaRequired()),
                window,
                consortium.deadline().instant());
        slot.ask(candidate, invitation.id());
        return invitations.saveAndFlush(invitation).turn();
    }
}
