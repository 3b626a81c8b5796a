package org.cordee.showcase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.cordee.document.ListWorkbook;
import org.cordee.document.ListWorkbook.Cell;
import org.cordee.document.ListWorkbook.Column;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Deadline;
import org.cordee.shared.EventHeader;
import org.cordee.shared.NotFound;
import org.cordee.showcase.ReadingRegistrations.RegistrationRow;
import org.cordee.showcase.ShowcaseEvent.RegistrationsExported;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the people of an event as a file for a spreadsheet, for the reception and the arrangements. Each file is
 * recorded in the audit: who took it, when, and its number of rows.
 */
@Component
public class ExportingRegistrations {

    private static final Logger LOG = LoggerFactory.getLogger(ExportingRegistrations.class);
    private static final String KEY = "showcase.export.";
    private static final int NARROW = 16;
    private static final int WIDE = 36;

    private final ReadingRegistrations reading;
    private final ShowcaseSettings settings;
    private final ApplicationEventPublisher events;
    private final MessageSource texts;
    private final BusinessClock clock;

    ExportingRegistrations(
            ReadingRegistrations reading,
            ShowcaseSettings settings,
            ApplicationEventPublisher events,
            MessageSource texts,
            BusinessClock clock) {
        this.reading = reading;
        this.settings = settings;
        this.events = events;
        this.texts = texts;
        this.clock = clock;
    }

    /** The formats of a file. */
    public enum ListFormat {
        CSV("text/csv;charset=UTF-8", "csv"),
        XLSX(ListWorkbook.MEDIA_TYPE, "xlsx");

        private final String mediaType;
        private final String extension;

        ListFormat(String mediaType, String extension) {
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

    /**
     * Writes a file and records that it was taken.
     *
     * @throws NotFound for everybody but coordinators
     */
    @Transactional
    public byte[] export(Actor actor, UUID showcaseId, ListFormat format, Locale locale) {
        int most = ShowcaseDetails.MOST_PEOPLE + settings.mostWaiting();
        List<RegistrationRow> people =
                reading.list(actor, showcaseId, PageRequest.of(0, most)).getContent();
        List<Column> columns = List.of(
                column("name", WIDE, locale),
                column("email", WIDE, locale),
                column("kind", NARROW, locale),
                column("organisation", WIDE, locale),
                column("state", NARROW, locale),
                column("registered-at", NARROW, locale),
                column("demonstrations", WIDE, locale),
                column("arrangement", WIDE, locale));
        List<List<Cell>> rows = people.stream().map(one -> row(one, locale)).toList();
        events.publishEvent(new RegistrationsExported(
                EventHeader.outsideConsortia(actor, clock.now()), showcaseId, rows.size(), format.name()));
        LOG.info("registrations exported showcase={} rows={} format={}", showcaseId, rows.size(), format);
        return format == ListFormat.XLSX
                ? ListWorkbook.of(text("title", locale), clock.now(), columns, rows)
                : csv(columns, rows, locale);
    }

    private Column column(String name, int width, Locale locale) {
        return new Column(text(name, locale), width, false);
    }

    private List<Cell> row(RegistrationRow one, Locale locale) {
        return List.of(
                Cell.of(one.name()),
                Cell.of(one.email()),
                Cell.of(texts.getMessage("showcase.kind." + one.kind(), null, locale)),
                Cell.of(one.organisation()),
                Cell.of(texts.getMessage("showcase.registration.state." + one.state(), null, locale)),
                Cell.of(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT)
                        .format(LocalDateTime.ofInstant(one.registeredAt(), Deadline.PARIS))),
                Cell.of(String.join(", ", one.demonstrations())),
                Cell.of(arrangement(one, locale)));
    }

    private @Nullable String arrangement(RegistrationRow one, Locale locale) {
        return one.needsArrangement() && one.arrangement() == null
                ? text("arrangement-needed", locale)
                : one.arrangement();
    }

    private static byte[] csv(List<Column> columns, List<List<Cell>> rows, Locale locale) {
        StringBuilder sheet = new StringBuilder("\uFEFF");
        try (CSVPrinter printer = new CSVPrinter(
                sheet, CSVFormat.EXCEL.builder().setDelimiter(';').get())) {
            printer.printRecord(columns.stream().map(Column::heading).toList());
            for (List<Cell> row : rows) {
                printer.printRecord(row.stream().map(cell -> cell.csv(locale)).toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return sheet.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String text(String name, Locale locale) {
        return texts.getMessage(KEY + name, null, locale);
    }
}
