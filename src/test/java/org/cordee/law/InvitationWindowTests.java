package org.cordee.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.cordee.feel.DecisionTables;
import org.cordee.shared.Deadline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvitationWindowTests {

    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");

    private static final InvitationWindows WINDOWS = new InvitationWindows(DecisionTables.onClasspath());

    @ParameterizedTest(name = "{0} before the deadline: {1}")
    @CsvSource({
        "P60D, PT168H, false",
        "P25D, PT168H, false",
        "P24DT23H59M59S, PT96H, false",
        "P15D, PT96H, false",
        "P14DT23H59M59S, PT48H, false",
        "P10D, PT48H, false",
        "P9DT23H59M59S, PT24H, false",
        "P5D, PT24H, false",
        "P4DT23H59M59S, PT8H, true",
        "PT1H, PT8H, true",
        "PT-1H, PT8H, true"
    })
    void shortensTheWindowWhenTheDeadlineIsCloser(Duration remaining, Duration length, boolean phoneTask) {
        InvitationWindow window = WINDOWS.windowFor(NOW, deadlineIn(remaining));

        assertThat(window.length()).isEqualTo(length);
        assertThat(window.phoneTask()).isEqualTo(phoneTask);
        assertThat(window.article()).contains("D17");
    }

    @Test
    void givesNoWindowForADayBeforeTheRule() {
        Instant before = Instant.parse("2019-03-31T21:59:59Z");

        assertThatThrownBy(() -> WINDOWS.windowFor(before, deadlineIn(Duration.ZERO)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(WINDOWS.windowFor(before.plusSeconds(1), deadlineIn(Duration.ZERO)))
                .isNotNull();
    }

    private static Deadline deadlineIn(Duration remaining) {
        return new Deadline(NOW.plus(remaining), ZoneOffset.ofHours(1), Deadline.PARIS);
    }
}
