package org.cordee.process.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.process.Pin;
import org.cordee.process.PinTerms;
import org.cordee.process.PinningClock;
import org.cordee.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** REST resource of business time, which an administrator can pin in demonstration and test. */
@RestController
@RequestMapping("/api/v1/clock")
class ClockResource extends EngineBackedResource {

    private final PinningClock clock;

    ClockResource(PinningClock clock, MessageSource texts) {
        super(texts);
        this.clock = clock;
    }

    /**
     * The time to pin.
     *
     * @param holder the name of the client that pins; only the same holder may move or release the pin
     * @param leaseSeconds when the server releases the pin unless it is pinned again; without it the pin stays
     * @param onlyFor the groupings whose time may move: refused while another one is under way; without it all may move
     */
    record PinRequest(
            @NotNull Instant at,
            @NotBlank @Size(max = 100) String holder,
            @Nullable @Min(5) @Max(3600) Integer leaseSeconds,
            @Nullable @Size(max = 2000) List<@NotNull UUID> onlyFor) {

        PinTerms terms() {
            return new PinTerms(
                    leaseSeconds == null ? null : Duration.ofSeconds(leaseSeconds),
                    onlyFor == null ? null : Set.copyOf(onlyFor));
        }
    }

    /**
     * @param pinnedAt null when business time is the time of the machine
     * @param holder null when nobody holds the pin and the pinned time advances with the machine
     */
    record Clock(
            Instant now,
            @Nullable Instant pinnedAt,
            @Nullable String holder) {}

    @GetMapping
    Clock clock(Actor actor) {
        return toClock(clock.current(actor).orElse(null));
    }

    @PutMapping
    Clock pin(Actor actor, @Valid @RequestBody PinRequest request) {
        return toClock(clock.pin(actor, request.at(), request.holder(), request.terms()));
    }

    @DeleteMapping
    Clock release(Actor actor, @RequestParam String holder) {
        return toClock(clock.release(actor, holder).orElse(null));
    }

    private Clock toClock(@Nullable Pin pin) {
        return new Clock(clock.now(), pin == null ? null : pin.at(), pin == null ? null : pin.holder());
    }
}
