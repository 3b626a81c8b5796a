package org.cordee.potential;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.cordee.organisation.search.MatchingPurchases;
import org.cordee.organisation.search.Purchase;
import org.cordee.organisation.search.PurchaseMatch;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.TooEarly;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Computes the potential of programmes that wait: small ones while their page is asked for, the others in the
 * background. A node reserves a programme in a transaction of its own, asks the search index without any, and writes the
 * whole result in a last one: a result is complete or not there. When the node stops, another one begins anew.
 */
@Component
public class ComputingPotential {

    private static final Logger LOG = LoggerFactory.getLogger(ComputingPotential.class);
    private static final Limit ONE = Limit.of(1);
    private static final Duration LEASE = Duration.ofMinutes(2);

    /** The lease lasts longer than so many searches, each cut off by its time limit. */
    private static final int AT_ONCE = 25;

    private final PurchaseProgrammes programmes;
    private final ProgrammeLines lines;
    private final MatchingPurchases matching;
    private final PotentialSettings settings;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;

    ComputingPotential(
            PurchaseProgrammes programmes,
            ProgrammeLines lines,
            MatchingPurchases matching,
            PotentialSettings settings,
            ApplicationEventPublisher events,
            BusinessClock clock,
            PlatformTransactionManager transactions) {
        this.programmes = programmes;
        this.lines = lines;
        this.matching = matching;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Signals that a programme waits; it wakes the loop of this node. */
    record ProgrammeWaiting(UUID programmeId) {}

    /** The reservation of a programme by this node. */
    private record Reserved(UUID programmeId, Assumptions assumptions, int attempt) {}

    /**
     * Computes a programme that waits at once when it is small, else wakes the background; the others stay as they are.
     * The caller has checked that the actor may see the programme.
     */
    public void computeSoon(UUID programmeId) {
        boolean small = Objects.requireNonNull(transaction.execute(status -> programmes
                .lock(programmeId)
                .filter(one -> one.state() == ProgrammeState.WAITING && one.lineCount() <= settings.atOnce())
                .isPresent()));
        if (small) {
            reserve(programmeId).ifPresent(this::compute);
        } else {
            events.publishEvent(new ProgrammeWaiting(programmeId));
        }
    }

    /**
     * Computes one programme that waits.
     *
     * @return false when none waits, or when the directory cannot be read yet
     */
    boolean runNext() {
        List<UUID> waiting =
                Objects.requireNonNull(transaction.execute(status -> programmes.waiting(Instant.now(), ONE).stream()
                        .map(PurchaseProgramme::id)
                        .toList()));
        if (waiting.isEmpty()) {
            return false;
        }
        Optional<Reserved> reserved = reserve(waiting.get(0));
        return reserved.isEmpty() || compute(reserved.get());
    }

    private Optional<Reserved> reserve(UUID programmeId) {
        return Objects.requireNonNull(transaction.execute(status -> programmes
                .lock(programmeId)
                .filter(one -> one.isWaiting(Instant.now()))
                .filter(one -> {
                    boolean started = one.start(Instant.now(), LEASE);
                    programmes.saveAndFlush(one);
                    return started;
                })
                .map(one -> new Reserved(one.id(), one.assumptions(), one.attempts()))));
    }

    private boolean compute(Reserved reserved) {
        UUID id = reserved.programmeId();
        long start = System.nanoTime();
        try {
            List<PlannedPurchase> purchases = lines.purchases(id);
            PotentialCalculation calculation =
                    new PotentialCalculation(reserved.assumptions(), settings.fewestCapable());
            List<LinePotential> potentials = new ArrayList<>();
            for (int from = 0; from < purchases.size(); from += AT_ONCE) {
                List<PlannedPurchase> some = purchases.subList(from, Math.min(purchases.size(), from + AT_ONCE));
                List<PurchaseMatch> matches = matching.match(Actor.system(), questions(some, reserved.assumptions()));
                for (int at = 0; at < some.size(); at++) {
                    potentials.add(calculation.add(some.get(at), matches.get(at)));
                }
                if (Thread.currentThread().isInterrupted() || !advance(reserved, potentials.size())) {
                    change(reserved, PurchaseProgramme::release);
                    return false;
                }
            }
            end(reserved, purchases, potentials, calculation.months());
            LOG.info(
                    "programme computed programme={} lines={} milliseconds={}",
                    id,
                    purchases.size(),
                    (System.nanoTime() - start) / 1_000_000);
            return true;
        } catch (TooEarly notYet) {
            change(reserved, PurchaseProgramme::release);
            return false;
        }
    }

    private static List<Purchase> questions(List<PlannedPurchase> purchases, Assumptions assumptions) {
        return purchases.stream()
                .map(one -> new Purchase(
                        one.object(), one.cpv(), one.place(), assumptions.radius(), one.hoursPerMonth(assumptions)))
                .toList();
    }

    private boolean advance(Reserved reserved, int computed) {
        return change(reserved, one -> one.advance(computed, Instant.now(), LEASE));
    }

    private void end(
            Reserved reserved,
            List<PlannedPurchase> purchases,
            List<LinePotential> potentials,
            List<MonthLoad> months) {
        change(reserved, one -> {
            one.end(potentials, clock.now());
            lines.store(reserved.programmeId(), purchases, potentials, months);
        });
    }

    /** Changes the programme while this attempt still counts; another node or the owner may have gone on. */
    private boolean change(Reserved reserved, Consumer<PurchaseProgramme> change) {
        return Objects.requireNonNull(transaction.execute(status -> programmes
                .lock(reserved.programmeId())
                .filter(one -> one.isComputedBy(reserved.attempt()))
                .map(one -> {
                    change.accept(one);
                    programmes.saveAndFlush(one);
                    return true;
                })
                .orElse(false)));
    }
}
