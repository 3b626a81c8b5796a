package org.cordee.dashboard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.cordee.assessment.TargetProgress.Outcome;
import org.cordee.dashboard.WatchingProgress.Filter;
import org.cordee.document.ListWorkbook;
import org.cordee.document.ListWorkbook.Cell;
import org.cordee.document.ListWorkbook.Column;
import org.cordee.platform.TimeFormats;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/**
 * Writes the coordinator's list as a file for a spreadsheet: the rows that the filter finds, at most {@value #MOST},
 * and the coordinators' notes. Semicolons and a byte order mark suit a French spreadsheet.
 */
@Component
public class SteeringSheet {

    public static final String XLSX = ListWorkbook.MEDIA_TYPE;

    /** Bounds the cost of one file; the page says how many rows the filter finds. */
    static final int MOST = 2000;

    private static final String KEY = "dashboard.sheet.";

    private final WatchingProgress watching;
    private final NoteTexts notes;
    private final ProgrammeNames names;
    private final TimeFormats when;
    private final MessageSource messages;
    private final BusinessClock clock;

    SteeringSheet(
            WatchingProgress watching,
            NoteTexts notes,
            ProgrammeNames names,
            TimeFormats when,
            MessageSource messages,
            BusinessClock clock) {
        this.watching = watching;
        this.notes = notes;
        this.names = names;
        this.when = when;
        this.messages = messages;
        this.clock = clock;
    }

    /** @throws org.cordee.shared.NotFound unless the actor is a coordinator */
    public byte[] xlsx(Actor actor, Filter filter, Locale locale) {
        return ListWorkbook.of(text("title", locale), clock.now(), columns(locale), rows(actor, filter, locale));
    }

    /**
     * Returns the list as text with a byte order mark at its start.
     *
     * @throws org.cordee.shared.NotFound unless the actor is a coordinator
     */
    public String csv(Actor actor, Filter filter, Locale locale) {
        StringBuilder sheet = new StringBuilder("\uFEFF");
        CSVFormat format = CSVFormat.EXCEL.builder().setDelimiter(';').get();
        try (CSVPrinter printer = new CSVPrinter(sheet, format)) {
            printer.printRecord(columns(locale).stream().map(Column::heading).toList());
            for (List<Cell> row : rows(actor, filter, locale)) {
                printer.printRecord(row.stream().map(cell -> cell.csv(locale)).toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return sheet.toString();
    }

    private List<Column> columns(Locale locale) {
        List<Column> columns = new ArrayList<>();
        for (String name : List.of("name", "lead", "buyer", "consultation", "territory", "state")) {
            columns.add(new Column(text(name, locale), 28, false));
        }
        columns.add(new Column(text("deadline", locale), 18, false));
        for (String name : List.of("members", "declines", "tasks")) {
            columns.add(new Column(text(name, locale), 11, true));
        }
        for (String name : List.of("awaited", "step", "due", "situation")) {
            columns.add(new Column(text(name, locale), 26, false));
        }
        columns.add(new Column(text("blockers", locale), 11, true));
        for (String target : List.of("amount", "hours")) {
            columns.add(new Column(text(target, locale), 20, false));
            columns.add(new Column(text(target + "-percent", locale), 12, true));
        }
        columns.add(new Column(text("note", locale), 40, false));
        return columns;
    }

    private List<List<Cell>> rows(Actor actor, Filter filter, Locale locale) {
        List<ProgressRow> found =
                watching.list(actor, filter, PageRequest.of(0, MOST)).getContent();
        Map<UUID, String> noted =
                notes.of(found.stream().map(ProgressRow::consortiumId).toList());
        return found.stream()
                .map(row -> cells(row, noted.getOrDefault(row.consortiumId(), ""), locale))
                .toList();
    }

    private List<Cell> cells(ProgressRow row, String note, Locale locale) {
        ProgressTargets targets = row.targets();
        return List.of(
                Cell.of(row.name()),
                Cell.of(row.leadName()),
                Cell.of(row.buyerName()),
                Cell.of(row.title()),
                Cell.of(row.territory().isEmpty() ? "" : names.name("territory", row.territory(), locale)),
                Cell.of(names.name("state", row.state(), locale)),
                Cell.of(when.moment(row.deadlineAt())),
                figure(row.members()),
                figure(row.declines()),
                figure(row.openTasks()),
                Cell.of(row.nextTask() == null ? "" : row.nextName() == null ? row.leadName() : row.nextName()),
                Cell.of(row.nextTask() == null ? "" : step(row.nextTask(), locale)),
                Cell.of(when.moment(row.nextDueAt())),
                Cell.of(text("situation." + situation(row), locale)),
                figure(row.blockers()),
                Cell.of(outcome(targets.checked(), targets.amount(), locale)),
                Cell.of(targets.amountPercent()),
                Cell.of(outcome(targets.checked(), targets.hours(), locale)),
                Cell.of(targets.hoursPercent()),
                Cell.of(note));
    }

    private static String situation(ProgressRow row) {
        return row.stuck() ? "stuck" : row.incidents() > 0 ? "incident" : row.late() ? "late" : "on-time";
    }

    private String outcome(boolean checked, Outcome outcome, Locale locale) {
        return text(checked ? "outcome." + outcome.name() : "outcome.never", locale);
    }

    private String step(String element, Locale locale) {
        String text = messages.getMessage("process.step." + element, null, element, locale);
        return text == null ? element : text;
    }

    private static Cell figure(int number) {
        return Cell.of(BigDecimal.valueOf(number));
    }

    private String text(String name, Locale locale) {
        return messages.getMessage(KEY + name, null, locale);
    }
}
