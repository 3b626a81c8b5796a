package org.cordee.consortium.workspace;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.consortium.ConsortiumFacts;
import org.cordee.consortium.ConsortiumState;
import org.cordee.consortium.MemberState;
import org.cordee.consortium.Relation;
import org.cordee.consortium.invitation.InvitationState;
import org.cordee.consortium.slot.SkipReason;
import org.cordee.consortium.slot.SlotDraft;
import org.cordee.consortium.slot.SlotState;
import org.cordee.shared.Hours;
import org.cordee.shared.NotFound;
import org.cordee.shared.Percentage;
import org.jspecify.annotations.Nullable;

/**
 * A grouping as the reader may see it: no candidates unless it leads or coordinates.
 *
 * @param behindBarrier organisations that read nothing of the others' prices here, because they are in another candidacy
 *     for the lot; a plain member reads of itself only
 */
public record Workspace(
        ConsortiumFacts facts,
        Relation relation,
        String consultationTitle,
        String consultationReference,
        String buyerName,
        String leadName,
        List<AgreedLot> lots,
        List<SlotLine> slots,
        List<MemberLine> members,
        boolean decisionAwaited,
        Set<UUID> behindBarrier) {

    /** One slot; candidates and the invitation whose turn it is are empty for a plain member. */
    public record SlotLine(
            UUID id,
            UUID lotId,
            String need,
            String cpv,
            List<String> wantedKinds,
            Percentage minShare,
            Percentage maxShare,
            Hours hoursTarget,
            boolean mandatory,
            SlotState state,
            List<CandidateLine> candidates,
            @Nullable TurnLine turn) {

        /** The same as it would be typed again. */
        public SlotDraft draft() {
            return new SlotDraft(lotId, need, cpv, Set.copyOf(wantedKinds), minShare, maxShare, hoursTarget, mandatory);
        }
    }

    /** One candidate in the queue of a slot. */
    public record CandidateLine(
            UUID establishmentId,
            UUID organisationId,
            String name,
            boolean asked,
            @Nullable SkipReason skipReason) {}

    /** The invitation whose turn it is; unreached when no letter of it could be written for want of an address. */
    public record TurnLine(
            UUID invitationId,
            String name,
            InvitationState state,
            Instant dueAt,
            boolean questionPending,
            boolean unreached) {}

    /** One member in one lot. */
    public record MemberLine(
            UUID memberId, UUID lotId, UUID organisationId, String name, boolean lead, MemberState state) {}

    public boolean isBehindBarrier(UUID organisationId) {
        return behindBarrier.contains(organisationId);
    }

    /** Before its launch, when name, slots and candidates may still change. */
    public boolean isInPreparation() {
        return facts.state() == ConsortiumState.DRAFT;
    }

    /** @throws NotFound when the grouping has none of this id */
    public SlotLine slot(UUID slotId) {
        return slots.stream()
                .filter(slot -> slot.id().equals(slotId))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    public List<MemberLine> membersOf(UUID lotId) {
        return members.stream().filter(member -> member.lotId().equals(lotId)).toList();
    }
}
