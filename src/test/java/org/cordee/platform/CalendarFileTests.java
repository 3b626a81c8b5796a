package org.cordee.platform;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.cordee.platform.CalendarFile.DueDate;
import org.junit.jupiter.api.Test;

/** The iCalendar text of due dates, read back by the library and by the eye. */
class CalendarFileTests {

    private static final Instant DUE = Instant.parse("2026-11-27T17:00:00Z");
    private static final Instant CHANGED = Instant.parse("2026-11-24T09:46:12Z");
    private static final String TITLE =
            "Répondre à l’invitation, avant vendredi; « Orme Réemploi » et une suite assez longue pour être pliée";

    private static String written(DueDate... dates) {
        return new String(CalendarFile.of("Cordée", List.of(dates)), StandardCharsets.UTF_8);
    }

    @Test
    void writesAnEventThatBlocksNoTimeWithAnAlarmTheDayBefore() {
        String text = written(new DueDate("task-1@cordee", DUE, CHANGED, TITLE, "https://cordee.example/tasks"));

        assertThat(text)
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .contains(
                        "DTSTART:20261127T170000Z\r\n",
                        "DTSTAMP:20261124T094612Z\r\n",
                        "UID:task-1@cordee\r\n",
                        "TRANSP:TRANSPARENT\r\n",
                        "TRIGGER",
                        "-P1D")
                .doesNotContain("DTEND");
        ICalendar read = Biweekly.parse(text).first();
        VEvent event = read.getEvents().get(0);
        assertThat(event.getSummary().getValue()).isEqualTo(TITLE);
        assertThat(event.getUrl().getValue()).isEqualTo("https://cordee.example/tasks");
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(DUE);
    }

    @Test
    void writesTheSameBytesForTheSameDates() {
        DueDate date = new DueDate("task-1@cordee", DUE, CHANGED, TITLE, null);

        assertThat(written(date)).isEqualTo(written(date)).doesNotContain("URL:");
        assertThat(Biweekly.parse(written()).first().getEvents()).isEmpty();
    }
}
