package org.cordee.submission.web;

import jakarta.validation.Valid;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.submission.LaterDepositFacts;
import org.cordee.submission.RecordingLaterFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Receives from the lead the facts that became known after a deposit. */
@RestController
@RequestMapping("/api/v1/consortia/{id}/submission/deposits/{deposit}/aftermath")
class LaterFactsResource {

    private final RecordingLaterFacts telling;

    LaterFactsResource(RecordingLaterFacts telling) {
        this.telling = telling;
    }

    /** The facts known about a deposit. A missing field means false or unknown. */
    record AftermathBody(
            @Nullable OffsetDateTime backupReceivedAt,
            @Nullable Boolean backupMarked,
            @Nullable Boolean ownEquipmentWorked,
            @Nullable Boolean platformEvidence,
            @Nullable Boolean buyerDisproves,
            @Nullable OffsetDateTime admissibilityDecidedAt,
            @Nullable Boolean unreadable) {

        LaterDepositFacts toFacts() {
            return new LaterDepositFacts(
                    instant(backupReceivedAt),
                    Boolean.TRUE.equals(backupMarked),
                    Boolean.TRUE.equals(ownEquipmentWorked),
                    Boolean.TRUE.equals(platformEvidence),
                    Boolean.TRUE.equals(buyerDisproves),
                    instant(admissibilityDecidedAt),
                    Boolean.TRUE.equals(unreadable));
        }

        private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
            return moment == null ? null : moment.toInstant();
        }
    }

    @GetMapping
    LaterDepositFacts read(Actor actor, @PathVariable UUID id, @PathVariable UUID deposit) {
        return telling.currentFacts(actor, id, deposit);
    }

    /** Stores the facts and returns them. The same facts again change nothing. */
    @PutMapping
    LaterDepositFacts tell(
            Actor actor, @PathVariable UUID id, @PathVariable UUID deposit, @Valid @RequestBody AftermathBody body) {
        telling.record(actor, id, deposit, body.toFacts());
        return telling.currentFacts(actor, id, deposit);
    }
}
