package org.cordee.engine.operaton;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.engine.impl.ProcessEngineImpl;
import org.operaton.bpm.engine.impl.context.Context;
import org.operaton.bpm.engine.impl.interceptor.CommandExecutor;
import org.operaton.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.operaton.bpm.engine.impl.jobexecutor.ExecuteJobsRunnable;
import org.operaton.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Executes Operaton's own jobs. When the database fails between locking and releasing a job, the job stays locked by
 * this node for ever. So a job that is locked by this node but not executed by it at two checks in a row is released.
 */
final class OperatonJobExecutor extends DefaultJobExecutor {

    private static final Logger LOG = LoggerFactory.getLogger(OperatonJobExecutor.class);
    private static final long CHECK_SECONDS = 2;

    private final JdbcTemplate jdbc;
    private final Set<String> executing = ConcurrentHashMap.newKeySet();
    private Set<String> suspects = Set.of();
    private @Nullable ScheduledExecutorService checker;

    public OperatonJobExecutor(DataSource engineDatabase) {
        this.jdbc = new JdbcTemplate(engineDatabase);
    }

    @Override
    protected void startExecutingJobs() {
        super.startExecutingJobs();
        checker = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "engine-lost-steps");
            thread.setDaemon(true);
            return thread;
        });
        checker.scheduleWithFixedDelay(this::releaseLostJobs, CHECK_SECONDS, CHECK_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    protected void stopExecutingJobs() {
        if (checker != null) {
            checker.shutdownNow();
        }
        super.stopExecutingJobs();
    }

    @Override
    public void executeJobs(List<String> steps, ProcessEngineImpl engine) {
        executing.addAll(steps);
        super.executeJobs(steps, engine);
    }

    @Override
    public Runnable getExecuteJobsRunnable(List<String> steps, ProcessEngineImpl engine) {
        return new Execution(steps, engine);
    }

    /**
     * Executes jobs one after the other, with those that they add: Operaton locks a job that follows in the same instance
     * for this node and executes it on the same thread, without acquiring it.
     */
    private final class Execution extends ExecuteJobsRunnable {

        private final Set<String> held = new HashSet<>();

        Execution(List<String> steps, ProcessEngineImpl engine) {
            super(steps, engine);
            held.addAll(steps);
        }

        @Override
        public void run() {
            try {
                super.run();
            } finally {
                executing.removeAll(held);
            }
        }

        @Override
        protected void executeJob(String step, CommandExecutor commands, JobFailureCollector failures) {
            try {
                super.executeJob(step, commands, failures);
            } finally {
                List<String> added = Context.getJobExecutorContext().getCurrentProcessorJobQueue();
                held.addAll(added);
                executing.addAll(added);
                executing.remove(step);
            }
        }
    }

    private void releaseLostJobs() {
        try {
            Set<String> lost = new HashSet<>(jdbc.queryForList(
                    "SELECT ID_ FROM ACT_RU_JOB WHERE LOCK_OWNER_ = ?", String.class, getLockOwner()));
            lost.removeAll(executing);
            lost.stream()
                    .filter(step -> suspects.contains(step) && !executing.contains(step))
                    .forEach(this::release);
            suspects = lost;
        } catch (DataAccessException e) {
            LOG.warn("lost Operaton jobs could not be read, trying again: {}", e.toString());
        }
    }

    private void release(String step) {
        LOG.warn("lost Operaton job released job={}", step);
        jdbc.update(
                "UPDATE ACT_RU_JOB SET LOCK_OWNER_ = NULL, LOCK_EXP_TIME_ = NULL WHERE ID_ = ? AND LOCK_OWNER_ = ?",
                step,
                getLockOwner());
        jobWasAdded();
    }
}
