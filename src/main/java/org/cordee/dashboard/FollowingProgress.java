package org.cordee.dashboard;

import org.cordee.consortium.ConsortiumEvent.InvitationDeclined;
import org.cordee.consortium.ConsortiumFacts;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.MemberFacts;
import org.cordee.shared.ConsortiumFact;
import org.cordee.shared.NotFound;
import org.cordee.shared.WorkChanged;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Keeps one row per consortium and its news up to date. One listener does both, because receiving an event costs more
 * than storing it. A row is written from the current data and not from the content of an event. Events may therefore
 * come late, twice or in any order, and a rebuild gives the same rows.
 */
@Component
class FollowingProgress {

    private final ConsortiumLookup consortia;
    private final ProgressRows rows;
    private final StoringNews news;
    private final LiveProgress live;

    FollowingProgress(ConsortiumLookup consortia, ProgressRows rows, StoringNews news, LiveProgress live) {
        this.consortia = consortia;
        this.rows = rows;
        this.news = news;
        this.live = live;
    }

    @ApplicationModuleListener
    void on(ConsortiumFact fact) {
        news.store(fact);
        if (fact instanceof InvitationDeclined declined) {
            rows.addDecline(
                    declined.invitationId(),
                    declined.consortiumId(),
                    declined.reason().name(),
                    declined.occurredAt());
        }
        rows.lock(fact.consortiumId());
        try {
            ConsortiumFacts facts = consortia.consortium(fact.consortiumId());
            long members = consortia.members(fact.consortiumId()).stream()
                    .map(MemberFacts::organisationId)
                    .distinct()
                    .count();
            rows.write(facts, (int) members, fact.getClass().getSimpleName(), fact.occurredAt());
        } catch (NotFound gone) {
            rows.remove(fact.consortiumId());
        }
        live.changed(fact.consortiumId());
    }

    /** Updates the open tasks, which come from the inbox and not from a use case. */
    @EventListener
    void on(WorkChanged work) {
        if (rows.updateOpenTasks(work)) {
            live.changed(work.consortiumId());
        }
    }
}
