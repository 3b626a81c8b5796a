package org.cordee.support;

import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets the requester evaluate the help, withdraw its request, and end the reading of what it shared. */
@Component
@Transactional
public class EndingSupport {

    private final ChangingRequests requests;
    private final BusinessClock clock;

    EndingSupport(ChangingRequests requests, BusinessClock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    /**
     * Records the evaluation, which the helper reads.
     *
     * @param score from 1, of no use, to 5
     * @param words may be empty
     * @throws NotFound for all users but the requester
     */
    public void evaluate(Actor actor, UUID requestId, int score, String words) {
        SupportRequest request = requests.claim(requestId, one -> one.isAskedBy(actor));
        request.evaluate(actor, score, SupportWords.optional("words", words, SupportWords.SHORT), clock.now());
        requests.save(request);
    }

    /**
     * Ends the request, as long as the help is not finished. A second call changes nothing.
     *
     * @throws NotFound for all users but the requester
     */
    public void withdraw(Actor actor, UUID requestId) {
        SupportRequest request = requests.claim(requestId, one -> one.isAskedBy(actor));
        request.withdraw(actor, clock.now());
        requests.save(request);
    }

    /**
     * Ends the reading of what was shared, at once and for good. A second call changes nothing.
     *
     * @throws NotFound for all users but the requester
     */
    public void endSharing(Actor actor, UUID requestId) {
        SupportRequest request = requests.claim(requestId, one -> one.isAskedBy(actor));
        request.endSharing(actor, clock.now());
        requests.save(request);
    }
}
