package org.cordee.consortium;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.law.WorkingDayEnd;
import org.cordee.shared.BusinessClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Returns the slots that are open for invitations in this round, as a process step. Changes nothing. */
@Component
@Transactional
public class OpeningRound {

    private static final Duration TIME_TO_DECIDE = Duration.ofDays(2);

    private final Consortia consortia;
    private final Slots slots;
    private final Members members;
    private final BusinessClock clock;

    OpeningRound(Consortia consortia, Slots slots, Members members, BusinessClock clock) {
        this.consortia = consortia;
        this.slots = slots;
        this.members = members;
        this.clock = clock;
    }

    public InvitationRound open(UUID consortiumId) {
        return round(
                consortia.get(consortiumId), slots.of(consortiumId), members.anyPartner(consortiumId), clock.now());
    }

    static InvitationRound round(Consortium consortium, List<Slot> slots, boolean anyPartner, Instant now) {
        List<UUID> open = consortium.is(ConsortiumState.INVITING)
                ? slots.stream().filter(Slot::isOpen).map(Slot::id).toList()
                : List.of();
        boolean settled =
                slots.stream().allMatch(slot -> slot.isSettled() || !slot.need().mandatory());
        Instant decideBy =
                WorkingDayEnd.after(now, TIME_TO_DECIDE, consortium.deadline().instant());
        return new InvitationRound(open, settled, anyPartner, decideBy);
    }
}
