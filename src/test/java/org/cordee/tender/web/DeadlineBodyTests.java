package org.cordee.tender.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.cordee.shared.Deadline;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client that sends a deadline back as it read it changes nothing, whatever offset its JSON library writes. */
class DeadlineBodyTests {

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-08T12:00+01:00", "2026-12-08T12:00+02:00", "2026-06-24T16:00Z"})
    void readsBackWhatItWrote(String moment) {
        Deadline deadline = Deadline.printed(OffsetDateTime.parse(moment), Deadline.PARIS);
        DeadlineBody body = Objects.requireNonNull(DeadlineBody.of(deadline));
        OffsetDateTime inUtc = Objects.requireNonNull(body.moment()).withOffsetSameInstant(ZoneOffset.UTC);

        assertThat(DeadlineBody.read("offerDeadline", body)).isEqualTo(deadline);
        assertThat(DeadlineBody.read("offerDeadline", new DeadlineBody(inUtc, body.zone(), body.printedOffset(), null)))
                .isEqualTo(deadline);
    }

    @Test
    void confirmsADoubtfulHourWhenItsPrintedOffsetIsLeftOut() {
        DeadlineBody confirmed =
                new DeadlineBody(OffsetDateTime.parse("2026-12-08T11:00:00Z"), "Europe/Paris", null, null);

        Deadline deadline = Objects.requireNonNull(DeadlineBody.read("offerDeadline", confirmed));

        assertThat(deadline.hasTwoReadings()).isFalse();
        assertThat(deadline.offset()).isEqualTo(ZoneOffset.ofHours(1));
    }

    @Test
    void refusesAnOffsetThatIsNone() {
        DeadlineBody wrong =
                new DeadlineBody(OffsetDateTime.parse("2026-12-08T11:00:00Z"), "Europe/Paris", "Rouen", null);

        assertThatThrownBy(() -> DeadlineBody.read("offerDeadline", wrong)).isInstanceOf(RuleViolation.class);
    }
}
