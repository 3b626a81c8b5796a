package org.cordee.opportunity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.cordee.opportunity.OpportunityEvent.DigestPaceChosen;
import org.cordee.shared.Actor;
import org.cordee.shared.Aggregate;
import org.cordee.shared.EventHeader;
import org.cordee.shared.Ids;
import org.jspecify.annotations.Nullable;

/** A person who reads the watch of its structure, at the pace that it chose. */
@Entity
@Table(name = "watch_reader")
class WatchReader extends Aggregate {

    @Column(name = "watch_id")
    private UUID watchId;

    @Column(name = "person_id")
    private UUID personId;

    @Enumerated(EnumType.STRING)
    @Column
    private DigestPace pace;

    /** Null while nothing new waits for the person. */
    @Column(name = "next_digest_at")
    private @Nullable Instant nextDigestAt;

    @SuppressWarnings("NullAway.Init")
    protected WatchReader() {}

    WatchReader(UUID watchId, UUID personId, DigestPace pace, @Nullable Instant nextDigestAt) {
        super(Ids.next());
        this.watchId = watchId;
        this.personId = personId;
        this.pace = pace;
        this.nextDigestAt = nextDigestAt;
    }

    /**
     * Changes the pace; the same pace again publishes no event.
     *
     * @param next when the first digest at this pace is due; null for never
     */
    void choose(DigestPace chosen, @Nullable Instant next, Actor actor, Instant now) {
        if (chosen == pace) {
            return;
        }
        pace = chosen;
        nextDigestAt = next;
        record(new DigestPaceChosen(EventHeader.outsideConsortia(actor, now), watchId, personId, chosen));
    }

    /** Sets when the next digest is due; null when nothing waits. */
    void scheduleNext(@Nullable Instant next) {
        nextDigestAt = next;
    }

    UUID watchId() {
        return watchId;
    }

    UUID personId() {
        return personId;
    }

    DigestPace pace() {
        return pace;
    }

    @Nullable
    Instant nextDigestAt() {
        return nextDigestAt;
    }
}
