package org.cordee.support;

import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives a request to the next organisation when the one that was asked let the service level pass. */
@Component
@Transactional
public class LapsingSupport {

    private static final Logger LOG = LoggerFactory.getLogger(LapsingSupport.class);

    private final ChangingRequests requests;
    private final RoutingRequests routing;
    private final BusinessClock clock;

    LapsingSupport(ChangingRequests requests, RoutingRequests routing, BusinessClock clock) {
        this.requests = requests;
        this.routing = routing;
        this.clock = clock;
    }

    /**
     * Asks the next organisation by D20, or the coordinators when none is left. Changes nothing before the end of the
     * service level, after an answer, or when it was called for this turn before.
     *
     * @throws NotFound when there is no such request
     */
    public void lapse(UUID requestId) {
        SupportRequest request = requests.claim(requestId, any -> true);
        if (request.lapse(clock.now())) {
            routing.askNext(Actor.system(), request);
            requests.save(request);
            LOG.info("support lapsed request={} state={}", requestId, request.state());
        }
    }
}
