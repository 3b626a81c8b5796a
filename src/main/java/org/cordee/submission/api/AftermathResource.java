package org.cordee.submission.api;

import jakarta.validation.Valid;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.submission.outcome.Aftermath;
import org.cordee.submission.outcome.TellingAftermath;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What became known of a deposit after it was made; the lead's. */
@RestController
@RequestMapping("/api/v1/consortia/{id}/submission/deposits/{deposit}/aftermath")
class AftermathResource {

    private final TellingAftermath telling;

    AftermathResource(TellingAftermath telling) {
        this.telling = telling;
    }

    /** What is left out is not so, or not known. */
    record AftermathBody(
            @Nullable OffsetDateTime backupReceivedAt,
            @Nullable Boolean backupMarked,
            @Nullable Boolean ownEquipmentWorked,
            @Nullable Boolean platformEvidence,
            @Nullable Boolean buyerDisproves,
            @Nullable OffsetDateTime admissibilityDecidedAt,
            @Nullable Boolean unreadable) {

        Aftermath said() {
            return new Aftermath(
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
    Aftermath read(Actor actor, @PathVariable UUID id, @PathVariable UUID deposit) {
        return telling.known(actor, id, deposit);
    }

    /** The same again changes nothing; answers what is known then. */
    @PutMapping
    Aftermath tell(
            Actor actor, @PathVariable UUID id, @PathVariable UUID deposit, @Valid @RequestBody AftermathBody body) {
        telling.tell(actor, id, deposit, body.said());
        return telling.known(actor, id, deposit);
    }
}
