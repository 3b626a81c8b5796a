package org.cordee.process;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.EventHeader;
import org.cordee.shared.PlatformFact;
import org.cordee.shared.Role;
import org.cordee.shared.RuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Pins business time on behalf of an administrator, for the domain and the engine alike. While any consortium is
 * running, time only moves forward, and only the holder of the pin moves it.
 */
@Component
public class PinningClock {

    private static final Logger LOG = LoggerFactory.getLogger(PinningClock.class);

    /**
     * The bounds of a pin: before any European notice and after any contract, so that a year that the database cannot
     * store is never pinned.
     */
    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private final Pins pins;
    private final PinnableClock clock;
    private final ProcessLinks links;
    private final ProcessEngine engine;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final boolean pinnable;

    /** @param pinnable true in demonstration and test: by default on the embedded database only */
    PinningClock(
            Pins pins,
            PinnableClock clock,
            ProcessLinks links,
            ProcessEngine engine,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            @Value("${cordee.clock.pinnable:${cordee.database.embedded:false}}") boolean pinnable) {
        this.pins = pins;
        this.clock = clock;
        this.links = links;
        this.engine = engine;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.pinnable = pinnable;
    }

    public Optional<Pin> current(Actor actor) {
        actor.requireRole(Role.ADMINISTRATOR);
        return clock.pin();
    }

    public Instant now() {
        return ((BusinessClock) clock).now();
    }

    public boolean isPinnable() {
        return pinnable;
    }

    /** Pins business time for all consortia until it is released. */
    public Pin pin(Actor actor, Instant at, String holder) {
        return pin(actor, at, holder, PinTerms.UNLIMITED);
    }

    /**
     * Pins business time, or moves the pin; the row is written first, so that a server that dies in between starts with
     * the new pin. The same time again only renews the lease.
     */
    public Pin pin(Actor actor, Instant at, String holder, PinTerms terms) {
        actor.requireRole(Role.ADMINISTRATOR);
        if (!pinnable) {
            throw new RuleViolation("process.clock.not-pinnable");
        }
        if (at.isBefore(EARLIEST) || at.isAfter(LATEST)) {
            throw RuleViolation.of("at", "process.clock.out-of-range");
        }
        Instant machineNow = Instant.now();
        Instant leaseUntil = terms.lease() == null ? null : machineNow.plus(terms.lease());
        Pin pin = new Pin(at.truncatedTo(ChronoUnit.MICROS), holder, machineNow, leaseUntil);
        if (leaseUntil != null && renew(pin)) {
            return pin;
        }
        Optional<Pin> before = Objects.requireNonNull(transaction.execute(status -> {
            Optional<Pin> held = lockFor(holder);
            requireNoOther(terms);
            requireForward(held, pin.at());
            pins.put(pin);
            events.publishEvent(new ClockPinned(stamp(actor), pin.at()));
            return held;
        }));
        clock.dropCache();
        try {
            if (!engine.pinClock(pin.at())) {
                throw new RuleViolation(
                        "process.clock.backwards", before.map(Pin::at).orElseGet(Instant::now));
            }
        } catch (RuntimeException failure) {
            // The engine refused or is away: two different clocks would be worse than an unmoved one.
            undo(actor, before);
            throw failure;
        }
        LOG.info("clock pinned at={} holder={}", pin.at(), holder);
        return pin;
    }

    /**
     * Releases the pin. Business time becomes the machine's time; when it would then run backwards for a running
     * consortium, the pinned time advances from its value until the machine's time has caught up.
     */
    public Optional<Pin> release(Actor actor, String holder) {
        actor.requireRole(Role.ADMINISTRATOR);
        Optional<Pin> left = Objects.requireNonNull(transaction.execute(status -> {
            Optional<Pin> advancing = lockFor(holder)
                    .filter(pin -> pin.at().isAfter(Instant.now()))
                    .map(pin -> new Pin(pin.at(), null, Instant.now()));
            put(advancing);
            events.publishEvent(new ClockReleased(stamp(actor)));
            return advancing;
        }));
        // A consortium may have ended in the domain while its process instance is still ending: then the engine
        // refuses.
        if ((left.isEmpty() || !links.anyRunning()) && engine.resetClock()) {
            left = Optional.empty();
            put(left);
        }
        clock.dropCache();
        LOG.info("clock released holder={}", holder);
        return left;
    }

    /** Prolongs the lease of a pin that stands at this time already; returns false when there is no such pin. */
    private boolean renew(Pin pin) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            Optional<Pin> same = pins.lock()
                    .filter(held -> pin.holder() != null && pin.holder().equals(held.holder()))
                    .filter(held -> held.at().equals(pin.at()));
            same.ifPresent(held -> pins.put(new Pin(held.at(), held.holder(), held.changedAt(), pin.leaseUntil())));
            return same.isPresent();
        }));
    }

    /** Releases a pin whose client has not renewed its lease: it ended without releasing it. */
    void releaseForgotten() {
        Optional<String> forgotten = Objects.requireNonNull(transaction.execute(status ->
                pins.lock().filter(pin -> pin.isLeaseOver(Instant.now())).map(Pin::holder)));
        forgotten.ifPresent(holder -> {
            LOG.warn("clock given back, its holder is gone holder={}", holder);
            release(MovingTime.SERVER, holder);
        });
    }

    /** Ends a released time that still runs ahead of the machine, as soon as no consortium is under way. */
    void giveBack() {
        if (links.anyRunning()) {
            return;
        }
        boolean given = Boolean.TRUE.equals(transaction.execute(status -> {
            boolean ahead = pins.lock().filter(pin -> pin.holder() == null).isPresent();
            boolean reset = ahead && !links.anyRunning() && engine.resetClock();
            if (reset) {
                pins.remove();
            }
            return reset;
        }));
        if (given) {
            clock.dropCache();
            LOG.info("clock given back");
        }
    }

    /** Restores the earlier pin after the engine refused, and records that in the audit trail, too. */
    private void undo(Actor actor, Optional<Pin> before) {
        transaction.executeWithoutResult(status -> {
            events.publishEvent(before.<PlatformFact>map(pin -> new ClockPinned(stamp(actor), pin.at()))
                    .orElseGet(() -> new ClockReleased(stamp(actor))));
            put(before);
        });
        clock.dropCache();
    }

    private EventHeader stamp(Actor actor) {
        return EventHeader.outsideConsortia(actor, now());
    }

    private void put(Optional<Pin> pin) {
        pin.ifPresentOrElse(pins::put, pins::remove);
    }

    /** Locks and returns the pin; refuses when another holder has it. */
    private Optional<Pin> lockFor(String holder) {
        Optional<Pin> held = pins.lock();
        held.map(Pin::holder).filter(other -> !other.equals(holder)).ifPresent(other -> {
            throw new RuleViolation("process.clock.held", other);
        });
        return held;
    }

    private void requireNoOther(PinTerms terms) {
        if (terms.onlyFor() != null && links.anyRunningBeside(terms.onlyFor())) {
            throw new RuleViolation("process.clock.others-running");
        }
    }

    private void requireForward(Optional<Pin> held, Instant to) {
        Instant from = held.map(Pin::at).orElseGet(Instant::now);
        if (to.isBefore(from) && links.anyRunning()) {
            throw new RuleViolation("process.clock.backwards", from);
        }
    }
}
