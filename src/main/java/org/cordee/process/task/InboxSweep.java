package org.cordee.process.task;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.cordee.process.engine.EngineConnection;
import org.cordee.process.engine.Phases;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Levels the whole inbox at the start and every ten seconds of machine time. */
@Component
class InboxSweep implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(InboxSweep.class);
    private static final long SECONDS = 10;

    private final EngineConnection connection;
    private final Inbox inbox;
    private final WorkNews news;
    private volatile boolean toldAll;
    private @Nullable ScheduledExecutorService clockwork;

    InboxSweep(Inbox inbox, WorkNews news, EngineConnection connection) {
        this.connection = connection;
        this.inbox = inbox;
        this.news = news;
    }

    @Override
    public void start() {
        toldAll = false;
        clockwork = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "inbox-sweep");
            thread.setDaemon(true);
            return thread;
        });
        clockwork.scheduleWithFixedDelay(this::sweep, 0, SECONDS, TimeUnit.SECONDS);
    }

    private void sweep() {
        try {
            inbox.sweep();
            inbox.tellNews();
            if (!toldAll) {
                news.tellAll();
                toldAll = true;
            }
        } catch (RuntimeException e) {
            LOG.warn("the inbox could not be levelled with the engine: {}", e.toString());
        }
    }

    @Override
    public void stop() {
        if (clockwork != null) {
            clockwork.shutdownNow();
            clockwork = null;
        }
    }

    @Override
    public boolean isRunning() {
        return clockwork != null;
    }

    @Override
    public boolean isAutoStartup() {
        return connection.isThere();
    }

    @Override
    public int getPhase() {
        return Phases.INBOX;
    }
}
