package org.cordee.webhook;

import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the change feed of the organisation acted for; coordinators read the feed of the platform. */
@Component
@Transactional(readOnly = true)
public class ReadingFeed {

    private final Feeds feeds;

    ReadingFeed(Feeds feeds) {
        this.feeds = feeds;
    }

    /**
     * Some facts of a feed in the order of their numbers.
     *
     * @param events the facts that follow the number asked for
     * @param lastNumber the last number of the whole feed; the reader has everything when it is the number of the last
     * event, or the number asked for
     */
    public record FeedPage(List<FeedEvent> events, long lastNumber) {}

    /**
     * Returns the facts that follow a number. Each number follows the one before it, so the last number of a page is
     * the {@code after} of the next call, and no fact is skipped.
     *
     * @param after the last number that the reader has; 0 begins at the oldest fact that is kept
     * @param limit the most facts
     * @throws NotFound for an actor without a feed
     * @throws RuleViolation when facts after this number are not kept any more, or the feed never came to this number,
     * because the server was restored from a backup
     */
    public FeedPage after(Actor actor, long after, int limit) {
        UUID owner = FeedOwner.read(actor);
        List<FeedEntry> entries = feeds.after(owner, after, limit);
        long last = feeds.lastNumber(owner);
        if (after > last) {
            throw new RuleViolation("webhook.feed.unknown", after, last);
        }
        if (after > 0 && isForgotten(entries, after, last, owner)) {
            throw new RuleViolation("webhook.feed.forgotten", after);
        }
        return new FeedPage(entries.stream().map(FeedEntry::event).toList(), last);
    }

    private boolean isForgotten(List<FeedEntry> entries, long after, long last, UUID owner) {
        if (!entries.isEmpty()) {
            return entries.get(0).number() > after + 1;
        }
        OptionalLong first = feeds.firstKept(owner);
        return after < last && first.isEmpty();
    }
}
