package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The cached pin never outlives a change of the pin. */
class PinnableClockTests {

    private static final Pin BEFORE =
            new Pin(Instant.parse("2026-11-29T10:00:00Z"), "a demonstration", Instant.parse("2026-11-29T09:00:00Z"));
    private static final Pin AFTER =
            new Pin(Instant.parse("2026-11-29T11:00:00Z"), "a demonstration", Instant.parse("2026-11-29T09:30:00Z"));

    @Test
    void cachesNoPinThatChangedWhileItWasRead() {
        Pins pins = mock(Pins.class);
        PinnableClock clock = new PinnableClock(pins);
        when(pins.current())
                .thenAnswer(reading -> {
                    clock.dropCache();
                    return Optional.of(BEFORE);
                })
                .thenReturn(Optional.of(AFTER));

        clock.now();

        assertThat(clock.now()).isEqualTo(AFTER.at());
    }
}
