package org.cordee.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Working days over a weekend and Easter Monday. */
class WorkingDaysTests {

    @Test
    void countWorkingDaysBothWays() {
        WorkingDays days = new WorkingDays(HolidayZone.FR);
        LocalDate thursday = LocalDate.of(2027, 3, 25);
        LocalDate afterEaster = LocalDate.of(2027, 3, 30);

        assertThat(days.between(thursday, afterEaster)).isEqualTo(2);
        assertThat(days.between(afterEaster, thursday)).isZero();
        assertThat(days.between(thursday, thursday)).isZero();
        assertThat(days.before(afterEaster, 0)).isEqualTo(afterEaster);
        assertThat(days.before(afterEaster, 1)).isEqualTo(LocalDate.of(2027, 3, 26));
        assertThat(days.before(afterEaster, 2)).isEqualTo(thursday);
        assertThat(days.isWorkingDay(LocalDate.of(2027, 3, 27))).isFalse();
        assertThat(days.isWorkingDay(LocalDate.of(2027, 3, 28))).isFalse();
    }
}
