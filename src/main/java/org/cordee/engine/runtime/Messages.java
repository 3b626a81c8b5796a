package org.cordee.engine.runtime;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
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
import org.cordee.engine.operaton.EmbeddedEngine;
import org.cordee.engine.operaton.NotFoundInEngine;
import org.cordee.engine.operaton.expression.MessageNames;
import org.cordee.engine.runtime.MessageStore.Address;
import org.cordee.engine.runtime.Subscriptions.Catching;
import org.cordee.engine.runtime.Subscriptions.Starting;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.engine.impl.interceptor.CommandContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes messages as Camunda does: once per process id, buffered for their time to live, one start per correlation
 * key at a time. A message is stored and committed before subscriptions are read, and a new subscription is committed
 * before the buffer is read, so that neither misses the other.
 */
public final class Messages {

    private static final Logger LOG = LoggerFactory.getLogger(Messages.class);
    private static final long NONE = -1;
    private static final int STRIPES = 128;

    /** The result of a correlation without buffering. */
    public record Correlated(long messageKey, String processInstanceKey) {}

    private final EmbeddedEngine engine;
    private final MessageStore store;
    private final Subscriptions subscriptions;
    private final Turns turns;
    private final Object[] stripes = new Object[STRIPES];
    private final Set<String> announced = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2, task -> {
        Thread thread = new Thread(task, "engine-messages");
        thread.setDaemon(true);
        return thread;
    });

    public Messages(EmbeddedEngine engine, Turns turns) {
        this.engine = engine;
        this.turns = turns;
        this.store = new MessageStore(engine.dataSource());
        this.subscriptions = new Subscriptions(engine.dataSource());
        for (int i = 0; i < STRIPES; i++) {
            stripes[i] = new Object();
        }
    }

    public void start() {
        store.forgetFleeting();
        engine.signals().onSubscriptionOpened(this::announce);
        threads.scheduleWithFixedDelay(this::sweep, 0, 1, TimeUnit.SECONDS);
    }

    public void stop() {
        threads.shutdown();
    }

    /** Publishes a message. Returns empty if a message with this id is still buffered. */
    public Optional<Long> publish(
            String name,
            String correlationKey,
            @Nullable String id,
            Duration timeToLive,
            Map<String, Object> variables) {
        Message message = new Message(nextKey(), name, correlationKey, variables);
        Instant now = engine.clock().now();
        if (!store.keep(message, id, now, now.plus(timeToLive))) {
            return Optional.empty();
        }
        try {
            settle(new Address(name, correlationKey), message.key());
        } catch (RuntimeException e) {
            LOG.warn("message could not be delivered name={}, trying again while it lives", name, e);
        }
        if (timeToLive.isZero() || timeToLive.isNegative()) {
            store.remove(message.key());
        }
        return Optional.of(message.key());
    }

    /** Delivers at once without buffering. Returns empty if no subscription or start event matches. */
    public Optional<Correlated> correlate(String name, String correlationKey, Map<String, Object> variables) {
        Message message = new Message(nextKey(), name, correlationKey, variables);
        Instant now = engine.clock().now();
        store.keep(message, null, now, now);
        try {
            synchronized (stripe(new Address(name, correlationKey))) {
                return deliver(message, true).map(instance -> new Correlated(message.key(), instance));
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
                String name = MessageNames.nameOf(eventName);
                try {
                    if (eventName.indexOf(MessageNames.SEPARATOR) >= 0) {
                        settle(new Address(name, MessageNames.correlationKeyOf(eventName)), NONE);
                    } else {
                        store.addressesOf(name, engine.clock().now()).forEach(address -> settle(address, NONE));
                    }
                } catch (RuntimeException e) {
                    LOG.warn("message could not be delivered name={}, trying again", name, e);
                }
            });
        }
    }

    /** Delivers messages that a crash left between two commits, and starts instances whose start lock has ended. */
    private void sweep() {
        try {
            Instant now = engine.clock().now();
            store.removeExpired(now);
            store.awaited(now).forEach(address -> settle(address, NONE));
        } catch (RuntimeException e) {
            LOG.warn("buffered messages could not be read, trying again", e);
        }
    }

    private void settle(Address address, long publishing) {
        synchronized (stripe(address)) {
            boolean progress = true;
            while (progress) {
                progress = false;
                for (Message message : store.buffered(address, engine.clock().now(), publishing)) {
                    progress |= deliver(message, false).isPresent();
                }
            }
        }
    }

    /** Delivers the message to each process id that has not received it; returns the first instance that did. */
    private Optional<String> deliver(Message message, boolean onlyOnce) {
        Set<String> served = new HashSet<>(store.deliveredTo(message.key()));
        String first = null;
        for (Catching catching : subscriptions.catching(MessageNames.of(message.name(), message.correlationKey()))) {
            if (!served.contains(catching.processId()) && caught(message, catching)) {
                served.add(catching.processId());
                first = first == null ? catching.processInstanceKey() : first;
                if (onlyOnce) {
                    return Optional.of(first);
                }
            }
        }
        for (Starting starting : subscriptions.starting(message.name())) {
            if (served.contains(starting.processId())
                    || subscriptions.startIsLocked(starting.processId(), message.correlationKey())) {
                continue;
            }
            String started = start(message, starting);
            served.add(starting.processId());
            first = first == null ? started : first;
        }
        return Optional.ofNullable(first);
    }

    private boolean caught(Message message, Catching catching) {
        String eventName = MessageNames.of(message.name(), message.correlationKey());
        try {
            turns.take(
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

    private String start(Message message, Starting starting) {
        return Turns.persistently(() -> inOneTransaction(context -> {
            record(context, message, starting.processId());
            String instance = engine.processEngine()
                    .getRuntimeService()
                    .createMessageCorrelation(message.name())
                    .processDefinitionId(starting.definitionKey())
                    .setVariables(message.variables())
                    .correlateStartMessage()
                    .getProcessInstanceId();
            if (!message.correlationKey().isEmpty()) {
                write(
                        context,
                        "REPLACE INTO cordee_message_start VALUES (?, ?, ?)",
                        starting.processId(),
                        message.correlationKey(),
                        instance);
            }
            return instance;
        }));
    }

    /**
     * Runs a command in one transaction of engine and buffer: with two, a crash in between would deliver a message
     * twice.
     */
    <T> T inOneTransaction(org.operaton.bpm.engine.impl.interceptor.Command<T> command) {
        return engine.configuration().getCommandExecutorTxRequired().execute(context -> {
            try {
                return command.execute(context);
            } catch (RuntimeException failed) {
                undo(context, failed);
                throw failed;
            }
        });
    }

    /**
     * Rolls back the buffer's rows. MyBatis rolls back only its own statements; the connection would commit the
     * buffer's rows when it is returned, and an undelivered message would count as delivered.
     */
    private static void undo(CommandContext context, RuntimeException failed) {
        try {
            connection(context).rollback();
        } catch (SQLException e) {
            failed.addSuppressed(e);
        }
    }

    static void record(CommandContext context, Message message, String processId) {
        write(context, "INSERT INTO cordee_message_delivery VALUES (?, ?)", message.key(), processId);
    }

    private static void write(CommandContext context, String sql, Object... values) {
        try (PreparedStatement statement = connection(context).prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The message buffer cannot be written: " + sql, e);
        }
    }

    private static Connection connection(CommandContext context) {
        return context.getDbSqlSession().getSqlSession().getConnection();
    }

    private long nextKey() {
        return Long.parseLong(engine.configuration().getIdGenerator().getNextId());
    }

    private Object stripe(Address address) {
        return stripes[Math.floorMod(address.hashCode(), STRIPES)];
    }
}
