package org.cordee.process.task;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.cordee.process.engine.Clockwork;
import org.cordee.process.engine.EngineConnection;
import org.cordee.process.engine.Phases;
import org.springframework.stereotype.Component;

/**
 * An engine answers before it has taken all the steps that follow, so that the next task often appears a moment after the
 * look that came with the answer: the grouping is looked at again, at once and later and later, however often it was told
 * something. People wait for the first of these looks, a busy engine or a cluster needs the others.
 */
@Component
class LookingAgain extends Clockwork {

    private static final Duration TICK = Duration.ofMillis(20);

    /** Grouping to when it is due and by whom; all in machine time. */
    private record Look(Duration after, Map<UUID, Due> awaited) {}

    private record Due(Instant at, Consumer<UUID> level) {}

    private final List<Look> looks = List.of(
            new Look(Duration.ofMillis(40), new ConcurrentHashMap<>()),
            new Look(Duration.ofMillis(250), new ConcurrentHashMap<>()),
            new Look(Duration.ofMillis(1200), new ConcurrentHashMap<>()),
            new Look(Duration.ofSeconds(5), new ConcurrentHashMap<>()));

    LookingAgain(EngineConnection connection) {
        super(connection, "inbox-again", TICK);
    }

    void at(UUID consortiumId, Consumer<UUID> level) {
        Instant now = Instant.now();
        looks.forEach(look -> look.awaited().putIfAbsent(consortiumId, new Due(now.plus(look.after()), level)));
    }

    @Override
    protected void round() {
        Instant now = Instant.now();
        for (Look look : looks) {
            look.awaited().forEach((consortium, due) -> {
                if (!due.at().isAfter(now) && look.awaited().remove(consortium, due)) {
                    due.level().accept(consortium);
                }
            });
        }
    }

    @Override
    public int getPhase() {
        return Phases.INBOX;
    }
}
