package org.cordee.submission;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.EventHeader;
import org.cordee.shared.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records which deposit counts and its outcome. */
@Component
public class RecordingOutcome {

    private final Deposits deposits;
    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    RecordingOutcome(Deposits deposits, JdbcClient jdbc, BusinessClock clock, ApplicationEventPublisher events) {
        this.deposits = deposits;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** Records the outcome. A second call changes nothing. */
    @Transactional
    public DepositOutcome record(UUID consortiumId) {
        Deposit deposit = deposits.countingDeposit(consortiumId)
                .orElseThrow(() -> new RuleViolation("submission.nothing-deposited"));
        Instant now = clock.now();
        if (isFirst(deposit, now)) {
            events.publishEvent(new SubmissionEvent.OutcomeRecorded(
                    EventHeader.of(Actor.system(), consortiumId, now), deposit.id(), deposit.outcome()));
        }
        return deposit.outcome();
    }

    private boolean isFirst(Deposit deposit, Instant now) {
        return jdbc.sql("INSERT IGNORE INTO deposit_outcome (deposit_id, consortium_id, outcome, recorded_at)"
                                + " VALUES (?, ?, ?, ?)")
                        .params(
                                deposit.id(),
                                deposit.consortiumId(),
                                deposit.outcome().name(),
                                Timestamp.from(now))
                        .update()
                == 1;
    }
}
