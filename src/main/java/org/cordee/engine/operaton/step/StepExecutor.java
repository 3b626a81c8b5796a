package org.cordee.engine.operaton.step;

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
import org.operaton.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Takes the engine's own steps. When the database dies between a lock and its release, nobody knows any more that the
 * step is ours, and its lock never ends: what is locked by us and in nobody's hands at two looks is let go.
 */
public final class StepExecutor extends DefaultJobExecutor {

    private static final Logger LOG = LoggerFactory.getLogger(StepExecutor.class);
    private static final long LOOK_SECONDS = 2;

    private final JdbcTemplate jdbc;
    private final Set<String> inHand = ConcurrentHashMap.newKeySet();
    private Set<String> suspects = Set.of();
    private @Nullable ScheduledExecutorService looks;

    public StepExecutor(DataSource engineDatabase) {
        this.jdbc = new JdbcTemplate(engineDatabase);
    }

    @Override
    protected void startExecutingJobs() {
        super.startExecutingJobs();
        looks = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "engine-lost-steps");
            thread.setDaemon(true);
            return thread;
        });
        looks.scheduleWithFixedDelay(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    protected void stopExecutingJobs() {
        if (looks != null) {
            looks.shutdownNow();
        }
        super.stopExecutingJobs();
    }

    @Override
    public void executeJobs(List<String> steps, ProcessEngineImpl engine) {
        inHand.addAll(steps);
        super.executeJobs(steps, engine);
    }

    @Override
    public Runnable getExecuteJobsRunnable(List<String> steps, ProcessEngineImpl engine) {
        Runnable work = super.getExecuteJobsRunnable(steps, engine);
        return () -> {
            try {
                work.run();
            } finally {
                steps.forEach(inHand::remove);
            }
        };
    }

    private void look() {
        try {
            Set<String> lost = new HashSet<>(jdbc.queryForList(
                    "SELECT ID_ FROM ACT_RU_JOB WHERE LOCK_OWNER_ = ?", String.class, getLockOwner()));
            lost.removeAll(inHand);
            lost.stream().filter(suspects::contains).forEach(this::letGo);
            suspects = lost;
        } catch (DataAccessException e) {
            LOG.warn("lost steps could not be looked for, trying again: {}", e.toString());
        }
    }

    private void letGo(String step) {
        LOG.warn("engine step let go, nobody had it in hand step={}", step);
        jdbc.update(
                "UPDATE ACT_RU_JOB SET LOCK_OWNER_ = NULL, LOCK_EXP_TIME_ = NULL WHERE ID_ = ? AND LOCK_OWNER_ = ?",
                step,
                getLockOwner());
        jobWasAdded();
    }
}
