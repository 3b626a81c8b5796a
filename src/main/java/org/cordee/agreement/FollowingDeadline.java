package org.cordee.agreement;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.cordee.consortium.Act;
import org.cordee.consortium.ConsortiumEvent.ConsortiumDeadlineMoved;
import org.cordee.consortium.ConsortiumEvent.ConsortiumReopened;
import org.cordee.consortium.ConsortiumEvent.DeadlineMissed;
import org.cordee.consortium.ConsortiumState;
import org.cordee.consortium.NegotiatedConsortia;
import org.cordee.consortium.NegotiatedConsortium;
import org.cordee.shared.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Applies a moved or missed deadline to a signing that is under way, within the same transaction. When the consortium
 * goes on after a missed deadline, the party whose turn it was gets a new date. The version keeps its text, so that no
 * party signs it twice.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FollowingDeadline {

    private final NegotiatedConsortia groupings;
    private final Agreements agreements;
    private final SignatureWindows windows;

    FollowingDeadline(NegotiatedConsortia groupings, Agreements agreements, SignatureWindows windows) {
        this.groupings = groupings;
        this.agreements = agreements;
        this.windows = windows;
    }

    /**
     * Extends the open turn. The running task keeps its earlier date: when that date comes, its process step asks the
     * domain.
     */
    @EventListener
    void on(ConsortiumDeadlineMoved moved) {
        NegotiatedConsortium grouping = groupings.getLocked(moved.consortiumId());
        Act act = new Act(Actor.system(), moved.occurredAt());
        change(
                moved.consortiumId(),
                agreement -> agreement.followMovedDeadline(
                        act, openedAt -> windows.from(openedAt, grouping).dueAt()));
    }

    /**
     * Restores a turn that ended at the same instant as the deadline. The last instant belongs to the party that signs;
     * whether the window or the consortium ended first is chance.
     */
    @EventListener
    void on(DeadlineMissed missed) {
        Instant deadline = groupings.getLocked(missed.consortiumId()).deadline().instant();
        change(missed.consortiumId(), agreement -> agreement.restoreTurnEndedAt(deadline));
    }

    @EventListener
    void on(ConsortiumReopened reopened) {
        if (reopened.state() == ConsortiumState.AGREED) {
            Act act = new Act(Actor.system(), reopened.occurredAt());
            SignatureWindow window = windows.from(act.at(), groupings.getLocked(reopened.consortiumId()));
            change(reopened.consortiumId(), agreement -> agreement.extendTurn(act, window));
        }
    }

    private void change(UUID consortiumId, Consumer<Agreement> how) {
        agreements.latest(consortiumId).ifPresent(agreement -> {
            how.accept(agreement);
            agreements.saveAndFlush(agreement);
        });
    }
}
