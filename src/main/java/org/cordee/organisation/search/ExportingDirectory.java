package org.cordee.organisation.search;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.cordee.document.ListFormat;
import org.cordee.document.ListWorkbook.Cell;
import org.cordee.document.ListWorkbook.Column;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.EventHeader;
import org.cordee.shared.NotFound;
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

    private final FindingOrganisations finding;
    private final DescribingHits describing;
    private final SearchSettings settings;
    private final ApplicationEventPublisher events;
    private final MessageSource texts;
    private final BusinessClock clock;

    ExportingDirectory(
            FindingOrganisations finding,
            DescribingHits describing,
            SearchSettings settings,
            ApplicationEventPublisher events,
            MessageSource texts,
            BusinessClock clock) {
        this.finding = finding;
        this.describing = describing;
        this.settings = settings;
        this.events = events;
        this.texts = texts;
        this.clock = clock;
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
            ListFormat format,
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
                .map(hit -> chosen.stream()
                        .map(column -> describing.cell(hit, column, locale))
                        .toList())
                .toList();
        events.publishEvent(new DirectoryExported(
                EventHeader.outsideConsortia(actor, clock.now()), filter, rows.size(), format.name()));
        LOG.info("directory exported person={} rows={} format={}", actor.personId(), rows.size(), format);
        List<Column> headings = chosen.stream()
                .map(column -> new Column(describing.heading(column, locale), column.width(), column.figures()))
                .toList();
        return format.write(text("title", locale), clock.now(), headings, rows, locale);
    }

    private String text(String name, Locale locale) {
        return texts.getMessage(KEY + name, null, locale);
    }
}
