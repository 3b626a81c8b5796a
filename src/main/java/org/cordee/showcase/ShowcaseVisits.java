package org.cordee.showcase;

import java.time.Duration;
import java.util.UUID;
import org.cordee.account.VisitorLimit;
import org.cordee.shared.Actor;
import org.springframework.stereotype.Component;

/**
 * Limits how often a visitor without account reads events, and how often anybody registers people. It has no transaction
 * of its own: the count must be stored before the page is read.
 */
@Component
public class ShowcaseVisits {

    private static final String PAGES = "showcases";
    private static final String REGISTRATIONS = "showcase-registrations";
    private static final Duration WINDOW_OF_PAGES = Duration.ofMinutes(10);
    private static final Duration WINDOW_OF_REGISTRATIONS = Duration.ofHours(1);

    private final VisitorLimit limit;
    private final ShowcaseSettings settings;

    ShowcaseVisits(VisitorLimit limit, ShowcaseSettings settings) {
        this.limit = limit;
        this.settings = settings;
    }

    /**
     * Counts one page that a visitor reads without account; people with an account are not counted.
     *
     * @param remoteAddress the address of the caller as the server knows it
     * @return false when the visitor's network has read too many
     */
    public boolean admits(Actor actor, String remoteAddress) {
        return actor.personId() != null || limit.admits(PAGES, remoteAddress, settings.visitorPages(), WINDOW_OF_PAGES);
    }

    /**
     * Counts one registration: of a visitor for its network, of a person with an account for this account.
     *
     * @param remoteAddress the address of the caller as the server knows it
     * @return false when the visitor's network or the account has registered too often
     */
    public boolean admitsRegistration(Actor actor, String remoteAddress) {
        UUID account = actor.personId();
        return account == null
                ? limit.admits(REGISTRATIONS, remoteAddress, settings.visitorRegistrations(), WINDOW_OF_REGISTRATIONS)
                : limit.admits(
                        REGISTRATIONS + ':' + account, "", settings.accountRegistrations(), WINDOW_OF_REGISTRATIONS);
    }
}
