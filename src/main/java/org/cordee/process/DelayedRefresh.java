package org.cordee.process;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Refreshes a root's tasks again 40 ms, 250 ms, 1.2 s and 5 s after a command or job, because an engine answers
 * before it has executed all the following steps: the next task often appears a moment after the first refresh. People
 * wait for the first repetition; a busy engine or a cluster needs the others.
 */
@Component
class DelayedRefresh extends BackgroundLoop {

    private static final Duration TICK = Duration.ofMillis(20);

    /** The pending refreshes per root for one delay, in machine time. */
    private record Delay(Duration after, Map<ProcessRoot, Due> awaited) {}

    private record Due(Instant at, Consumer<ProcessRoot> level) {}

    private final List<Delay> delays = List.of(
            new Delay(Duration.ofMillis(40), new ConcurrentHashMap<>()),
            new Delay(Duration.ofMillis(250), new ConcurrentHashMap<>()),
            new Delay(Duration.ofMillis(1200), new ConcurrentHashMap<>()),
            new Delay(Duration.ofSeconds(5), new ConcurrentHashMap<>()));

    DelayedRefresh(EngineConnection connection) {
        super(connection, "inbox-again", TICK);
    }

    void schedule(ProcessRoot root, Consumer<ProcessRoot> level) {
        Instant now = Instant.now();
        delays.forEach(delay -> delay.awaited().putIfAbsent(root, new Due(now.plus(delay.after()), level)));
    }

    @Override
    protected void round() {
        Instant now = Instant.now();
        for (Delay delay : delays) {
            delay.awaited().forEach((root, due) -> {
                if (!due.at().isAfter(now) && delay.awaited().remove(root, due)) {
                    due.level().accept(root);
                }
            });
        }
    }

    @Override
    public int getPhase() {
        return StartPhases.INBOX;
    }
}
