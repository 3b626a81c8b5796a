package org.cordee.process;

import java.util.Comparator;
import java.util.List;
import org.cordee.process.EngineRecords.EngineIncident;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.EventHeader;
import org.cordee.shared.NotFound;
import org.cordee.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists the incidents for a coordinator or administrator, and lets them retry the failed steps. */
@Component
public class Incidents {

    private final ProcessMonitor board;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    Incidents(ProcessMonitor board, ApplicationEventPublisher events, BusinessClock clock) {
        this.board = board;
        this.events = events;
        this.clock = clock;
    }

    /** Returns the open incidents, the longest waiting first. */
    public Page<Incident> open(Actor actor, Pageable page) {
        List<Incident> all = open(actor);
        int from = (int) Math.min(page.getOffset(), all.size());
        return new PageImpl<>(all.subList(from, Math.min(from + page.getPageSize(), all.size())), page, all.size());
    }

    public List<Incident> open(Actor actor) {
        requireCoordinator(actor);
        Snapshot snapshot = board.latest();
        return snapshot.incidents().stream()
                .map(trouble -> incident(trouble, snapshot.isOlder(trouble.processDefinitionKey())))
                .sorted(Comparator.comparing(Incident::since).thenComparing(Incident::key))
                .toList();
    }

    private static Incident incident(EngineIncident trouble, boolean ofOlderModel) {
        ProcessRoot root = trouble.root();
        return new Incident(
                trouble.key(),
                trouble.processId(),
                trouble.elementId(),
                root,
                root == null ? null : root.consortiumId(),
                trouble.message(),
                trouble.since(),
                ofOlderModel);
    }

    @Transactional
    public void retry(Actor actor, long key) {
        requireCoordinator(actor);
        if (!board.retry(key)) {
            throw new NotFound();
        }
        events.publishEvent(new IncidentTriedAgain(EventHeader.outsideConsortia(actor, clock.now()), key));
    }

    static void requireCoordinator(Actor actor) {
        if (!actor.is(Role.COORDINATOR) && !actor.is(Role.ADMINISTRATOR)) {
            throw new NotFound();
        }
    }
}
