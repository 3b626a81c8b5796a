package org.cordee.bid.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.cordee.bid.DecidingLatePrice;
import org.cordee.bid.LatePrices;
import org.cordee.shared.Actor;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Receives the lead's decision about a member's price that is two days late. The lead reads no price line here. */
@RestController
@RequestMapping("/api/v1/prices/{id}/decision")
class LatePriceResource {

    private final LatePrices reading;
    private final DecidingLatePrice deciding;

    LatePriceResource(LatePrices reading, DecidingLatePrice deciding) {
        this.reading = reading;
        this.deciding = deciding;
    }

    /**
     * The lead's decision about a late price.
     *
     * @param dueAt the new date, for EXTEND
     * @param reason the reason that is sent to the member, for EXTEND
     */
    record LatePriceBody(
            @NotNull Decision decision,
            @Nullable Instant dueAt,
            @Nullable String reason) {

        enum Decision {
            EXTEND,
            TAKE
        }

        Instant date() {
            if (dueAt == null) {
                throw RuleViolation.of("dueAt", "bid.outline.due");
            }
            return dueAt;
        }
    }

    @GetMapping
    LatePrices.View late(Actor actor, @PathVariable UUID id) {
        return reading.view(actor, id);
    }

    /** Records the decision. The same decision sent twice changes nothing. */
    @PostMapping
    LatePrices.View decide(Actor actor, @PathVariable UUID id, @Valid @RequestBody LatePriceBody body) {
        if (body.decision() == LatePriceBody.Decision.TAKE) {
            deciding.take(actor, id);
        } else {
            String reason = body.reason();
            deciding.extend(actor, id, body.date(), reason == null ? "" : reason);
        }
        return reading.view(actor, id);
    }
}
