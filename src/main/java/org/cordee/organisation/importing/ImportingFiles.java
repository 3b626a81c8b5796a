package org.cordee.organisation.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.cordee.organisation.DirectorySource;
import org.cordee.organisation.DirectorySources;
import org.cordee.shared.Deadline;
import org.cordee.shared.Ids;
import org.cordee.shared.RuleViolation;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/**
 * Imports files of any size where they lie, without a server, by the same job as a page does. A run that was killed is
 * continued by the next one with the same file: it begins after the last batch.
 */
public final class ImportingFiles {

    private static final OrganisationSettings SETTINGS = OrganisationSettings.DEFAULT;

    private final ImportJobs jobs;
    private final ImportFiles files;
    private final DirectorySources sources;
    private final SourceLines.Reader reader;
    private final ImportRun run;

    private ImportingFiles(DataSource database) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        this.jobs = new ImportJobs(jdbc);
        this.files = new ImportFiles(jdbc);
        this.sources = new DirectorySources(jdbc);
        this.reader = new DirectoryFileReader();
        this.run = new ImportRun(
                jdbc,
                jobs,
                files,
                new ImportReports(jdbc, sources),
                reader,
                SETTINGS,
                new DataSourceTransactionManager(database),
                ImportingFiles::now);
    }

    /** @param database one connection at a time is enough */
    public static ImportingFiles into(DataSource database) {
        return new ImportingFiles(database);
    }

    /**
     * Imports a file and returns when its import is over.
     *
     * @param watch is called with the progress after each batch
     * @throws RuleViolation when the file cannot be read
     */
    public ImportSummary importFile(Path file, ImportTerms terms, Consumer<ImportSummary> watch) throws IOException {
        Path place = file.toAbsolutePath().normalize();
        ImportFiles.Digest digest = ImportFiles.digest(place);
        Optional<UUID> unfinished = jobs.unfinished(place.toString(), digest.sha256());
        UUID id = unfinished.isPresent() ? unfinished.get() : start(place, digest, terms);
        ImportJob job = claim(id);
        run.run(job, one -> jobs.find(one).ifPresent(watch));
        return summary(id);
    }

    private UUID start(Path place, ImportFiles.Digest digest, ImportTerms terms) throws IOException {
        UUID id = Ids.next();
        String name = String.valueOf(place.getFileName());
        reader.recognise(files.source(id, name, place.toString()), Map.of());
        reader.open(files.source(id, name, place.toString()), terms.columns(), terms.choice())
                .close();
        jobs.receive(id, name, place.toString(), digest.size(), digest.sha256());
        DirectorySource source = DirectorySource.of(
                terms.sourceKind(),
                terms.source().isBlank() ? name : terms.source(),
                terms.publisher(),
                terms.licence(),
                terms.asOf() == null ? LocalDate.now(Deadline.PARIS) : terms.asOf());
        jobs.start(id, terms, sources.resolve(source, now()));
        return id;
    }

    /** Reserves the import; the lease of a run that was killed ends within its time. */
    private ImportJob claim(UUID id) throws IOException {
        long until = System.nanoTime() + SETTINGS.importLease().multipliedBy(2).toNanos();
        Optional<ImportJob> claimed = jobs.claim(id, SETTINGS.importLease());
        while (claimed.isEmpty() && System.nanoTime() < until) {
            try {
                TimeUnit.SECONDS.sleep(1);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                break;
            }
            claimed = jobs.claim(id, SETTINGS.importLease());
        }
        return claimed.orElseThrow(
                () -> new IOException("another run imports this file at present (import " + id + ")"));
    }

    private ImportSummary summary(UUID id) {
        return jobs.find(id).orElseThrow(() -> new IllegalStateException("the import " + id + " is gone"));
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
