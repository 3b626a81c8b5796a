package org.cordee.opportunity;

import java.time.Duration;
import org.cordee.account.VisitorLimit;
import org.cordee.shared.Actor;
import org.springframework.stereotype.Component;

/**
 * Limits how often a visitor without account may read opportunities. It has no transaction of its own: the count must
 * be stored before the page is read.
 */
@Component
public class OpportunityVisits {

    private static final String PAGES = "opportunities";
    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final VisitorLimit limit;
    private final OpportunitySettings settings;

    OpportunityVisits(VisitorLimit limit, OpportunitySettings settings) {
        this.limit = limit;
        this.settings = settings;
    }

    /**
     * Counts one page that a visitor reads without account; people with an account and holders of links are not
     * counted.
     *
     * @param remoteAddress the address of the caller as the server knows it
     * @return false when the visitor's network has read too many
     */
    public boolean admits(Actor actor, String remoteAddress) {
        return actor.personId() != null
                || actor.via() == Actor.Via.LINK
                || limit.admits(PAGES, remoteAddress, settings.visitorPages(), WINDOW);
    }
}
