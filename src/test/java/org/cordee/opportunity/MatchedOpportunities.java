package org.cordee.opportunity;

import org.springframework.context.ApplicationContext;

/** Matches what waits at once, for tests of other rooms: the server does it every twenty seconds. */
public final class MatchedOpportunities {

    private MatchedOpportunities() {}

    public static void matchNow(ApplicationContext application) {
        application.getBean(MatchingOpportunities.class).round();
    }
}
