package org.cordee.potential;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.cordee.document.ListWorkbook;
import org.cordee.document.ListWorkbook.Cell;
import org.cordee.document.ListWorkbook.Column;
import org.cordee.document.ListWorkbook.Sheet;
import org.cordee.potential.PotentialEvent.PotentialExported;
import org.cordee.potential.ProgrammeLines.RefusedCell;
import org.cordee.potential.ReadingProgrammes.LineView;
import org.cordee.potential.ReadingProgrammes.ProgrammeView;
import org.cordee.potential.ReadingProgrammes.ResultView;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.EventHeader;
import org.cordee.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the potential of a programme as a workbook with a sheet for each view, and its refused lines as a CSV text that
 * can be corrected and sent again.
 */
@Component
public class ExportingPotential {

    private static final String KEY = "potential.export.";

    private final ReadingProgrammes programmes;
    private final ProgrammeLines lines;
    private final ApplicationEventPublisher events;
    private final MessageSource texts;
    private final BusinessClock clock;

    ExportingPotential(
            ReadingProgrammes programmes,
            ProgrammeLines lines,
            ApplicationEventPublisher events,
            MessageSource texts,
            BusinessClock clock) {
        this.programmes = programmes;
        this.lines = lines;
        this.events = events;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Writes the result as XLSX and records that it was taken.
     *
     * @throws NotFound for a missing or foreign programme, and for one that has no result yet
     */
    @Transactional
    public byte[] workbook(Actor actor, UUID programmeId, Locale locale) {
        ProgrammeView programme = programmes.find(actor, programmeId);
        if (!programme.hasResult()) {
            throw new NotFound();
        }
        events.publishEvent(new PotentialExported(EventHeader.outsideConsortia(actor, clock.now()), programmeId));
        return ListWorkbook.of(
                text("title", locale),
                clock.now(),
                List.of(
                        summary(programme, locale),
                        purchases(programmeId, locale),
                        months(actor, programmeId, locale)));
    }

    private Sheet summary(ProgrammeView programme, Locale locale) {
        Assumptions assumptions = programme.assumptions();
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(List.of(Cell.of(text("file", locale) + " " + programme.fileName()), Cell.of((BigDecimal) null)));
        rows.add(figure("amount", programme.amount(), locale));
        rows.add(figure("reachable-amount", programme.reachableAmount(), locale));
        rows.add(figure("amount-percent", programme.amountPercent(), locale));
        rows.add(figure("hours", BigDecimal.valueOf(programme.hours()), locale));
        rows.add(figure("reachable-hours", BigDecimal.valueOf(programme.reachableHours()), locale));
        rows.add(figure("insertion-hours", BigDecimal.valueOf(programme.insertionHours()), locale));
        rows.add(figure("hours-percent", programme.hoursPercent(), locale));
        rows.add(figure("radius", BigDecimal.valueOf(assumptions.radius()), locale));
        rows.add(figure("hourly-cost", assumptions.hourlyCost(), locale));
        rows.add(figure("labour-share", assumptions.labourShare().value(), locale));
        rows.add(figure("insertion-share", assumptions.insertionShare().value(), locale));
        rows.add(figure("months", BigDecimal.valueOf(assumptions.months()), locale));
        rows.add(List.of(Cell.of(text("lower-bound", locale)), Cell.of((BigDecimal) null)));
        return new Sheet(
                text("sheet-summary", locale),
                List.of(new Column(text("what", locale), 60, false), new Column(text("figure", locale), 18, true)),
                rows);
    }

    private List<Cell> figure(String what, BigDecimal figure, Locale locale) {
        return List.of(Cell.of(text(what, locale)), Cell.of(figure));
    }

    /** The columns of the sheet of purchases with their widths; figures stand to the right. */
    private enum PurchaseColumn {
        LINE(8, true),
        LABEL(14, false),
        OBJECT(44, false),
        CPV(12, false),
        AMOUNT(16, true),
        PLACE(24, false),
        MONTH(12, false),
        MONTHS(8, true),
        UNDERSTOOD(30, false),
        STRUCTURES(12, true),
        INSERTION(12, true),
        DISABILITY(12, true),
        SOCIAL_ECONOMY(12, true),
        SMALL_FIRMS(12, true),
        STATED(12, true),
        HOURS(12, true),
        REACHABLE_HOURS(14, true),
        REACHABLE_AMOUNT(16, true),
        PERCENT(12, true),
        INSERTION_HOURS(14, true),
        OUTLOOK(44, false);

        private final int width;
        private final boolean figures;

        PurchaseColumn(int width, boolean figures) {
            this.width = width;
            this.figures = figures;
        }
    }

    private Sheet purchases(UUID programmeId, Locale locale) {
        List<Column> columns = Arrays.stream(PurchaseColumn.values())
                .map(column -> new Column(text("column." + column.name(), locale), column.width, column.figures))
                .toList();
        List<List<Cell>> rows = lines.lines(programmeId).stream()
                .map(ReadingProgrammes::line)
                .map(line -> Arrays.stream(PurchaseColumn.values())
                        .map(column -> cell(line, column, locale))
                        .toList())
                .toList();
        return new Sheet(text("sheet-purchases", locale), columns, rows);
    }

    private Cell cell(LineView line, PurchaseColumn column, Locale locale) {
        return switch (column) {
            case LINE -> number(line.line());
            case LABEL -> Cell.of(line.label());
            case OBJECT -> Cell.of(line.object());
            case CPV -> Cell.of(line.cpv());
            case AMOUNT -> Cell.of(line.amount().euros());
            case PLACE -> Cell.of(line.place());
            case MONTH -> Cell.of(line.first().toString());
            case MONTHS -> number(line.months());
            default -> line.result() == null ? new Cell(null, null) : cell(line.result(), column, locale);
        };
    }

    private Cell cell(ResultView result, PurchaseColumn column, Locale locale) {
        return switch (column) {
            case UNDERSTOOD -> Cell.of(String.join(", ", result.understood()));
            case STRUCTURES -> number(result.structures());
            case INSERTION -> number(result.insertion());
            case DISABILITY -> number(result.disability());
            case SOCIAL_ECONOMY -> number(result.socialEconomy());
            case SMALL_FIRMS -> number(result.smallFirms());
            case STATED -> number(result.stated());
            case HOURS -> number(result.hours());
            case REACHABLE_HOURS -> number(result.reachableHours());
            case REACHABLE_AMOUNT -> Cell.of(result.reachableAmount().euros());
            case PERCENT -> number(result.percent());
            case INSERTION_HOURS -> number(result.insertionHours());
            case OUTLOOK ->
                Cell.of(texts.getMessage("potential.outlook." + result.outlook(), null, locale) + " "
                        + texts.getMessage(
                                "potential.outlook." + result.outlook() + ".why",
                                new Object[] {programmes.fewestCapable()},
                                locale));
            default -> throw new IllegalStateException("column " + column + " has no result");
        };
    }

    private Sheet months(Actor actor, UUID programmeId, Locale locale) {
        List<List<Cell>> rows = programmes.months(actor, programmeId).stream()
                .map(month -> List.of(
                        Cell.of(month.month().toString()),
                        number(month.hours()),
                        number(month.reachableHours()),
                        number(month.insertionHours())))
                .toList();
        return new Sheet(
                text("sheet-months", locale),
                List.of(
                        new Column(text("column.MONTH", locale), 14, false),
                        new Column(text("column.HOURS", locale), 14, true),
                        new Column(text("column.REACHABLE_HOURS", locale), 18, true),
                        new Column(text("column.INSERTION_HOURS", locale), 18, true)),
                rows);
    }

    /** Writes the refused lines with the titles that an upload knows, and the faults behind them. */
    @Transactional(readOnly = true)
    public byte[] refusedLines(Actor actor, UUID programmeId, Locale locale) {
        ProgrammeView programme = programmes.find(actor, programmeId);
        StringBuilder sheet = new StringBuilder("\uFEFF");
        List<ProgrammeColumn> columns = List.of(ProgrammeColumn.values());
        try (CSVPrinter printer = new CSVPrinter(
                sheet, CSVFormat.EXCEL.builder().setDelimiter(';').get())) {
            List<String> titles = new ArrayList<>();
            columns.forEach(column -> titles.add(texts.getMessage("potential.column." + column, null, locale)));
            titles.add(text("faults", locale));
            printer.printRecord(titles);
            for (Map<ProgrammeColumn, RefusedCell> line :
                    lines.refused(programmeId, 0, programme.refused()).values()) {
                List<String> cells = new ArrayList<>();
                columns.forEach(column -> cells.add(written(line.get(column), locale)));
                cells.add(faults(line, locale));
                printer.printRecord(cells);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return sheet.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String faults(Map<ProgrammeColumn, RefusedCell> line, Locale locale) {
        List<String> faults = new ArrayList<>();
        line.forEach((column, cell) -> {
            if (cell.key() != null) {
                faults.add(texts.getMessage("potential.column." + column, null, locale) + " : "
                        + texts.getMessage(cell.key(), cell.arguments().toArray(), locale));
            }
        });
        return String.join(" ", faults);
    }

    private static String written(@Nullable RefusedCell cell, Locale locale) {
        return Cell.of(cell == null ? "" : cell.value()).csv(locale);
    }

    private static Cell number(long figure) {
        return Cell.of(BigDecimal.valueOf(figure));
    }

    private String text(String name, Locale locale) {
        return texts.getMessage(KEY + name, null, locale);
    }
}
