package org.cordee.process.crash;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.task.TaskDecorator;
import org.springframework.stereotype.Component;

/** The trial, its life and the role for which a thread works; the tasks it submits inherit it. */
public record TrialContext(CrashTrial trial, int life, String role) {

    private static final ThreadLocal<@Nullable TrialContext> CURRENT = new ThreadLocal<>();

    static @Nullable TrialContext current() {
        return CURRENT.get();
    }

    /**
     * Lets this thread work for the trial until {@link #end}. While the trial is dead, the thread belongs to the life
     * that ended: what it commits after the next life began is refused, too.
     */
    public static void begin(CrashTrial trial, String role) {
        TrialContext now = new TrialContext(trial, trial.lastLived(), role);
        CURRENT.set(now);
        now.requireAlive();
    }

    public static void end() {
        CURRENT.remove();
    }

    void requireAlive() {
        trial.requireAlive(role, life);
    }

    /** Marks a crash point outside any commit, such as a job just taken. */
    public static void pass(String what) {
        TrialContext now = current();
        if (now != null) {
            int nth = now.trial.before(what, now.life);
            now.trial.after(what, nth);
        }
    }

    static <T> T as(CrashTrial trial, String role, Supplier<T> act) {
        try {
            begin(trial, role);
            return act.get();
        } finally {
            end();
        }
    }

    /**
     * Lets a listener work for the trial that published the event; a crash ends the listener's thread and nothing else.
     */
    @Component
    static final class Inheritance implements TaskDecorator {

        @Override
        public Runnable decorate(Runnable task) {
            TrialContext inherited = current();
            if (inherited == null) {
                return task;
            }
            return () -> {
                CURRENT.set(new TrialContext(inherited.trial, inherited.life, "listener"));
                try {
                    task.run();
                } catch (SimulatedCrash crash) {
                    // The crash ends the thread of the listener only.
                } finally {
                    CURRENT.remove();
                }
            };
        }
    }
}
