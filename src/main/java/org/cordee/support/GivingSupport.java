package org.cordee.support;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.cordee.law.WorkingDayEnd;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.CollectedRefusals;
import org.cordee.shared.Deadline;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets the one who helps say what is needed, hand over what it made with the hours, and finish. */
@Component
@Transactional
public class GivingSupport {

    /** A deliverable cannot be promised for later: a bid is prepared in weeks. */
    private static final int LATEST_DAYS = 366;

    private final ChangingRequests requests;
    private final BusinessClock clock;

    GivingSupport(ChangingRequests requests, BusinessClock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    /**
     * Records what is needed and by which day it is given; it may be corrected until the help ends.
     *
     * @param by not before today; the end of that working day counts, or of the next one
     * @throws NotFound for all users but the helper
     */
    public void diagnose(Actor actor, UUID requestId, String words, LocalDate by) {
        SupportRequest request = requests.claim(requestId, one -> one.isHelpedBy(actor));
        CollectedRefusals checks = new CollectedRefusals();
        String diagnosis = checks.read(() -> SupportWords.required("words", words, SupportWords.LONG), "");
        LocalDate today = clock.today();
        if (by.isBefore(today) || by.isAfter(today.plusDays(LATEST_DAYS))) {
            checks.refuse(RuleViolation.of("deliverBy", "support.diagnosis.day"));
        }
        checks.throwIfRefused();
        Instant until =
                WorkingDayEnd.notBefore(by.atTime(12, 0).atZone(Deadline.PARIS).toInstant());
        if (request.diagnose(actor, diagnosis, until, clock.now())) {
            requests.save(request);
        }
    }

    /**
     * Hands over one deliverable. The same deliverable sent again is not added twice.
     *
     * @param hours hours of work, with one decimal
     * @param last true when the help is finished
     * @throws NotFound for all users but the helper
     */
    public void deliver(Actor actor, UUID requestId, String words, BigDecimal hours, boolean last) {
        SupportRequest request = requests.claim(requestId, one -> one.isHelpedBy(actor));
        Instant now = clock.now();
        request.deliver(actor, SupportDeliverable.of(words, hours, now, actor.personId()), last, now);
        requests.save(request);
    }
}
