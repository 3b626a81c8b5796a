package org.cordee.law.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cordee.feel.DecisionTableText;
import org.cordee.law.tables.RuleSheet;
import org.cordee.platform.Formats;
import org.cordee.platform.TimeFormats;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts the cells of a decision table into words; in templates {@code ${@cell…}}. An unknown cell is quoted. */
@Component("cell")
class CellFormats {

    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern TEXTS = Pattern.compile("(not\\()?(\"[^\"]*\")(\\s*,\\s*\"[^\"]*\")*\\)?");
    private static final Pattern DATE = Pattern.compile("(>=|<) date\\(\"([0-9-]+)\"\\)");
    private static final Pattern DATES = Pattern.compile("\\[date\\(\"([0-9-]+)\"\\)\\.\\.date\\(\"([0-9-]+)\"\\)]");
    private static final Pattern LIMIT = Pattern.compile("(<=|>=|<|>) (\\d+)");
    private static final Pattern RANGE = Pattern.compile("\\[(\\d+)\\.\\.(\\d+)]");
    private static final Pattern NOT_NUMBER = Pattern.compile("not\\((\\d+)\\)");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");

    private final MessageSource texts;
    private final Formats say;
    private final TimeFormats when;

    CellFormats(MessageSource texts, Formats say, TimeFormats when) {
        this.texts = texts;
        this.say = say;
        this.when = when;
    }

    /**
     * Puts a test or an answer into words, as in {@code >= date("2019-04-01")}, {@code "EA","ESAT"} or {@code true}.
     */
    public String words(String feel) {
        if (feel.isEmpty() || feel.equals("-")) {
            return text("compliance.cell.any");
        }
        if (feel.equals("true") || feel.equals("false")) {
            return text("compliance.cell." + feel);
        }
        if (TEXTS.matcher(feel).matches()) {
            return texts(feel);
        }
        Matcher range = RANGE.matcher(feel);
        if (range.matches()) {
            return text("compliance.cell.range", number(range.group(1)), number(range.group(2)));
        }
        Matcher limit = LIMIT.matcher(feel);
        if (limit.matches()) {
            return text("compliance.cell." + sign(limit.group(1)), number(limit.group(2)));
        }
        Matcher other = NOT_NUMBER.matcher(feel);
        return other.matches() ? text("compliance.cell.not", number(other.group(1))) : dates(feel);
    }

    private String dates(String feel) {
        Matcher dates = DATES.matcher(feel);
        if (dates.matches()) {
            return text("compliance.cell.days", day(dates.group(1)), day(dates.group(2)));
        }
        Matcher date = DATE.matcher(feel);
        if (date.matches()) {
            return text(
                    date.group(1).equals("<") ? "compliance.cell.before" : "compliance.cell.from", day(date.group(2)));
        }
        return feel.matches("\\d+") ? number(feel) : feel;
    }

    private String texts(String feel) {
        List<String> all = TEXT.matcher(feel)
                .results()
                .map(MatchResult::group)
                .map(quoted -> word(quoted.replace("\"", "")))
                .toList();
        String joined = all.size() == 1
                ? all.get(0)
                : text(
                        "compliance.cell.or",
                        String.join(", ", all.subList(0, all.size() - 1)),
                        all.get(all.size() - 1));
        return feel.startsWith("not(") ? text("compliance.cell.not", joined) : joined;
    }

    /** Puts a code into words; an article or an abbreviation is returned unchanged. */
    public String word(String code) {
        String known = texts.getMessage("compliance.word." + code, null, null, locale());
        if (known != null) {
            return known;
        }
        if (code.matches("\\d+\\.\\d+")) {
            return number(code);
        }
        return CODE.matcher(code).matches() && code.contains("_")
                ? code.toLowerCase(Locale.ROOT).replace('_', ' ')
                : code;
    }

    /** Formats the days on which a row may be in force. */
    public String days(List<DecisionTableText.DayRange> periods) {
        return periods.stream().map(this::days).collect(Collectors.joining(", "));
    }

    private String days(DecisionTableText.DayRange period) {
        LocalDate from = period.from();
        LocalDate to = period.to();
        if (from != null && to != null) {
            return text("compliance.cell.days", when.date(from), when.date(to));
        }
        if (from != null) {
            return text("compliance.cell.from", when.date(from));
        }
        return to == null ? text("compliance.cell.always") : text("compliance.cell.until", when.date(to));
    }

    /** Formats the days of a row of parameters. */
    public String days(RuleSheet.ParameterRow row) {
        return days(new DecisionTableText.DayRange(row.from(), row.to()));
    }

    /** Formats row numbers as {@code 1, 2, 5}. */
    public String numbers(List<Integer> rows) {
        return rows.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String sign(String sign) {
        return Arrays.asList("less", "more", "at-most", "at-least")
                .get(Arrays.asList("<", ">", "<=", ">=").indexOf(sign));
    }

    private String number(String digits) {
        return say.number(new BigDecimal(digits));
    }

    private String day(String iso) {
        return when.date(LocalDate.parse(iso));
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
