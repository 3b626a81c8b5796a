package org.cordee.potential;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * Reads the month of a purchase as people write it: mars 2027, sept. 27, 03/2027, 2027-03, 15/03/2027, T2 2027, 2e
 * trimestre 2027, S1 2027. A quarter is three months, a half-year six.
 */
final class MonthText {

    /** The months before and after today's that a programme may name; further away lies a typing mistake. */
    private static final int MOST_BEFORE = 24;

    private static final int MOST_AFTER = 60;

    private static final Map<String, Integer> NAMES = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("fev", 2),
            Map.entry("feb", 2),
            Map.entry("mar", 3),
            Map.entry("avr", 4),
            Map.entry("apr", 4),
            Map.entry("mai", 5),
            Map.entry("may", 5),
            Map.entry("juin", 6),
            Map.entry("jun", 6),
            Map.entry("juil", 7),
            Map.entry("jul", 7),
            Map.entry("aou", 8),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12));

    private static final Pattern NAME = Pattern.compile(
            "(?:(?:0?[1-9]|[12][0-9]|3[01]|1er) )?(janv?(?:ier|uary)?|fevr?(?:ier)?|feb(?:ruary)?|mars?|march|avr(?:il)?"
                    + "|apr(?:il)?|mai|may|juin|june?|juil(?:let)?|july?|aout?|aug(?:ust)?|sept?(?:embre|ember)?"
                    + "|oct(?:obre|ober)?|nov(?:embre|ember)?|dec(?:embre|ember)?)(?: ([0-9]{4}|[0-9]{2}))?");
    private static final Pattern DAY = Pattern.compile("(?:0?[1-9]|[12][0-9]|3[01]) (0?[1-9]|1[0-2]) ([0-9]{4})");
    private static final Pattern ISO =
            Pattern.compile("([0-9]{4}) (0?[1-9]|1[0-2])(?: (?:0?[1-9]|[12][0-9]|3[01]))?(?: .*)?");
    private static final Pattern NUMBERS = Pattern.compile("(0?[1-9]|1[0-2])(?: ([0-9]{4}))?");
    private static final Pattern PART = Pattern.compile(
            "(?:([tqs]) ?([1-4])|([1-4])(?:er|e|eme|ere|nd|st|rd|th)? ?(trim(?:estre)?|quarter|sem(?:estre)?|half))"
                    + "(?: ([0-9]{4}))?");
    private static final Pattern YEAR_FIRST = Pattern.compile("([0-9]{4}) (.+)");

    private final YearMonth today;
    private final @Nullable Integer year;

    /**
     * @param today the present month
     * @param year the year of a month without one; null refuses such a month
     */
    MonthText(YearMonth today, @Nullable Integer year) {
        this.today = today;
        this.year = year;
    }

    /**
     * Reads a month with the number of months that its text names: 1, or those of a quarter or a half-year.
     *
     * @throws RuleViolation when it is no month, has no year, or lies far from today
     */
    Schedule read(String text) {
        List<String> words = ProgrammeColumn.words(text);
        if (words.isEmpty()) {
            throw refusal("missing");
        }
        Schedule read = read(words);
        if (read.first().isBefore(today.minusMonths(MOST_BEFORE))
                || read.first().isAfter(today.plusMonths(MOST_AFTER))) {
            throw refusal("far-away", MOST_BEFORE / 12, MOST_AFTER / 12);
        }
        return read;
    }

    private Schedule read(List<String> words) {
        String joined = String.join(" ", words);
        Matcher iso = ISO.matcher(joined);
        if (iso.matches()) {
            return month(Integer.parseInt(iso.group(2)), iso.group(1));
        }
        Matcher yearFirst = YEAR_FIRST.matcher(joined);
        String written = yearFirst.matches() ? yearFirst.group(2) + " " + yearFirst.group(1) : joined;
        Matcher name = NAME.matcher(written);
        if (name.matches()) {
            return month(number(name.group(1)), name.group(2));
        }
        Matcher day = DAY.matcher(written);
        if (day.matches()) {
            return month(Integer.parseInt(day.group(1)), day.group(2));
        }
        Matcher numbers = NUMBERS.matcher(written);
        if (numbers.matches()) {
            return month(Integer.parseInt(numbers.group(1)), numbers.group(2));
        }
        Matcher part = PART.matcher(written);
        if (part.matches()) {
            return part(part);
        }
        throw refusal("no-month");
    }

    private Schedule part(Matcher part) {
        boolean letter = part.group(1) != null;
        int number = Integer.parseInt(letter ? part.group(2) : part.group(3));
        String kind = letter ? part.group(1) : part.group(4);
        boolean half = kind.startsWith("s") || kind.equals("half");
        int months = half ? 6 : 3;
        if (half && number > 2) {
            throw refusal("no-month");
        }
        return new Schedule(month((number - 1) * months + 1, part.group(5)).first(), months);
    }

    private Schedule month(int month, @Nullable String typedYear) {
        if (typedYear == null && year == null) {
            throw refusal("no-year");
        }
        int its = typedYear == null ? Objects.requireNonNull(year) : Integer.parseInt(typedYear);
        return new Schedule(YearMonth.of(its < 100 ? 2000 + its : its, month), 1);
    }

    private static int number(String name) {
        Integer four = NAMES.get(name.substring(0, Math.min(4, name.length())));
        return four == null ? Objects.requireNonNull(NAMES.get(name.substring(0, 3))) : four;
    }

    private static RuleViolation refusal(String why, Object... arguments) {
        return RuleViolation.of(ProgrammeColumn.MONTH.name(), "potential.line.month." + why, arguments);
    }
}
