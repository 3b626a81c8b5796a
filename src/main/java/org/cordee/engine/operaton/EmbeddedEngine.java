package org.cordee.engine.operaton;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.cordee.feel.BoundedFeel;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.engine.ProcessEngine;
import org.operaton.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.operaton.bpm.engine.impl.util.ClockUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The process engine of this JVM: Operaton on its own schema. All its state is in the database; after {@code kill -9}
 * the next start continues from there. A JVM can run one engine only, because Operaton's clock is static.
 */
public final class EmbeddedEngine implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedEngine.class);

    private final DataSource dataSource;
    private final DataSource owner;
    private final EngineLimits limits;
    private final CommitListeners signals = new CommitListeners();
    private final EngineClock clock;
    private @Nullable CompletableFuture<OperatonConfiguration> prepared;
    private @Nullable ProcessEngine engine;

    /** @param dataSource connects to a schema of its own, at READ COMMITTED */
    public EmbeddedEngine(DataSource dataSource) {
        this(dataSource, dataSource, EngineLimits.DEFAULT);
    }

    /** @param dataSource connects to a schema of its own, at READ COMMITTED */
    public EmbeddedEngine(DataSource dataSource, EngineLimits limits) {
        this(dataSource, dataSource, limits);
    }

    /**
     * @param dataSource connects to a schema of its own, at READ COMMITTED
     * @param owner connects to the same schema with the right to create and change tables
     */
    public EmbeddedEngine(DataSource dataSource, DataSource owner, EngineLimits limits) {
        this.dataSource = dataSource;
        this.owner = owner;
        this.limits = limits;
        this.clock = new EngineClock(dataSource, this::wake);
    }

    /**
     * Configures Operaton on a thread of its own, so that the rest of the application starts meanwhile: without the
     * database, which another node may still use.
     */
    synchronized void prepare() {
        prepared = CompletableFuture.supplyAsync(this::configured, task -> new Thread(task, "engine-start").start());
    }

    private OperatonConfiguration configured() {
        FeelExpressions expressions = new FeelExpressions(
                new BoundedFeel(() -> ClockUtil.getCurrentTime().toInstant()));
        OperatonConfiguration configuration = new OperatonConfiguration(dataSource, expressions, signals, limits);
        configuration.readMappings();
        return configuration;
    }

    /** Creates or checks the schema, restores the clock, then starts Operaton's job executor. */
    public synchronized void start() {
        if (engine != null) {
            return;
        }
        OperatonConfiguration configuration = prepared == null ? configured() : prepared.join();
        prepared = null;
        OperatonTables.createIn(owner);
        EngineClock.createTable(owner);
        CrashedSteps.createTable(owner);
        TreeCancellation.createTable(owner);
        ProcessEngine built = configuration.buildProcessEngine();
        clock.restore();
        CrashedSteps crashed = new CrashedSteps(dataSource);
        crashed.count();
        releaseSteps();
        crashed.park(configuration.getCommandExecutorTxRequired());
        new TreeCancellation(dataSource, configuration.getCommandExecutorTxRequired()).resume();
        engine = built;
        configuration.getJobExecutor().start();
        LOG.info(
                "process engine started pinned={}",
                clock.pinned().map(String::valueOf).orElse("no"));
    }

    /** Stops the job executor after the running jobs have ended. All other state is in the database. */
    public synchronized void stop() {
        ProcessEngine running = engine;
        if (running != null) {
            configuration().getJobExecutor().shutdown();
            running.close();
            engine = null;
            LOG.info("process engine stopped");
        }
    }

    @Override
    public void close() {
        stop();
    }

    public boolean isRunning() {
        return engine != null;
    }

    public ProcessEngine processEngine() {
        return Objects.requireNonNull(engine, "the process engine is not started");
    }

    /** Returns the connection pool of the engine's schema, for searches and for the tables we added there. */
    public DataSource dataSource() {
        return dataSource;
    }

    /** Returns connections that may create and change the tables of the engine's schema. */
    public DataSource owner() {
        return owner;
    }

    public EngineClock clock() {
        return clock;
    }

    public CommitListeners signals() {
        return signals;
    }

    public ElementCommands commands() {
        return new ElementCommands(configuration());
    }

    public Deployments deployments() {
        return new Deployments(processEngine().getRepositoryService(), new FormDefinitions(dataSource));
    }

    public DeployedModels models() {
        return new DeployedModels(processEngine().getRepositoryService(), new FormDefinitions(dataSource));
    }

    public ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) processEngine().getProcessEngineConfiguration();
    }

    private void wake() {
        if (engine != null) {
            configuration().getJobExecutor().jobWasAdded();
        }
    }

    /** Releases the Operaton jobs that a killed JVM had locked. Their locks would never expire under a pinned clock. */
    private void releaseSteps() {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE ACT_RU_JOB SET LOCK_OWNER_ = NULL, LOCK_EXP_TIME_ = NULL"
                    + " WHERE LOCK_OWNER_ IS NOT NULL");
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("Operaton's jobs cannot be released", failure);
        }
    }
}
