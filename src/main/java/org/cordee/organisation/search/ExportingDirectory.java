package org.cordee.organisation.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.cordee.document.ListWorkbook;
import org.cordee.document.ListWorkbook.Cell;
import org.cordee.document.ListWorkbook.Column;
import org.cordee.organisation.search.SearchHit.Activity;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.EventHeader;
import org.cordee.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the results of a search as a file for a spreadsheet, the best first and at most as many as the setting says.
 * Only for people with an account; each file is recorded in the audit: who, when, the conditions and the number of
 * rows.
 */
@Component
public class ExportingDirectory {

    private static final Logger LOG = LoggerFactory.getLogger(ExportingDirectory.class);
    private static final String KEY = "organisation.search.export.";

    /** The format of dates, the same in both languages. */
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private final FindingOrganisations finding;
    private final SearchSettings settings;
    private final ApplicationEventPublisher events;
    private final MessageSource texts;
    private final BusinessClock clock;

    ExportingDirectory(
            FindingOrganisations finding,
            SearchSettings settings,
            ApplicationEventPublisher events,
            MessageSource texts,
            BusinessClock clock) {
        this.finding = finding;
        this.settings = settings;
        this.events = events;
        this.texts = texts;
        this.clock = clock;
    }

    /** The formats of a file. */
    public enum Format {
        CSV("text/csv;charset=UTF-8", "csv"),
        XLSX(ListWorkbook.MEDIA_TYPE, "xlsx");

        private final String mediaType;
        private final String extension;

        Format(String mediaType, String extension) {
            this.mediaType = mediaType;
            this.extension = extension;
        }

        public String mediaType() {
            return mediaType;
        }

        public String extension() {
            return extension;
        }
    }

    /** Returns the most rows of a file. */
    public int mostRows() {
        return settings.exportRows();
    }

    /**
     * Writes a file and records that it was taken.
     *
     * @param filter the conditions as they stand in the address of the page
     * @param columns at least one; the name is always the first
     * @throws NotFound for a visitor without account
     */
    @Transactional
    public byte[] export(
            Actor actor,
            SearchCriteria criteria,
            String filter,
            List<ExportColumn> columns,
            Format format,
            Locale locale) {
        if (actor.personId() == null) {
            throw new NotFound();
        }
        List<SearchHit> hits =
                finding.first(actor, criteria, 0, settings.exportRows()).hits();
        List<ExportColumn> chosen = columns.contains(ExportColumn.NAME)
                ? columns
                : Stream.concat(Stream.of(ExportColumn.NAME), columns.stream()).toList();
        List<List<Cell>> rows = hits.stream()
                .map(hit ->
                        chosen.stream().map(column -> cell(hit, column, locale)).toList())
                .toList();
        events.publishEvent(new DirectoryExported(
                EventHeader.outsideConsortia(actor, clock.now()), filter, rows.size(), format.name()));
        LOG.info("directory exported person={} rows={} format={}", actor.personId(), rows.size(), format);
        List<Column> headings = chosen.stream()
                .map(column -> new Column(text(column.name(), locale), column.width(), column.figures()))
                .toList();
        return format == Format.XLSX
                ? ListWorkbook.of(text("title", locale), clock.now(), headings, rows)
                : csv(headings, rows, locale);
    }

    private byte[] csv(List<Column> headings, List<List<Cell>> rows, Locale locale) {
        StringBuilder sheet = new StringBuilder("\uFEFF");
        CSVFormat format = CSVFormat.EXCEL.builder().setDelimiter(';').get();
        try (CSVPrinter printer = new CSVPrinter(sheet, format)) {
            printer.printRecord(headings.stream().map(Column::heading).toList());
            for (List<Cell> row : rows) {
                printer.printRecord(
                        row.stream().map(cell -> written(cell, locale)).toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return sheet.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Returns a cell as text; a text that a spreadsheet would take for a formula gets an apostrophe before it. */
    static String written(Cell cell, Locale locale) {
        BigDecimal figure = cell.figure();
        if (figure != null) {
            String plain = figure.toPlainString();
            return locale.getLanguage().equals("en") ? plain : plain.replace('.', ',');
        }
        String text = cell.text() == null ? "" : cell.text();
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private Cell cell(SearchHit hit, ExportColumn column, Locale locale) {
        return switch (column) {
            case NAME -> Cell.of(hit.legalName());
            case TRADE_NAME -> Cell.of(hit.tradeName());
            case SIREN -> Cell.of(hit.siren());
            case SIRET -> Cell.of(hit.siret());
            case KINDS ->
                Cell.of(hit.kinds().stream()
                        .map(kind -> texts.getMessage("web.kind." + kind, null, locale))
                        .collect(Collectors.joining(", ")));
            case TOWN -> Cell.of(hit.city());
            case POSTAL_CODE -> Cell.of(hit.postalCode());
            case DEPARTMENT -> Cell.of(department(hit.department()));
            case DISTANCE -> figure(hit.kilometres());
            case ACTIVITIES ->
                Cell.of(hit.activities().stream().map(Activity::label).collect(Collectors.joining(", ")));
            case THEMES -> Cell.of(String.join(", ", hit.themes()));
            case NAF -> Cell.of(hit.naf());
            case HEADCOUNT -> Cell.of(hit.headcountRange());
            case CAPACITY ->
                figure(hit.capacity() == null ? null : hit.capacity().longValue());
            case OPEN -> Cell.of(hit.open() == null ? "" : text(hit.open() ? "yes" : "no", locale));
            case CHANGED -> Cell.of(DAY.format(hit.changedOn()));
        };
    }

    private static Cell figure(@Nullable Long number) {
        return Cell.of(number == null ? null : BigDecimal.valueOf(number));
    }

    private static String department(@Nullable String code) {
        return code == null ? "" : Areas.departmentName(code) + " (" + code + ")";
    }

    private String text(String name, Locale locale) {
        return texts.getMessage(KEY + name, null, locale);
    }
}
