package org.cordee.organisation.importing;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.organisation.DirectoryAccess;
import org.cordee.organisation.DirectorySource;
import org.cordee.organisation.DirectorySources;
import org.cordee.organisation.importing.ImportReport.Difference;
import org.cordee.organisation.importing.ImportReport.Line;
import org.cordee.organisation.importing.ImportReport.Preview;
import org.cordee.organisation.importing.ImportReport.RefusedLine;
import org.cordee.organisation.importing.ImportReport.Status;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Ids;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.cordee.shared.UploadSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Imports files into the directory in the background: receives a file, shows what it would do, starts it, and reports on
 * every line. For coordinators, administrators and the system; for all other users an import does not exist.
 */
@Component
public class ImportingDirectory {

    private static final Logger LOG = LoggerFactory.getLogger(ImportingDirectory.class);
    private static final int LATEST = 5;
    private static final long LOOK_AGAIN_MILLIS = 100;

    private final ImportJobs jobs;
    private final ImportFiles files;
    private final ImportReports reports;
    private final ImportPreview preview;
    private final ImportMappings mappings;
    private final SourceLines.Reader reader;
    private final DirectorySources sources;
    private final ImportLoop loop;
    private final UploadSettings uploads;
    private final BusinessClock clock;

    ImportingDirectory(
            ImportJobs jobs,
            ImportFiles files,
            ImportReports reports,
            ImportPreview preview,
            ImportMappings mappings,
            SourceLines.Reader reader,
            DirectorySources sources,
            ImportLoop loop,
            UploadSettings uploads,
            BusinessClock clock) {
        this.jobs = jobs;
        this.files = files;
        this.reports = reports;
        this.preview = preview;
        this.mappings = mappings;
        this.reader = reader;
        this.sources = sources;
        this.loop = loop;
        this.uploads = uploads;
        this.clock = clock;
    }

    /**
     * Receives a file and keeps it until its import has ended; without a start it is deleted after a day.
     *
     * @throws RuleViolation when the file is too large, or is of no form that can be read
     */
    @Transactional
    public UUID receive(Actor actor, String fileName, InputStream file) throws IOException {
        DirectoryAccess.requireMaintainer(actor);
        UUID id = Ids.next();
        String name = fileName.length() > 255 ? fileName.substring(0, 255) : fileName;
        jobs.receive(id, name, null, 0, "");
        jobs.describe(id, files.keep(id, file, uploads.bytes()));
        reader.recognise(files.source(id, name, null), Map.of());
        return id;
    }

    /**
     * Returns the layout of a received file.
     *
     * @param chosen what the user chose for titles of columns, by title; empty for what the reader recognises
     */
    @Transactional(readOnly = true)
    public FileLayout layout(Actor actor, UUID importId, Map<String, String> chosen) throws IOException {
        ImportSummary received = received(actor, importId);
        return reader.recognise(files.source(importId, received.fileName(), null), chosen);
    }

    /** Returns the first three lines as they would come in; nothing is stored. */
    @Transactional(readOnly = true)
    public List<Preview> preview(Actor actor, UUID importId, ImportTerms terms) throws IOException {
        ImportSummary received = received(actor, importId);
        return preview.of(files.source(importId, received.fileName(), null), terms, clock.today());
    }

    private ImportSummary received(Actor actor, UUID importId) {
        ImportSummary found = report(actor, importId);
        if (found.state() != ImportState.RECEIVED) {
            throw new NotFound();
        }
        return found;
    }

    /**
     * Starts a received import under its terms; it runs in the background. A second start changes nothing.
     *
     * @throws RuleViolation when a name of the source is too long, or a column is missing that every line needs
     */
    @Transactional
    public void start(Actor actor, UUID importId, ImportTerms terms) throws IOException {
        ImportSummary received = report(actor, importId);
        if (received.state() != ImportState.RECEIVED) {
            return;
        }
        reader.open(files.source(importId, received.fileName(), null), terms.columns(), terms.choice())
                .close();
        String name = terms.source().isBlank() ? shortened(received.fileName()) : terms.source();
        DirectorySource source = DirectorySource.of(
                terms.sourceKind(),
                name,
                terms.publisher(),
                terms.licence(),
                terms.asOf() == null ? clock.today() : terms.asOf());
        if (jobs.start(importId, terms, sources.resolve(source, clock.now()))) {
            LOG.info("directory import started import={} source={}", importId, terms.sourceKind());
            loop.wake();
        }
    }

