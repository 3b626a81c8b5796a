package org.cordee.process;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs the threads that send commands: a few, woken when a command was written, and otherwise polling twice a second.
 */
@Component
class ClaimerLifecycle implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ClaimerLifecycle.class);
    private static final int THREADS = 3;
    private static final long LOOK_AGAIN_MILLIS = 500;

    private final EngineConnection connection;
    private final CommandClaimer claimer;
    private final CommandSignal bell;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    ClaimerLifecycle(CommandClaimer claimer, CommandSignal bell, EngineConnection connection) {
        this.connection = connection;
        this.claimer = claimer;
        this.bell = bell;
    }

    @Override
    public void start() {
        running = true;
        for (int number = 1; number <= THREADS; number++) {
            Thread thread = new Thread(this::work, "engine-command-" + number);
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
    }

    private void work() {
        while (running) {
            long seen = bell.count();
            try {
                if (!claimer.sendOne()) {
                    bell.await(seen, LOOK_AGAIN_MILLIS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warn("engine commands cannot be read: {}", e.toString());
                pause();
            } catch (Error broken) {
                LOG.error("engine commands cannot be read", broken);
                pause();
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        bell.signal();
        for (Thread thread : threads) {
            try {
                thread.join(TimeUnit.SECONDS.toMillis(10));
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

    @Override
    public boolean isAutoStartup() {
        return connection.isConfigured();
    }

    @Override
    public int getPhase() {
        return StartPhases.CLAIMER;
    }
}
