package org.cordee.support;

import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets the support organisation whose turn it is accept a request, or give it to the next one with a reason. */
@Component
@Transactional
public class AnsweringSupport {

    private static final Logger LOG = LoggerFactory.getLogger(AnsweringSupport.class);

    private final ChangingRequests requests;
    private final RoutingRequests routing;
    private final BusinessClock clock;

    AnsweringSupport(ChangingRequests requests, RoutingRequests routing, BusinessClock clock) {
        this.requests = requests;
        this.routing = routing;
        this.clock = clock;
    }

    /**
     * Accepts: from now on the organisation reads what was shared. A second call changes nothing.
     *
     * @throws NotFound for all other users
     * @throws RuleViolation when the turn is over and another organisation was asked
     */
    public void accept(Actor actor, UUID requestId) {
        SupportRequest request = claim(actor, requestId);
        if (request.accept(actor, clock.now())) {
            requests.save(request);
            LOG.info("support accepted request={}", requestId);
        }
    }

    /**
     * Gives the request to the next organisation by D20, or to the coordinators when none is left.
     *
     * @throws NotFound for all other users
     * @throws RuleViolation when the turn is over
     */
    public void pass(Actor actor, UUID requestId, PassReason reason) {
        SupportRequest request = claim(actor, requestId);
        request.pass(actor, reason, clock.now());
        routing.askNext(actor, request);
        requests.save(request);
        LOG.info("support passed request={} state={}", requestId, request.state());
    }

    private SupportRequest claim(Actor actor, UUID requestId) {
        SupportRequest request = requests.claim(requestId, one -> one.wasGivenTo(actor));
        if (!request.isGivenTo(actor)) {
            throw request.goneOn();
        }
        return request;
    }
}