    private static String shortened(String name) {
        return name.length() > 200 ? name.substring(0, 200) : name;
    }

    /** Receives a file and starts its import at once, by the columns that the reader recognises. */
    @Transactional
    public UUID importFile(Actor actor, String fileName, InputStream file, ImportTerms terms) throws IOException {
        UUID id = receive(actor, fileName, file);
        start(actor, id, terms);
        return id;
    }

    /**
     * Waits until an import is over, at most for the given time of the machine. Inside a transaction it does not wait:
     * the import begins after the commit.
     */
    public ImportSummary await(Actor actor, UUID importId, Duration most) {
        long until = System.nanoTime() + most.toNanos();
        ImportSummary now = report(actor, importId);
        boolean begins = !TransactionSynchronizationManager.isActualTransactionActive();
        while (begins && !now.state().isOver() && System.nanoTime() < until) {
            try {
                Thread.sleep(LOOK_AGAIN_MILLIS);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return now;
            }
            now = report(actor, importId);
        }
        return now;
    }

    /** Cancels an import; the batches that are stored stay. Cancelling again, or after its end, changes nothing. */
    @Transactional
    public void cancel(Actor actor, UUID importId) {
        report(actor, importId);
        jobs.cancel(importId);
        LOG.info("directory import cancelled by a user import={}", importId);
    }

    /** Returns an import with its numbers. */
    @Transactional(readOnly = true)
    public ImportSummary report(Actor actor, UUID importId) {
        DirectoryAccess.requireMaintainer(actor);
        return jobs.find(importId).orElseThrow(NotFound::new);
    }

    /** Returns the imports that were started last, the newest first. */
    @Transactional(readOnly = true)
    public List<ImportSummary> latest(Actor actor) {
        DirectoryAccess.requireMaintainer(actor);
        return jobs.latest(LATEST);
    }

    /**
     * Returns the listed lines of a report. Of a large file only the first twenty thousand lines and the refused ones
     * are listed.
     *
     * @param status only lines with this result; null for all lines, refused ones first
     */
    @Transactional(readOnly = true)
    public Page<Line> lines(Actor actor, ImportSummary report, @Nullable Status status, Pageable page) {
        DirectoryAccess.requireMaintainer(actor);
        long total = reports.countLines(report.id(), status);
        return status == null
                ? new PageImpl<>(reports.lines(report.id(), page), page, total)
                : new PageImpl<>(reports.lines(report.id(), status, page), page, total);
    }

    /** Returns differences between the file and the directory in the order of the lines. */
    @Transactional(readOnly = true)
    public Page<Difference> differences(Actor actor, UUID importId, Difference.State state, Pageable page) {
        report(actor, importId);
        return new PageImpl<>(
                reports.differences(importId, state, page), page, reports.countDifferences(importId, state));
    }

    /** Returns the titles of the columns as they were written. */
    @Transactional(readOnly = true)
    public List<String> header(Actor actor, UUID importId) {
        report(actor, importId);
        return reports.header(importId);
    }

    /** Returns refused lines as they were written, after a line, in their order. */
    @Transactional(readOnly = true)
    public List<RefusedLine> refused(Actor actor, UUID importId, int after, int most) {
        report(actor, importId);
        return reports.refused(importId, after, most);
    }

    /** Returns the names under which columns are kept, with what was chosen for each title. */
    @Transactional(readOnly = true)
    public Map<String, Map<String, String>> mappings(Actor actor) {
        DirectoryAccess.requireMaintainer(actor);
        return mappings.all();
    }

    /** Keeps the columns of a file under a name; a name that is used already gets the new ones. */
    @Transactional
    public void keepMapping(Actor actor, String name, Map<String, String> columns) {
        DirectoryAccess.requireMaintainer(actor);
        mappings.keep(name, columns);
    }
}
