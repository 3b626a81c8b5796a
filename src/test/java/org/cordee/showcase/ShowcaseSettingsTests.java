package org.cordee.showcase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

/** Tests that the server does not start with a second reminder before the first one. */
class ShowcaseSettingsTests {

    @Test
    void theSecondReminderComesAfterTheFirst() {
        assertThat(withReminders(7, 6).reminderDays()).isEqualTo(new ReminderDays(7, 6));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> withReminders(7, 7))
                .withMessageContaining("cordee.showcase.second-reminder-days");
        assertThatIllegalArgumentException().isThrownBy(() -> withReminders(7, 8));
    }

    private static ShowcaseSettings withReminders(int first, int second) {
        return new ShowcaseSettings(first, second, 4, 60, 10, 300, 300, 60, 200);
    }
}
