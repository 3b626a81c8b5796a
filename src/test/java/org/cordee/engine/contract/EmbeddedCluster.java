package org.cordee.engine.contract;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import org.cordee.engine.api.ConnectorSettings;
import org.cordee.engine.api.EngineFacade;
import org.cordee.engine.operaton.EmbeddedEngine;
import org.cordee.engine.operaton.EngineDatabase;
import org.cordee.engine.operaton.EngineLimits;
import org.cordee.platform.DatabaseAddress;
import org.cordee.platform.TestDatabase;
import org.springframework.boot.SpringApplication;

/** The embedded engine with its API, on a schema of its own, without Spring. */
public final class EmbeddedCluster implements ClusterUnderTest {

    private static final String SCHEMA = TestDatabase.schema("contract");

    private final DatabaseAddress database;
    private HikariDataSource pool;
    private EmbeddedEngine engine;
    private EngineFacade facade;

    private EmbeddedCluster(DatabaseAddress database) {
        this.database = database;
        launch();
    }

    static EmbeddedCluster start() {
        EmbeddedCluster cluster = new EmbeddedCluster(TestDatabase.withEmpty(SCHEMA));
        SpringApplication.getShutdownHandlers().add(cluster::halt);
        return cluster;
    }

    private void launch() {
        pool = new EngineDatabase(database.jdbcUrl(SCHEMA), database.user(), database.password(), 16, null, null)
                .open();
        engine = new EmbeddedEngine(pool, new EngineLimits(2_000, 1_000, 200, 10_000));
        facade = new EngineFacade(engine, new ConnectorSettings(0, "demo", "secret", 32));
        engine.start();
        facade.start();
    }

    private void halt() {
        facade.stop();
        engine.stop();
        pool.close();
    }

    /** Stops and starts engine and API on the same database; clients must reconnect. */
    public void restart() {
        halt();
        launch();
    }

    EmbeddedEngine engine() {
        return engine;
    }

    HikariDataSource pool() {
        return pool;
    }

    @Override
    public URI address() {
        return facade.address().uri();
    }

    @Override
    public String user() {
        return facade.address().user();
    }

    @Override
    public String password() {
        return facade.address().password();
    }

    @Override
    public boolean isEmbedded() {
        return true;
    }
}
