package org.cordee.organisation.search;

import java.time.Duration;
import org.cordee.account.VisitorLimit;
import org.cordee.shared.Actor;
import org.springframework.stereotype.Component;

/** Limits how often a visitor without account may use the public part of the directory. */
@Component
public class VisitorSearches {

    private static final String DIRECTORY = "directory";
    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final VisitorLimit limit;
    private final SearchSettings settings;

    VisitorSearches(VisitorLimit limit, SearchSettings settings) {
        this.limit = limit;
        this.settings = settings;
    }

    /**
     * Counts one use of a visitor; people with an account are not counted.
     *
     * @param remoteAddress the address of the caller as the server knows it
     * @return false when the visitor's network has used the directory too often
     */
    public boolean admits(Actor actor, String remoteAddress) {
        return actor.personId() != null || limit.admits(DIRECTORY, remoteAddress, settings.visitorSearches(), WINDOW);
    }
}
