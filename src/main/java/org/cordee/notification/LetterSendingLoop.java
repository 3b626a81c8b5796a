package org.cordee.notification;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Sends waiting letters on a thread of its own, so that a slow mail server delays nothing else. */
@Component
class LetterSendingLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LetterSendingLoop.class);

    private final SendingLetters sending;
    private final LetterTransport post;
    private final NotificationSettings settings;
    private @Nullable ScheduledExecutorService clockwork;

    LetterSendingLoop(SendingLetters sending, LetterTransport post, NotificationSettings settings) {
        this.sending = sending;
        this.post = post;
        this.settings = settings;
    }

    @Override
    public synchronized void start() {
        if (!post.isConfigured()) {
            LOG.info("no mail server is set up: letters are kept for the administrator");
            return;
        }
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "cordee-post");
            thread.setDaemon(true);
            return thread;
        });
        long pause = settings.pause().toMillis();
        started.scheduleWithFixedDelay(this::round, pause, pause, TimeUnit.MILLISECONDS);
        clockwork = started;
    }

    private void round() {
        try {
            while (sending.send() > 0 && !Thread.currentThread().isInterrupted()) {
                LOG.debug("more letters may wait");
            }
        } catch (RuntimeException | Error again) {
            LOG.error("letters could not be sent, will be tried again", again);
        }
    }

    @Override
    public synchronized void stop() {
        if (clockwork == null) {
            return;
        }
        clockwork.shutdown();
        try {
            clockwork.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        clockwork = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return clockwork != null;
    }
}
