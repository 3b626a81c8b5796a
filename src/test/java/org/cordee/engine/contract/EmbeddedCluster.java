package org.cordee.engine.contract;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import org.cordee.database.EmbeddedMariaDb;
import org.cordee.engine.api.ConnectorSettings;
import org.cordee.engine.api.EngineFacade;
import org.cordee.engine.operaton.EmbeddedEngine;
import org.cordee.engine.operaton.EngineDatabase;

/** The embedded engine with its API, on a database of its own, without Spring around it. */
public final class EmbeddedCluster implements Cluster {

    private static final String SCHEMA = "cordee_contract";

    private final EmbeddedMariaDb database;
    private HikariDataSource pool;
    private EmbeddedEngine engine;
    private EngineFacade facade;

    private EmbeddedCluster(EmbeddedMariaDb database) {
        this.database = database;
        launch();
    }

    static EmbeddedCluster start() {
        try {
            EmbeddedMariaDb database = EmbeddedMariaDb.start(Path.of("target", "contract-data"));
            try (var connection = java.sql.DriverManager.getConnection(
                            database.jdbcUrl("cordee"), database.user(), database.password());
                    var statement = connection.createStatement()) {
                statement.execute("DROP DATABASE IF EXISTS " + SCHEMA);
            }
            database.createSchema(SCHEMA);
            EmbeddedCluster cluster = new EmbeddedCluster(database);
            Runtime.getRuntime().addShutdownHook(new Thread(cluster::close));
            return cluster;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void launch() {
        pool = new EngineDatabase(database.jdbcUrl(SCHEMA), database.user(), database.password(), 16).open();
        engine = new EmbeddedEngine(pool);
        facade = new EngineFacade(engine, new ConnectorSettings(0, "demo", "secret", 32));
        engine.start();
        facade.start();
    }

    private void halt() {
        facade.stop();
        engine.stop();
        pool.close();
    }

    /** Stops and starts engine and API on the same database; clients must connect anew. */
    public void restart() {
        halt();
        launch();
    }

    private void close() {
        halt();
        database.close();
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
