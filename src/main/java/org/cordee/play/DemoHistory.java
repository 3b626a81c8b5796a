package org.cordee.play;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.MessageSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Plays the consortia of the demonstration world in the background at the first start, and continues after a kill. */
@Component
class DemoHistory implements SmartLifecycle {

    static final String FIRST_STEP = "directory";

    private static final Logger LOG = LoggerFactory.getLogger(DemoHistory.class);
    private static final String LAST_STEP = "groupings";
    private static final String PEOPLE_ONLY = "people";
    private static final String PRODUCT = "org.cordee";

    private final DemoSteps steps;
    private final ScriptPlayer player;
    private final InvitingStories inviting;
    private final BiddingStories bidding;
    private final DepositingStories depositing;
    private final EcosystemStories ecosystem;
    private final DemoShowcases showcases;
    private final DemoBooklets booklets;
    private final MessageSource texts;
    private final Environment environment;
    private @Nullable Thread thread;

    DemoHistory(
            DemoSteps steps,
            ScriptPlayer player,
            InvitingStories inviting,
            BiddingStories bidding,
            DepositingStories depositing,
            EcosystemStories ecosystem,
            DemoShowcases showcases,
            DemoBooklets booklets,
            MessageSource texts,
            Environment environment) {
        this.steps = steps;
        this.player = player;
        this.inviting = inviting;
        this.bidding = bidding;
        this.depositing = depositing;
        this.ecosystem = ecosystem;
        this.showcases = showcases;
        this.booklets = booklets;
        this.texts = texts;
        this.environment = environment;
    }

    boolean isToCome() {
        return !PEOPLE_ONLY.equals(environment.getProperty("cordee.demo")) && !steps.isDone(LAST_STEP);
    }

    /** Reduces the log to warnings while the invented events are made, because they are no business facts. */
    void reduceLog() {
        if (isToCome()) {
            level(LogLevel.WARN);
        }
    }

    void goOn() {
        if (!isToCome()) {
            level(LogLevel.INFO);
            return;
        }
        Thread started = new Thread(() -> play(System.out), "demo-world");
        started.setDaemon(true);
        thread = started;
        started.start();
    }

    private void play(PrintStream out) {
        Instant began = Instant.now();
        try {
            player.play(script(steps.doneAt(FIRST_STEP)), steps.doneAt(FIRST_STEP));
            steps.skip(LAST_STEP);
            print(
                    out,
                    "demo.groupings.ready",
                    Duration.between(began, Instant.now()).toSeconds());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuleViolation refused) {
            print(out, "demo.groupings.refused", text(refused.key(), refused.arguments()));
        } catch (RuntimeException failure) {
            if (!Thread.currentThread().isInterrupted()) {
                LOG.error("the demo consortia are not complete, the next start continues", failure);
            }
        } finally {
            level(LogLevel.INFO);
        }
    }

    DemoScript script(Instant today) {
        DemoScript script = new DemoScript();
        depositing.addTo(script, today);
        bidding.addTo(script, today);
        inviting.addTo(script, today);
        ecosystem.addTo(script, today);
        showcases.addTo(script, today);
        booklets.addTo(script, today);
        return script;
    }

    private void print(PrintStream out, String key, Object... arguments) {
        out.println("  " + text(key, arguments));
        out.flush();
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, Locale.FRENCH);
    }

    private void level(LogLevel level) {
        LoggingSystem.get(DemoHistory.class.getClassLoader()).setLogLevel(PRODUCT, level);
    }

    @Override
    public void start() {
        // It begins after the server has reported that it is open.
    }

    /** Stops before the beans that it works with. */
    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
            try {
                running.join(Duration.ofSeconds(5).toMillis());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
