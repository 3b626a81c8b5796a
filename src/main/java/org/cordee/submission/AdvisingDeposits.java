package org.cordee.submission;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.cordee.law.JudgingDeposits;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Deadline;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Judges a deposit for a member (D14), either a recorded one or one described by hand. Nothing is stored. */
@Component
@Transactional(readOnly = true)
public class AdvisingDeposits {

    private final SubmissionReading reading;
    private final Deposits deposits;
    private final LaterDepositFactsHistory aftermaths;
    private final JudgingDeposits judging;
    private final BusinessClock clock;

    AdvisingDeposits(
            SubmissionReading reading,
            Deposits deposits,
            LaterDepositFactsHistory aftermaths,
            JudgingDeposits judging,
            BusinessClock clock) {
        this.reading = reading;
        this.deposits = deposits;
        this.aftermaths = aftermaths;
        this.judging = judging;
        this.clock = clock;
    }

    /**
     * Returns all receipts, the one that counts first.
     *
     * @throws NotFound when the user is not in the consortium
     */
    public List<Receipt> receipts(Actor actor, UUID consortiumId) {
        SubmissionView view = reading.view(actor, consortiumId);
        return Stream.concat(Stream.of(view.receipt()).filter(Objects::nonNull), view.earlier().stream())
                .toList();
    }

    /**
     * Returns a recorded deposit with the facts that became known later.
     *
     * @throws NotFound when the consortium has no
     * such deposit
     */
    public DepositQuestion describe(Actor actor, UUID consortiumId, UUID depositId) {
        reading.view(actor, consortiumId);
        LaterDepositFacts last = aftermaths.of(consortiumId).get(depositId);
        return deposits.all(consortiumId).stream()
                .filter(deposit -> deposit.id().equals(depositId))
                .findFirst()
                .map(deposit -> DepositQuestion.of(deposit, last == null ? LaterDepositFacts.of(deposit) : last))
                .orElseThrow(NotFound::new);
    }

    /**
     * Judges the described deposit.
     *
     * @throws NotFound when the user is not in the consortium
     */
    public DepositAdvice advise(Actor actor, UUID consortiumId, DepositQuestion deposit) {
        Deadline deadline = reading.view(actor, consortiumId).deadline();
        if (deposit.completedAt().isBefore(deposit.startedAt())) {
            throw RuleViolation.of("completedAt", "submission.outcome.ends-before-it-begins");
        }
        Instant now = clock.now();
        return DepositAdvice.of(deposit, deadline, judging.judge(deposit.facts(deadline)), !deadline.hasPassed(now));
    }
}
