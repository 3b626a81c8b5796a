package org.cordee.support;

import java.util.UUID;
import java.util.function.Predicate;
import org.cordee.shared.NotFound;
import org.springframework.stereotype.Component;

/** Locks a request for an act of a user who may do it. */
@Component
class ChangingRequests {

    private final SupportRequests requests;

    ChangingRequests(SupportRequests requests) {
        this.requests = requests;
    }

    /**
     * Returns the request, locked until the transaction ends.
     *
     * @throws NotFound when there is none or the user may not do this act to it, which is answered alike
     */
    SupportRequest claim(UUID requestId, Predicate<SupportRequest> allowed) {
        return requests.claim(requestId).filter(allowed).orElseThrow(NotFound::new);
    }

    void save(SupportRequest request) {
        requests.saveAndFlush(request);
    }
}
