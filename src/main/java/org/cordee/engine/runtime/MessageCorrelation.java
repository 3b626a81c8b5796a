package org.cordee.engine.runtime;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.cordee.engine.operaton.EmbeddedEngine;
import org.cordee.engine.operaton.EventNames;
import org.cordee.engine.operaton.NotFoundInEngine;
import org.cordee.engine.runtime.MessageBuffer.MessageAddress;
import org.cordee.engine.runtime.MessageReceivers.MessageStart;
import org.cordee.engine.runtime.MessageReceivers.WaitingExecution;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.engine.impl.interceptor.CommandContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes messages as Camunda does: once per process id, buffered for their time to live, one start per correlation
 * key at a time. A message is stored and committed before subscriptions are read, and a new subscription is committed
 * before the buffer is read, so that neither misses the other.
 */
public final class MessageCorrelation {

    private static final Logger LOG = LoggerFactory.getLogger(MessageCorrelation.class);
    private static final long NONE = -1;
    private static final int STRIPES = 128;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** The result of a correlation without buffering. */
    public record CorrelatedMessage(long messageKey, String processInstanceKey) {}

    private final EmbeddedEngine engine;
    private final MessageBuffer store;
    private final MessageReceivers subscriptions;
    private final InstanceLocks turns;
    private final Object[] stripes = new Object[STRIPES];
    private final Set<String> announced = ConcurrentHashMap.newKeySet();

