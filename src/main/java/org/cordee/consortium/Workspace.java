package org.cordee.consortium;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.shared.Hours;
import org.cordee.shared.NotFound;
import org.cordee.shared.Percentage;
import org.jspecify.annotations.Nullable;

/**
 * A consortium as the user may see it: without candidates, unless it leads or coordinates.
 *
 * @param behindBarrier organisations that may not read the others' prices here, because they are in another candidacy
 * for the lot; a plain member reads only about itself
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

    /** One slot; candidates and the current invitation are empty for a plain member. */
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

        /** Returns the slot as a draft that can be edited. */
        public SlotNeed draft() {
            return new SlotNeed(lotId, need, cpv, Set.copyOf(wantedKinds), minShare, maxShare, hoursTarget, mandatory);
        }
    }

    /** One candidate in the queue of a slot. */
    public record CandidateLine(
            UUID establishmentId,
            UUID organisationId,
            String name,
            boolean asked,
            @Nullable SkipReason skipReason) {}

    /** The current invitation of a slot; unreached when no letter could be written, because an address is missing. */
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

    /** Tells whether the consortium is before its launch, when name, slots and candidates may still change. */
    public boolean isInPreparation() {
        return facts.state() == ConsortiumState.DRAFT;
    }

    /**
     * Returns the slot with this id.
     *
     * @throws NotFound when the consortium has none with this id
     */
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
