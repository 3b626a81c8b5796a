package org.cordee.submission.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.RuleViolation;
import org.cordee.submission.AdvisingDeposits;
import org.cordee.submission.DepositAdvice;
import org.cordee.submission.DepositQuestion;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Judges a deposit (D14), either a recorded one by its id or one described by its times and evidence. */
@RestController
class OutcomeResource {

    private final AdvisingDeposits advising;

    OutcomeResource(AdvisingDeposits advising) {
        this.advising = advising;
    }

    @GetMapping("/api/v1/consortia/{id}/submission/outcome")
    DepositAdvice advise(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID deposit,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable
                    OffsetDateTime startedAt,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable
                    OffsetDateTime completedAt,
            @RequestParam(defaultValue = "true") boolean complete,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable
                    OffsetDateTime backupReceivedAt,
            @RequestParam(defaultValue = "false") boolean backupMarked,
            @RequestParam(defaultValue = "false") boolean ownEquipmentWorked,
            @RequestParam(defaultValue = "false") boolean platformEvidence,
            @RequestParam(defaultValue = "false") boolean buyerDisproves) {
        if (deposit != null) {
            return advising.advise(actor, id, advising.describe(actor, id, deposit));
        }
        advising.receipts(actor, id);
        Instant end = instant(completedAt);
        if (end == null) {
            throw RuleViolation.of("completedAt", "submission.outcome.end-missing");
        }
        Instant begun = instant(startedAt);
        return advising.advise(
                actor,
                id,
                new DepositQuestion(
                        begun == null ? end : begun,
                        end,
                        complete,
                        instant(backupReceivedAt),
                        backupMarked,
                        ownEquipmentWorked,
                        platformEvidence,
                        buyerDisproves));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}