    /** True when a buffered message may wait for a delivery that no signal announces: after a start, or a failure. */
    private volatile boolean unsettled = true;

    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2, task -> {
        Thread thread = new Thread(task, "engine-messages");
        thread.setDaemon(true);
        return thread;
    });

    public MessageCorrelation(EmbeddedEngine engine, InstanceLocks turns) {
        this.engine = engine;
        this.turns = turns;
        this.store = new MessageBuffer(engine.dataSource());
        this.subscriptions = new MessageReceivers(engine.dataSource());
        for (int i = 0; i < STRIPES; i++) {
            stripes[i] = new Object();
        }
    }

    public void start() {
        store.deleteWithoutTimeToLive();
        engine.signals().onSubscriptionOpened(this::announce);
        threads.scheduleWithFixedDelay(this::sweep, 0, 1, TimeUnit.SECONDS);
    }

    public void stop() {
        threads.shutdown();
    }

    /**
     * Publishes a message. Returns empty if a message with this id is still buffered. Publishing it once more delivers it
     * to those who wait for it and have not received it: its publisher may not have seen the end of the first attempt.
     */
    public Optional<Long> publish(
            String name,
            String correlationKey,
            @Nullable String id,
            Duration timeToLive,
            Map<String, Object> variables) {
        BufferedMessage message = new BufferedMessage(nextKey(), name, correlationKey, variables);
        boolean stored = store(message, id, timeToLive);
        settleNowOrLater(new MessageAddress(name, correlationKey), message.key());
        if (!stored) {
            return Optional.empty();
        }
        if (timeToLive.isZero() || timeToLive.isNegative()) {
            store.remove(message.key());
        }
        return Optional.of(message.key());
    }

    private boolean store(BufferedMessage message, @Nullable String id, Duration timeToLive) {
        Instant now = engine.clock().now();
        try {
            return store.store(message, id, now, now.plus(timeToLive));
        } catch (RuntimeException | Error e) {
            // The message may be stored, and only the answer of the database be lost.
            unsettled = true;
            throw e;
        }
    }

    private void settleNowOrLater(MessageAddress address, long publishing) {
        try {
            settle(address, publishing);
        } catch (RuntimeException e) {
            unsettled = true;
            LOG.warn("message could not be delivered name={}, trying again while it lives", address.name(), e);
        } catch (Error e) {
            unsettled = true;
            throw e;
        }
    }

    /**
     * Delivers at once without buffering. When nothing matches, waits until the instances that move at this moment wait
     * for something, two seconds at most: a client that has just started an instance, and whose message would be refused
     * because the first step has not run yet, need not try again. Returns empty if no subscription or start event matches.
     */
    public Optional<CorrelatedMessage> correlate(String name, String correlationKey, Map<String, Object> variables) {
        Optional<CorrelatedMessage> correlated = correlateNow(name, correlationKey, variables);
        if (correlated.isPresent()) {
            return correlated;
        }
        awaitRest(() ->
                !subscriptions.catching(EventNames.of(name, correlationKey)).isEmpty());
        return correlateNow(name, correlationKey, variables);
    }

    /** Waits until the instances that move at this moment wait for something, or enough is reached; two seconds at most. */
    private void awaitRest(BooleanSupplier enough) {
        Set<String> moving = subscriptions.moving();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!moving.isEmpty() && System.nanoTime() < end) {
            pause();
            moving.retainAll(subscriptions.moving());
            if (enough.getAsBoolean()) {
                return;
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a subscription", e);
        }
    }

    private Optional<CorrelatedMessage> correlateNow(
            String name, String correlationKey, Map<String, Object> variables) {
        BufferedMessage message = new BufferedMessage(nextKey(), name, correlationKey, variables);
        Instant now = engine.clock().now();
        store.store(message, null, now, now);
        try {
            synchronized (stripe(new MessageAddress(name, correlationKey))) {
                return deliver(message, true).map(instance -> new CorrelatedMessage(message.key(), instance));
            }
        } finally {
            store.remove(message.key());
        }
    }

    /**
     * Schedules delivery for a new subscription. It is called on the committing thread, so the work runs on another
     * one.
     */
    private void announce(String eventName) {
        if (announced.add(eventName)) {
            threads.execute(() -> {
                announced.remove(eventName);
                String name = EventNames.nameOf(eventName);
                try {
                    if (eventName.indexOf(EventNames.SEPARATOR) >= 0) {
                        settle(new MessageAddress(name, EventNames.correlationKeyOf(eventName)), NONE);
                    } else {
                        store.addressesOf(name, engine.clock().now()).forEach(address -> settle(address, NONE));
                    }
                } catch (RuntimeException | Error e) {
                    unsettled = true;
                    LOG.warn("message could not be delivered name={}, trying again", name, e);
                }
            });
        }
    }

    /**
     * Delivers messages that a crash left between two commits or that failed, and starts instances whose start lock has
     * ended. The buffer holds a day's messages: it is not read while nothing of the kind can be in it.
     */
    void sweep() {
        try {
            Instant now = engine.clock().now();
            store.removeExpired(now);
            if (unsettled) {
                unsettled = false;
                deliverAwaited();
            }
        } catch (RuntimeException | Error e) {
            unsettled = true;
            LOG.warn("buffered messages could not be read, trying again", e);
        }
    }

    /**
     * Waits for the instances that move at this moment, two seconds at most, and delivers each buffered message that
     * something waits for. It is called before the clock moves: otherwise a message whose receiver is about to wait for
     * it, and whose time to live is shorter than the step, would expire undelivered.
     */
    public void comeToRest() {
        awaitRest(() -> false);
        deliverAwaited();
    }

    private void deliverAwaited() {
        store.awaited(engine.clock().now()).forEach(address -> settle(address, NONE));
    }

    private void settle(MessageAddress address, long publishing) {
        synchronized (stripe(address)) {
            boolean progress = true;
            while (progress) {
                progress = false;
                for (BufferedMessage message :
                        store.buffered(address, engine.clock().now(), publishing)) {
                    progress |= deliver(message, false).isPresent();
                }
            }
        }
    }

    /** Delivers the message to each process id that has not received it; returns the first instance that did. */
    private Optional<String> deliver(BufferedMessage message, boolean onlyOnce) {
        Set<String> served = new HashSet<>(store.deliveredTo(message.key()));
        String first = null;
        for (WaitingExecution catching :
                subscriptions.catching(EventNames.of(message.name(), message.correlationKey()))) {
            if (!served.contains(catching.processId()) && caught(message, catching)) {
                served.add(catching.processId());
                first = first == null ? catching.processInstanceKey() : first;
                if (onlyOnce) {
                    return Optional.of(first);
                }
            }
        }
        for (MessageStart starting : subscriptions.starting(message.name())) {
            if (served.contains(starting.processId())) {
                continue;
            }
            if (subscriptions.startIsLocked(starting.processId(), message.correlationKey())) {
                unsettled = true;
                continue;
            }
            String started = start(message, starting);
            served.add(starting.processId());
            first = first == null ? started : first;
        }
        return Optional.ofNullable(first);
    }

    private boolean caught(BufferedMessage message, WaitingExecution catching) {
        String eventName = EventNames.of(message.name(), message.correlationKey());
        try {
            turns.runLocked(
                    catching.rootInstanceKey(),
                    () -> inOneTransaction(context -> {
                        record(context, message, catching.processId());
                        engine.commands().deliver(catching.executionId(), eventName, message.variables());
                        return true;
                    }));
            return true;
        } catch (NotFoundInEngine gone) {
            return false;
        }
    }

    private String start(BufferedMessage message, MessageStart starting) {
        return InstanceLocks.repeatOnConflict(
                () -> engine.commands().start(starting.definitionKey(), () -> startOnce(message, starting)));
    }

    private String startOnce(BufferedMessage message, MessageStart starting) {
        return inOneTransaction(context -> {
            record(context, message, starting.processId());
            String instance = engine.processEngine()
                    .getRuntimeService()
                    .createMessageCorrelation(message.name())
                    .processDefinitionId(starting.definitionKey())
                    .setVariables(message.variables())
                    .correlateStartMessage()
                    .getProcessInstanceId();
            if (!message.correlationKey().isEmpty()) {
                EngineTransaction.write(
                        context,
                        "REPLACE INTO cordee_message_start VALUES (?, ?, ?)",
                        starting.processId(),
                        message.correlationKey(),
                        instance);
            }
            return instance;
        });
    }

    /** Runs a command in one transaction of engine and buffer. */
    <T> T inOneTransaction(org.operaton.bpm.engine.impl.interceptor.Command<T> command) {
        return EngineTransaction.run(engine, command);
    }

    static void record(CommandContext context, BufferedMessage message, String processId) {
        EngineTransaction.write(context, "INSERT INTO cordee_message_delivery VALUES (?, ?)", message.key(), processId);
    }

    private long nextKey() {
        return Long.parseLong(engine.configuration().getIdGenerator().getNextId());
    }

    private Object stripe(MessageAddress address) {
        return stripes[Math.floorMod(address.hashCode(), STRIPES)];
    }
}
