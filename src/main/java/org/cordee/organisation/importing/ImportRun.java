package org.cordee.organisation.importing;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.cordee.organisation.CommunePoints;
import org.cordee.organisation.DirectorySource;
import org.cordee.organisation.DirectorySources;
import org.cordee.organisation.FactSources;
import org.cordee.organisation.importing.ImportReport.Status;
import org.cordee.organisation.importing.ImportSummary.Failure;
import org.cordee.shared.RuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs one import, batch by batch. A batch is one transaction that also moves the checkpoint: after a stop nothing is
 * lost and nothing is stored twice. A batch that meets the change of another user is undone and decided again.
 */
final class ImportRun {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRun.class);
    private static final int TRIES = 5;
    private static final int MOST_ATTEMPTS = 5;
    private static final long PAUSE_MILLIS = 200;

    /** A smaller import moves no point of a commune by more than a few streets. */
    private static final long POINTS_AFTER = 1_000;

    private final JdbcTemplate jdbc;
    private final ImportJobs jobs;
    private final ImportFiles files;
    private final ImportReports reports;
    private final SourceLines.Reader reader;
    private final DirectorySources sources;
    private final FactSources facts;
    private final DirectoryStore store;
    private final OrganisationSettings settings;
    private final TransactionTemplate transaction;
    private final Supplier<Instant> clock;

    /** @param clock the business time of what is stored */
    ImportRun(
            JdbcTemplate jdbc,
            ImportJobs jobs,
            ImportFiles files,
            ImportReports reports,
            SourceLines.Reader reader,
            OrganisationSettings settings,
            PlatformTransactionManager transactions,
            Supplier<Instant> clock) {
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.files = files;
        this.reports = reports;
        this.reader = reader;
        this.sources = new DirectorySources(jdbc);
        this.facts = new FactSources(jdbc);
        this.store = new DirectoryStore(jdbc, facts);
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** The reason for which a run stops before the end of its file. */
    private static final class Stopped extends Exception {

        private static final long serialVersionUID = 1L;
        private final boolean bySystem;

        Stopped(boolean bySystem) {
            this.bySystem = bySystem;
        }
    }

    /**
     * Runs a claimed import to its end, until it is cancelled, or until the thread is interrupted; then another run goes
     * on after the last batch.
     *
     * @param watch is called after each batch
     */
    void run(ImportJob claimed, Consumer<UUID> watch) {
        ImportJob job = claimed;
        try {
            if (jobs.attempts(job.id()) > MOST_ATTEMPTS) {
                throw new IllegalStateException("begun " + MOST_ATTEMPTS + " times without a batch");
            }
            Map<Status, Long> counts = pass(job, watch);
            if (job.checking() && !job.terms().dryRun() && counts.getOrDefault(Status.REFUSED, 0L) == 0) {
                job = beginStoring(job);
                pass(job, watch);
            }
            end(job);
        } catch (Stopped stopped) {
            stop(job, stopped.bySystem);
        } catch (IOException | RuntimeException | Error broken) {
            fail(job, broken);
        }
    }

    private ImportJob beginStoring(ImportJob job) {
        transaction.executeWithoutResult(status -> {
            jobs.beginStoring(job);
            reports.clear(job.id());
        });
        return job.storing();
    }

    private void end(ImportJob job) {
        if (!job.checking() && jobs.find(job.id()).map(ImportSummary::entered).orElse(0L) >= POINTS_AFTER) {
            jobs.renew(job, settings.importLease().multipliedBy(10));
            int points =
                    Objects.requireNonNullElse(transaction.execute(status -> new CommunePoints(jdbc).compute()), 0);
            LOG.info("points of communes computed import={} communes={}", job.id(), points);
        }
        transaction.executeWithoutResult(status -> {
            boolean refused = job.checking() && !job.terms().dryRun();
            if (refused) {
                jobs.leaveOut(job);
                reports.leaveOut(job.id());
            }
            jobs.end(job, ImportState.DONE, !job.checking(), null);
        });
        LOG.info("directory import done import={} counts={}", job.id(), job.counts());
    }

    private void stop(ImportJob job, boolean bySystem) {
        if (bySystem) {
            // The pool gives no connection to an interrupted thread.
            boolean interrupted = Thread.interrupted();
            jobs.release(job);
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            LOG.info("directory import interrupted import={} line={}", job.id(), job.lineReached());
            return;
        }
        ImportState state = jobs.find(job.id()).map(ImportSummary::state).orElse(ImportState.CANCELLED);
        if (state == ImportState.CANCELLING) {
            transaction.executeWithoutResult(status -> jobs.end(job, ImportState.CANCELLED, !job.checking(), null));
            LOG.info("directory import cancelled import={}", job.id());
        } else {
            LOG.warn("directory import taken over by another run import={}", job.id());
        }
    }

    /** A database that is away is met again by the next run; everything else ends the import. */
    private void fail(ImportJob job, Throwable broken) {
        if (broken instanceof TransientDataAccessException
                || broken instanceof RecoverableDataAccessException
                || broken instanceof DataAccessResourceFailureException
                || broken instanceof TransactionException) {
            LOG.warn("directory import interrupted import={}: {}", job.id(), broken.toString());
            return;
        }
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("directory import failed import={} reference={}", job.id(), reference, broken);
        transaction.executeWithoutResult(status -> jobs.end(
                job,
                ImportState.FAILED,
                !job.checking(),
                broken instanceof RuleViolation refused ? Failure.of(refused) : Failure.ofFault(reference)));
    }

    /** Treats the lines from the checkpoint on. Earlier ones are only remembered, to find what is in the file twice. */
    private Map<Status, Long> pass(ImportJob job, Consumer<UUID> watch) throws IOException, Stopped {
        DirectorySource source = source(job);
        FirstLines first = new FirstLines();
        Progress progress = new Progress(job);
        try (SourceLines lines = reader.open(
                files.source(job.id(), job.fileName(), job.place()),
                job.terms().columns(),
                job.terms().choice())) {
            jobs.describe(job, lines.charset(), lines.header());
            try (ReadAhead ahead = new ReadAhead(lines, settings.importBatch())) {
                ReadAhead.Batch read;
                do {
                    read = ahead.next();
                    List<ReadLine> batch = new ArrayList<>();
                    for (ReadLine line : read.lines()) {
                        if (line.number() <= job.lineReached()) {
                            BatchPlan.remember(line, first);
                        } else {
                            batch.add(line);
                        }
                    }
                    if (batch.isEmpty() && !read.isLast()) {
                        progress.keepLease();
                        continue;
                    }
                    take(job, source, first, batch, read.progress(), progress);
                    watch.accept(job.id());
                } while (!read.isLast());
            }
            jobs.describe(job, lines.charset(), lines.header());
        }
        return progress.counts;
    }

    private DirectorySource source(ImportJob job) {
        DirectorySource source = sources.byId(List.of(job.sourceId())).get(job.sourceId());
        if (source == null) {
            throw new IllegalStateException("the source " + job.sourceId() + " of " + job.id() + " is gone");
        }
        return source;
    }

    private void take(
            ImportJob job,
            DirectorySource source,
            FirstLines first,
            List<ReadLine> batch,
            double read,
            Progress progress)
            throws Stopped {
        if (Thread.currentThread().isInterrupted()) {
            throw new Stopped(true);
        }
        for (int attempt = 1; ; attempt++) {
            try {
                Map<Status, Long> counts = new EnumMap<>(Status.class);
                boolean written = Boolean.TRUE.equals(transaction.execute(status -> {
                    boolean moved = write(job, source, first, batch, read, progress, counts);
                    if (!moved) {
                        status.setRollbackOnly();
                    }
                    return moved;
                }));
                if (!written) {
                    throw new Stopped(false);
                }
                progress.advance(counts, batch);
                return;
            } catch (DataIntegrityViolationException | TransientDataAccessException overtaken) {
                if (attempt == TRIES) {
                    throw overtaken;
                }
                LOG.debug("batch of import={} decided again: {}", job.id(), overtaken.toString());
                pause(attempt);
            }
        }
    }

    private static void pause(int attempt) throws Stopped {
        try {
            Thread.sleep(PAUSE_MILLIS * attempt);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Stopped(true);
        }
    }

    /**
     * Writes a batch.
     *
     * @param counts is filled with the counts after the batch
     * @return false when the batch must not count and the transaction has to be undone
     */
    private boolean write(
            ImportJob job,
            DirectorySource source,
            FirstLines first,
            List<ReadLine> batch,
            double read,
            Progress progress,
            Map<Status, Long> counts) {
        List<ReadLine> lines = NamedStructures.identify(jdbc, batch);
        List<Set<String>> numbers = BatchPlan.numbers(lines);
        BatchRows rows = BatchRows.load(jdbc, facts, sources, numbers.get(0), numbers.get(1), !job.checking());
        rows.know(source);
        BatchPlan plan = new BatchPlan(job.terms(), source, first, rows, job.checking());
        List<BatchPlan.Outcome> outcomes = lines.stream().map(plan::take).toList();
        if (!job.checking()) {
            store.write(rows, clock.get());
        }
        counts.putAll(progress.counts);
        outcomes.forEach(outcome -> counts.merge(outcome.status(), 1L, Long::sum));
        progress.found = reports.add(job, outcomes, progress.counts, progress.differences);
        int line = batch.isEmpty() ? progress.line : batch.get(batch.size() - 1).number();
        int permille = (int) Math.round(Math.max(0, Math.min(1, read)) * 1000);
        return jobs.moveTo(job, line, counts, permille, progress.busyMillis(), settings.importLease());
    }

    /** The counts of a pass and the time that it has worked. */
    private final class Progress {

        private final ImportJob job;
        private final long before;
        private final long begun = System.nanoTime();
        private final Map<Status, Long> counts;
        private long renewed = System.nanoTime();
        private int line;
        private int differences;
        private int found;

        Progress(ImportJob job) {
            this.differences = reports.countDifferences(job.id());
            this.job = job;
            this.before = job.busyMillis();
            this.counts = job.counts();
            this.line = job.lineReached();
        }

        void advance(Map<Status, Long> now, List<ReadLine> batch) {
            counts.putAll(now);
            differences += found;
            line = batch.isEmpty() ? line : batch.get(batch.size() - 1).number();
            renewed = System.nanoTime();
        }

        long busyMillis() {
            return before + Duration.ofNanos(System.nanoTime() - begun).toMillis();
        }

        void keepLease() {
            if (System.nanoTime() - renewed > settings.importLease().toNanos() / 3) {
                jobs.renew(job, settings.importLease());
                renewed = System.nanoTime();
            }
        }
    }
}
