package org.cordee.webhook;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs the thread that numbers facts and the threads that deliver events. They are woken by a signal of this node, and
 * look again every few seconds for what another node left and for attempts that are due.
 */
@Component
class WebhookLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookLoop.class);
    private static final long LOOK_AGAIN_MILLIS = 5000;

    private final NumberingFacts numbering;
    private final DeliveringEvents delivering;
    private final FeedSignals signals;
    private final WebhookSettings settings;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    WebhookLoop(NumberingFacts numbering, DeliveringEvents delivering, FeedSignals signals, WebhookSettings settings) {
        this.numbering = numbering;
        this.delivering = delivering;
        this.signals = signals;
        this.settings = settings;
    }

    /** One look for work. */
    private interface Round {
        boolean found();
    }

    /** A pause until there may be work again. */
    private interface Pause {
        void await() throws InterruptedException;
    }

    @Override
    public void start() {
        running = true;
        start("webhook-numbers", () -> numbering.numberNext() > 0, () -> signals.awaitFacts(LOOK_AGAIN_MILLIS));
        for (int number = 1; number <= settings.senders(); number++) {
            start(
                    "webhook-sender-" + number,
                    delivering::deliverNext,
                    () -> signals.awaitDeliveries(LOOK_AGAIN_MILLIS * settings.senders()));
        }
    }

    private void start(String name, Round round, Pause pause) {
        Thread thread = new Thread(() -> work(name, round, pause), name);
        thread.setDaemon(true);
        thread.start();
        threads.add(thread);
    }

    private void work(String name, Round round, Pause pause) {
        while (running) {
            try {
                if (!foundLogged(name, round)) {
                    pause.await();
                }
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Tries again later after a failure, such as a database that is away. */
    private boolean foundLogged(String name, Round round) throws InterruptedException {
        try {
            return round.found();
        } catch (RuntimeException e) {
            LOG.warn("{} failed, tried again: {}", name, e.toString());
        } catch (Error broken) {
            LOG.error("{} broken, tried again", name, broken);
        }
        TimeUnit.SECONDS.sleep(1);
        return false;
    }

    @Override
    public void stop() {
        running = false;
        signals.wakeAll(settings.senders());
        for (Thread thread : threads) {
            try {
                thread.join(settings.timeout().plusSeconds(1).toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
