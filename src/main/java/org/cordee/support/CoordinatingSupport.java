package org.cordee.support;

import java.util.List;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.Role;
import org.cordee.shared.RuleViolation;
import org.cordee.support.RoutingRequests.AbleSupporter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a coordinator help where nobody accepted, or ask a support organisation of its choice. A coordinator that helps
 * reads nothing of the draft.
 */
@Component
@Transactional
public class CoordinatingSupport {

    private final ChangingRequests requests;
    private final RoutingRequests routing;
    private final BusinessClock clock;

    CoordinatingSupport(ChangingRequests requests, RoutingRequests routing, BusinessClock clock) {
        this.requests = requests;
        this.routing = routing;
        this.clock = clock;
    }

    /**
     * Takes the request over. A second call changes nothing.
     *
     * @throws NotFound for all users but coordinators
     * @throws RuleViolation when an organisation was asked or helps
     */
    public void takeOver(Actor actor, UUID requestId) {
        SupportRequest request = requests.claim(requestId, one -> actor.is(Role.COORDINATOR));
        if (request.takeOver(actor, clock.now())) {
            requests.save(request);
        }
    }

    /**
     * Asks a support organisation; it may be one that let an earlier turn pass.
     *
     * @throws NotFound for all users but coordinators
     * @throws RuleViolation when the organisation does not offer this help, or another one was asked or helps
     */
    public void assign(Actor actor, UUID requestId, UUID organisationId) {
        SupportRequest request = requests.claim(requestId, one -> actor.is(Role.COORDINATOR));
        if (able(request).stream().noneMatch(one -> one.organisationId().equals(organisationId))) {
            throw RuleViolation.of("helper", "support.request.not-offered");
        }
        routing.assign(actor, request, organisationId);
        requests.save(request);
    }

    private List<AbleSupporter> able(SupportRequest request) {
        return routing.candidates(request.organisationId()).stream()
                .filter(one -> one.terms().kinds().contains(request.kind()))
                .toList();
    }
}
