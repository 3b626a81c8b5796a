package org.cordee.support;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the process of a request for help how it stands: who is awaited, and until when. The time to choose a helper
 * and the time to say what is needed are as long as the service level, which is a choice of the product.
 */
@Component
@Transactional(readOnly = true)
public class SupportSteps {

    private final SupportRequests requests;
    private final RoutingRequests routing;
    private final SupportSettings settings;

    SupportSteps(SupportRequests requests, RoutingRequests routing, SupportSettings settings) {
        this.requests = requests;
        this.routing = routing;
        this.settings = settings;
    }

    /** The progress of the search for a helper. */
    public enum HelperSearch {
        /** A support organisation has to accept or pass. */
        ORGANISATION_AWAITED,
        /** A coordinator has to choose an organisation, or to help itself. */
        COORDINATOR_AWAITED,
        /** A support organisation or a coordinator helps or has helped. */
        HELPER_FOUND,
        WITHDRAWN
    }

    /**
     * How a request stands; all dates are business time.
     *
     * @param search the progress of the search for a helper
     * @param supporterId the organisation that is asked or that helps; null when it is the coordinators
     * @param searchUntil until when the awaited organisation or coordinator has to act; null when the search is over
     * @param diagnoseBy until when the helper has to say what is needed; null before somebody helps
     * @param deliverBy until when the help is promised; null before the helper said what is needed
     * @param evaluateBy until when the requester is asked for its evaluation; null before the help is finished
     * @param evaluationAwaited true when the help is finished and neither evaluated nor ended without an evaluation
     */
    public record SupportStep(
            HelperSearch search,
            @Nullable UUID supporterId,
            @Nullable Instant searchUntil,
            @Nullable Instant diagnoseBy,
            @Nullable Instant deliverBy,
            @Nullable Instant evaluateBy,
            boolean evaluationAwaited) {}

    /**
     * Returns how the request stands now.
     *
     * @throws NotFound when there is no such request
     */
    public SupportStep of(UUID requestId) {
        SupportRequest request = requests.findById(requestId).orElseThrow(NotFound::new);
        HelperSearch search = search(request.state());
        Instant acceptedAt = request.acceptedAt();
        Instant deliveredAt = request.deliveredAt();
        return new SupportStep(
                search,
                request.supporterId(),
                searchUntil(request, search),
                acceptedAt == null ? null : routing.withinServiceLevel(acceptedAt, request.consortiumId()),
                request.deliverBy(),
                deliveredAt == null ? null : settings.evaluateBy(deliveredAt),
                request.isEvaluationAwaited());
    }

    private static HelperSearch search(SupportState state) {
        return switch (state) {
            case OFFERED -> HelperSearch.ORGANISATION_AWAITED;
            case WITH_COORDINATOR -> HelperSearch.COORDINATOR_AWAITED;
            case ACCEPTED, DIAGNOSED, DELIVERED, EVALUATED -> HelperSearch.HELPER_FOUND;
            case WITHDRAWN -> HelperSearch.WITHDRAWN;
        };
    }

    private @Nullable Instant searchUntil(SupportRequest request, HelperSearch search) {
        return switch (search) {
            case ORGANISATION_AWAITED -> request.answerBy();
            case COORDINATOR_AWAITED -> routing.withinServiceLevel(waitsSince(request), request.consortiumId());
            case HELPER_FOUND, WITHDRAWN -> null;
        };
    }

    /** Returns since when a request waits for a coordinator: the end of the last turn, or the question. */
    private static Instant waitsSince(SupportRequest request) {
        List<SupportTurn> turns = request.turns();
        Instant endedAt = turns.isEmpty() ? null : turns.get(turns.size() - 1).endedAt();
        return endedAt == null ? request.askedAt() : endedAt;
    }
}
