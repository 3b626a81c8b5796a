package org.cordee.notification;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.cordee.shared.CachedFigures;
import org.springframework.stereotype.Component;

/** Publishes how many letters wait or failed; with the index of due letters, in which sent ones are not read. */
@Component
class LetterMetrics {

    private static final List<LetterState> STATES =
            List.of(LetterState.QUEUED, LetterState.SENDING, LetterState.FAILED, LetterState.UNCERTAIN);

    private final Letters letters;

    LetterMetrics(MeterRegistry registry, Letters letters) {
        this.letters = letters;
        CachedFigures figures = new CachedFigures(Duration.ofSeconds(15), this::read);
        for (LetterState state : STATES) {
            Gauge.builder("cordee.letters", figures, all -> all.of(state.name()))
                    .tag("state", state.name().toLowerCase(Locale.ROOT))
                    .description("Letters that are not sent")
                    .strongReference(true)
                    .register(registry);
        }
    }

    private Map<String, Number> read() {
        return STATES.stream().collect(Collectors.toMap(LetterState::name, letters::countByState));
    }
}
