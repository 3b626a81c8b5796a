package org.cordee.webhook;

import java.util.Set;
import java.util.UUID;
import org.cordee.bid.BidEvent;
import org.cordee.consortium.ConsortiumEvent;
import org.cordee.evidence.ApplicationEvent;
import org.cordee.shared.AddressedFact;
import org.cordee.shared.ConsortiumFact;
import org.cordee.shared.DomainEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes each fact of the feed in the transaction of its act: no act without its fact, no fact without its act. It adds
 * one row by plain SQL, because a repository would send all changes of the use case to the database.
 */
@Component
class RecordingFacts {

    private final WaitingFacts waiting;
    private final FeedSignals signals;

    RecordingFacts(WaitingFacts waiting, FeedSignals signals) {
        this.waiting = waiting;
        this.signals = signals;
    }

    @EventListener
    void on(DomainEvent event) {
        FeedKind.of(event).ifPresent(kind -> {
            waiting.add(factOf(event, kind));
            signals.factsAfterCommit();
        });
    }

    static WaitingFact factOf(DomainEvent event, FeedKind kind) {
        if (event instanceof AddressedFact named) {
            return new WaitingFact(
                    0, event.eventId(), kind, event.occurredAt(), null, null, named.address(), named.readers());
        }
        if (event instanceof ConsortiumFact fact) {
            return new WaitingFact(
                    0,
                    event.eventId(),
                    kind,
                    event.occurredAt(),
                    fact.consortiumId(),
                    organisation(fact),
                    kind.address().of(subject(fact, kind)),
                    Set.of());
        }
        throw new IllegalStateException("a fact without readers kind=" + kind);
    }

    /** Returns the organisation that the fact is about: the invited one, or the member. */
    private static @Nullable UUID organisation(ConsortiumFact fact) {
        if (fact instanceof ConsortiumEvent.InvitationEvent invitation) {
            return invitation.organisationId();
        }
        return fact instanceof ApplicationEvent evidence ? evidence.organisationId() : null;
    }

    private static UUID subject(ConsortiumFact fact, FeedKind kind) {
        return switch (kind.address()) {
            case INVITATION -> ((ConsortiumEvent.InvitationEvent) fact).invitationId();
            case EVIDENCE -> ((ApplicationEvent) fact).evidenceFileId();
            case SECTION -> ((BidEvent.SectionEvent) fact).sectionId();
            default -> fact.consortiumId();
        };
    }
}
