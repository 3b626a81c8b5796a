package org.cordee.support;

import java.time.Instant;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends what was awaited for too long: the turn of a support organisation that let the service level pass, and the
 * evaluation that the requester did not give.
 */
@Component
@Transactional
public class LapsingSupport {

    private static final Logger LOG = LoggerFactory.getLogger(LapsingSupport.class);

    private final ChangingRequests requests;
    private final RoutingRequests routing;
    private final SupportSettings settings;
    private final BusinessClock clock;

    LapsingSupport(ChangingRequests requests, RoutingRequests routing, SupportSettings settings, BusinessClock clock) {
        this.requests = requests;
        this.routing = routing;
        this.settings = settings;
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

    /**
     * Ends a request whose help nobody evaluated in time; the requester may still evaluate it. Changes nothing before
     * that time, after an evaluation, or when it was called before.
     *
     * @throws NotFound when there is no such request
     */
    public void lapseEvaluation(UUID requestId) {
        SupportRequest request = requests.claim(requestId, any -> true);
        Instant deliveredAt = request.deliveredAt();
        if (deliveredAt != null && request.lapseEvaluation(settings.evaluateBy(deliveredAt), clock.now())) {
            requests.save(request);
            LOG.info("support ended without an evaluation request={}", requestId);
        }
    }
}
