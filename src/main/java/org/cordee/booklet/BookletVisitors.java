package org.cordee.booklet;

import java.time.Duration;
import org.cordee.account.VisitorLimit;
import org.cordee.shared.Actor;
import org.springframework.stereotype.Component;

/** Limits how often a visitor without account may use the pages of the booklets. */
@Component
public class BookletVisitors {

    private static final String BOOKLETS = "booklets";
    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final VisitorLimit limit;
    private final BookletSettings settings;

    BookletVisitors(VisitorLimit limit, BookletSettings settings) {
        this.limit = limit;
        this.settings = settings;
    }

    /**
     * Counts one use of a visitor; people with an account are not counted.
     *
     * @param remoteAddress the address of the caller as the server knows it
     * @return false when the visitor's network has used the booklets too often
     */
    public boolean admits(Actor actor, String remoteAddress) {
        return actor.personId() != null || limit.admits(BOOKLETS, remoteAddress, settings.visitorSearches(), WINDOW);
    }
}
