package org.cordee.law;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Working days of a zone: neither Saturday nor Sunday nor a public holiday. */
public final class WorkingDays {

    private final DatedTable holidays = DatedTable.read("public-holidays");
    private final HolidayZone zone;
    private final Map<Integer, Set<LocalDate>> known = new ConcurrentHashMap<>();

    public WorkingDays(HolidayZone zone) {
        this.zone = zone;
    }

    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !isHoliday(day);
    }

    public boolean isHoliday(LocalDate day) {
        return known.computeIfAbsent(day.getYear(), this::holidaysOf).contains(day);
    }

    /** Returns the n-th working day before a day, which itself never counts. */
    public LocalDate before(LocalDate day, int count) {
        LocalDate found = day;
        for (int left = count; left > 0; ) {
            found = found.minusDays(1);
            left -= isWorkingDay(found) ? 1 : 0;
        }
        return found;
    }

    /** Returns the day itself when it is a working day, else the next working day. */
    public LocalDate from(LocalDate day) {
        LocalDate found = day;
        while (!isWorkingDay(found)) {
            found = found.plusDays(1);
        }
        return found;
    }

    /** Returns the number of working days from one day (counted) to another (not counted); 0 when it is not later. */
    public int between(LocalDate from, LocalDate until) {
        return (int) from.datesUntil(until.isBefore(from) ? from : until)
                .filter(this::isWorkingDay)
                .count();
    }

    private Set<LocalDate> holidaysOf(int year) {
        LocalDate easter = easterSunday(year);
        return holidays.on(LocalDate.of(year, 12, 31)).stream()
                .filter(row -> row.cell(1).equals("FR") || row.cell(1).equals(zone.name()))
                .map(row -> day(row, year, easter))
                .collect(Collectors.toSet());
    }

    private static LocalDate day(DatedTable.Row row, int year, LocalDate easter) {
        return row.cell(2).equals("EASTER")
                ? easter.plusDays(Integer.parseInt(row.cell(3)))
                : MonthDay.parse("--" + row.cell(3)).atYear(year);
    }

    /** Computes Easter by the Gregorian computus (Meeus, Jones, Butcher). */
    static LocalDate easterSunday(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int monthAndDay = h + l - 7 * m + 114;
        return LocalDate.of(year, monthAndDay / 31, monthAndDay % 31 + 1);
    }
}
