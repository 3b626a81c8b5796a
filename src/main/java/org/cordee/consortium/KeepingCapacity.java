package org.cordee.consortium;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Saves the unfinished capacity form of the candidate, to be finished later or on another device. */
@Component
@Transactional
public class KeepingCapacity {

    private final Invitations invitations;
    private final CapacityDrafts drafts;
    private final BusinessClock clock;

    KeepingCapacity(Invitations invitations, CapacityDrafts drafts, BusinessClock clock) {
        this.invitations = invitations;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** Stores the draft and replaces the earlier one; refused when a capacity form cannot be handed in any more. */
    public void keep(Actor actor, UUID invitationId, UnfinishedCapacity words) {
        Invitation invitation = invitations.getLocked(invitationId);
        Act act = Act.now(actor, clock).requireActorOf(invitation.organisationId());
        invitation.requireCapacityAwaited();
        CapacityDraft draft = drafts.findById(invitationId).orElseGet(() -> new CapacityDraft(invitationId));
        draft.write(words, act.at());
        drafts.saveAndFlush(draft);
    }

    /**
     * The means that the organisation stated for another contract.
     *
     * @param words without what is true for one contract only: conflicts, other consortia, and the insurance
     * @param givenAt when it stated them
     */
    public record EarlierCapacity(UnfinishedCapacity words, Instant givenAt) {}

    /** Returns what the candidate stated last, to start a new form with; empty when it never stated its means. */
    @Transactional(readOnly = true)
    public Optional<EarlierCapacity> earlier(Actor actor, UUID invitationId) {
        Invitation invitation = invitations.get(invitationId);
        if (!actor.actsFor(invitation.organisationId())) {
            throw new NotFound();
        }
        return invitations.stated(invitation.organisationId(), invitationId, Limit.of(1)).stream()
                .findFirst()
                .map(stated -> new EarlierCapacity(
                        new UnfinishedCapacity(
                                invitation.establishmentId(),
                                stated.form().headcount(),
                                stated.form().hoursPerMonth().value(),
                                stated.form().references(),
                                false,
                                "",
                                false),
                        stated.givenAt()));
    }

    /** Returns the draft for the candidate alone: the lead reads only the form that was handed in. */
    @Transactional(readOnly = true)
    public Optional<UnfinishedCapacity> draft(Actor actor, UUID invitationId) {
        Invitation invitation = invitations.get(invitationId);
        if (!actor.actsFor(invitation.organisationId())) {
            throw new NotFound();
        }
        return drafts.findById(invitationId).map(CapacityDraft::words);
    }
}
