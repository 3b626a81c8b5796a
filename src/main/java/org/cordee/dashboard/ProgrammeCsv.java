package org.cordee.dashboard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.cordee.dashboard.Programme.Group;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes the programme as a CSV file for a spreadsheet: one line for the whole and one for each part, with the same
 * figures as on the page. Semicolons and a byte order mark suit a French spreadsheet; decimals follow the user's
 * language.
 */
@Component
public class ProgrammeCsv {

    private static final List<String> COLUMNS = List.of(
            "by",
            "group",
            "groupings",
            "amount-low",
            "amount-high",
            "amount-at-least",
            "amount-met",
            "amount-not-met",
            "amount-not-computable",
            "never-checked",
            "without-value",
            "hours-percent",
            "hours-counted",
            "hours-clauses",
            "hours-not-computable",
            "blocked");

    private final MessageSource messages;
    private final ProgrammeNames words;

    ProgrammeCsv(MessageSource messages, ProgrammeNames words) {
        this.messages = messages;
        this.words = words;
    }

    /** Returns the file with a byte order mark at its start. */
    public String csv(Programme programme, Locale locale) {
        StringBuilder sheet = new StringBuilder("\uFEFF");
        CSVFormat format = CSVFormat.EXCEL.builder().setDelimiter(';').get();
        try (CSVPrinter printer = new CSVPrinter(sheet, format)) {
            printer.printRecord(COLUMNS.stream()
                    .map(column -> messages.getMessage("dashboard.programme.csv." + column, null, locale))
                    .toList());
            printer.printRecord(line("all", programme.all(), locale));
            for (Group group : programme.territories()) {
                printer.printRecord(line("territory", group, locale));
            }
            for (Group group : programme.themes()) {
                printer.printRecord(line("theme", group, locale));
            }
            for (Group group : programme.states()) {
                printer.printRecord(line("state", group, locale));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return sheet.toString();
    }

    private List<String> line(String by, Group group, Locale locale) {
        AmountFigure amount = group.amount();
        HoursFigure hours = group.hours();
        return Stream.of(
                        messages.getMessage("dashboard.programme.by." + by, null, locale),
                        words.name(by, group.code(), locale),
                        group.groupings(),
                        number(amount.low(), locale),
                        number(amount.high(), locale),
                        number(amount.atLeast(), locale),
                        amount.met(),
                        amount.notMet(),
                        amount.notComputable(),
                        amount.neverChecked(),
                        amount.withoutValue(),
                        number(hours.percent(), locale),
                        hours.counted(),
                        hours.clauseHours(),
                        hours.notComputable(),
                        group.blocked())
                .map(String::valueOf)
                .toList();
    }

    private static String number(@Nullable BigDecimal number, Locale locale) {
        String plain = number == null ? "" : number.toPlainString();
        return locale.getLanguage().equals("en") ? plain : plain.replace('.', ',');
    }
}
