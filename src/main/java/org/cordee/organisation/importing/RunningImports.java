package org.cordee.organisation.importing;

import java.util.Optional;
import org.cordee.shared.BusinessClock;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Runs the imports that wait, one after the other on this node. */
@Component
class RunningImports {

    private final ImportJobs jobs;
    private final ImportRun run;
    private final OrganisationSettings settings;

    RunningImports(
            JdbcTemplate jdbc,
            ImportJobs jobs,
            ImportFiles files,
            ImportReports reports,
            SourceLines.Reader reader,
            OrganisationSettings settings,
            PlatformTransactionManager transactions,
            BusinessClock clock) {
        this.jobs = jobs;
        this.settings = settings;
        this.run = new ImportRun(jdbc, jobs, files, reports, reader, settings, transactions, clock::now);
    }

    /**
     * Runs one import that waits, or goes on with one whose node has stopped.
     *
     * @return false when none is due
     */
    boolean runNext() {
        Optional<ImportJob> due = jobs.claimNext(settings.importLease());
        due.ifPresent(job -> run.run(job, id -> {}));
        return due.isPresent();
    }

    void forgetUnconfirmed() {
        jobs.forgetUnconfirmed();
    }
}
