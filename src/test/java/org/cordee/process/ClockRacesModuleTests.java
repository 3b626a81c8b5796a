package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.cordee.ConcurrentActs;
import org.cordee.CordeeTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Tests two administrators who pin the clock at the same moment: one becomes the holder, the other is refused with the
 * holder's name.
 */
@CordeeTest
@ResourceLock("business clock")
class ClockRacesModuleTests {

    @Autowired
    PinningClock clock;

    @AfterEach
    void letTimeRun() {
        clock.current(Scenes.ADMINISTRATOR).ifPresent(pin -> clock.release(Scenes.ADMINISTRATOR, pin.holder()));
    }

    @RepeatedTest(5)
    void letsOneOfTwoAdministratorsPinARunningClock() {
        Instant at = clock.now().plusSeconds(30);

        List<Object> answers = ConcurrentActs.atOnce(pinning(at, "one"), pinning(at.plusSeconds(1), "other"));

        assertThat(answers).filteredOn(Pin.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn("process.clock.held"::equals).hasSize(1);
        assertThat(clock.current(Scenes.ADMINISTRATOR))
                .hasValueSatisfying(pin -> assertThat(answers)
                        .filteredOn(Pin.class::isInstance)
                        .first()
                        .extracting("holder")
                        .isEqualTo(pin.holder()));
    }

    @RepeatedTest(3)
    void letsTheHolderMoveThePinAndRefusesTheOtherAdministrator() {
        Instant at = clock.now().plusSeconds(30);
        clock.pin(Scenes.ADMINISTRATOR, at, "one");

        List<Object> answers =
                ConcurrentActs.atOnce(pinning(at.plusSeconds(1), "one"), pinning(at.plusSeconds(2), "other"));

        assertThat(answers.get(0)).isInstanceOf(Pin.class);
        assertThat(answers.get(1)).isEqualTo("process.clock.held");
    }

    private Callable<Pin> pinning(Instant at, String holder) {
        return () -> clock.pin(Scenes.ADMINISTRATOR, at, holder);
    }
}
