package org.cordee.process.clock;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.cordee.process.engine.ProcessEngine;
import org.cordee.process.task.ProcessLinks;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Role;
import org.cordee.shared.RuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An administrator pins business time, for the domain and the engine alike. While any grouping is on its way time only
 * moves forward, and only the one who holds the pin moves it.
 */
@Component
public class PinningClock {

    private static final Logger LOG = LoggerFactory.getLogger(PinningClock.class);

    private final Pins pins;
    private final PinnableClock clock;
    private final ProcessLinks links;
    private final ProcessEngine engine;
    private final TransactionTemplate transaction;

    PinningClock(
            Pins pins,
            PinnableClock clock,
            ProcessLinks links,
            ProcessEngine engine,
            PlatformTransactionManager transactions) {
        this.pins = pins;
        this.clock = clock;
        this.links = links;
        this.engine = engine;
        this.transaction = new TransactionTemplate(transactions);
    }

    public Optional<Pin> current(Actor actor) {
        actor.requireRole(Role.ADMINISTRATOR);
        return clock.pin();
    }

    public Instant now() {
        return ((BusinessClock) clock).now();
    }

    /** Pins, or moves the pin; the row is written first, so that a server that dies in between starts with it. */
    public Pin pin(Actor actor, Instant at, String holder) {
        actor.requireRole(Role.ADMINISTRATOR);
        Pin pin = new Pin(at.truncatedTo(ChronoUnit.MICROS), holder, Instant.now());
        transaction.executeWithoutResult(status -> {
            Optional<Pin> held = pins.lock();
            held.map(Pin::holder).filter(other -> !other.equals(holder)).ifPresent(other -> {
                throw new RuleViolation("process.clock.held", other);
            });
            requireForward(held, pin.at());
            pins.put(pin);
        });
        clock.look();
        engine.pinClock(pin.at());
        LOG.info("clock pinned at={} holder={}", pin.at(), holder);
        return pin;
    }

    /**
     * Lets go. Business time returns to the machine's; when that would run backwards for a grouping on its way, the
     * pinned time walks on from where it is until the machine's has caught up.
     */
    public Optional<Pin> release(Actor actor, String holder) {
        actor.requireRole(Role.ADMINISTRATOR);
        Optional<Pin> left = Objects.requireNonNull(transaction.execute(status -> {
            Optional<Pin> held = pins.lock();
            held.map(Pin::holder).filter(other -> !other.equals(holder)).ifPresent(other -> {
                throw new RuleViolation("process.clock.held", other);
            });
            return held.flatMap(this::withoutHolder);
        }));
        clock.look();
        if (left.isEmpty()) {
            engine.resetClock();
        }
        LOG.info("clock released holder={}", holder);
        return left;
    }

    private Optional<Pin> withoutHolder(Pin held) {
        if (links.anyRunning() && held.at().isAfter(Instant.now())) {
            Pin walking = new Pin(held.at(), null, Instant.now());
            pins.put(walking);
            return Optional.of(walking);
        }
        pins.remove();
        return Optional.empty();
    }

    private void requireForward(Optional<Pin> held, Instant to) {
        Instant from = held.map(Pin::at).orElseGet(Instant::now);
        if (to.isBefore(from) && links.anyRunning()) {
            throw new RuleViolation("process.clock.backwards", from);
        }
    }
}
