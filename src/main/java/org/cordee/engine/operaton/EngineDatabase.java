package org.cordee.engine.operaton;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.validation.constraints.NotBlank;
import java.util.Objects;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.validation.annotation.Validated;

/**
 * Address of the engine's own database schema. Its load and its locks are separate from the application's.
 *
 * @param url the schema of the embedded engine; by default the schema {@code …_engine} on the server of
 * {@code spring.datasource.url}
 * @param username the user of that schema; by default the user of {@code spring.datasource}
 * @param password the password of that user; by default the password of {@code spring.datasource}
 * @param poolSize the number of connections of the engine to its schema
 * @param migrationUsername the user that creates and changes the tables of that schema, so that the user of the running
 * engine needs no right to; by default {@code spring.flyway.user}, and without that the user of the schema
 * @param migrationPassword the password of that user; by default {@code spring.flyway.password}
 */
@Validated
@ConfigurationProperties("cordee.engine.datasource")
public record EngineDatabase(
        @NotBlank String url,
        @Nullable String username,
        @Nullable String password,
        @DefaultValue("16") int poolSize,
        @Nullable String migrationUsername,
        @Nullable String migrationPassword) {

    /**
     * Returns connections that may create and change tables: those of the migrating user, one for each use, or the pool
     * when no such user is set.
     */
    DataSource owner(DataSource pool) {
        if (migrationUsername == null || migrationUsername.isEmpty()) {
            return pool;
        }
        DriverManagerDataSource owner =
                new DriverManagerDataSource(url, migrationUsername, Objects.requireNonNullElse(migrationPassword, ""));
        Properties parameters = new Properties();
        parameters.setProperty("nullDatabaseMeansCurrent", "true");
        owner.setConnectionProperties(parameters);
        return owner;
    }

    /**
     * Opens a connection pool at READ COMMITTED. Operaton refuses to start at a higher isolation level, because it
     * would deadlock.
     */
    public HikariDataSource open() {
        HikariConfig config = new HikariConfig();
        config.setPoolName("engine");
        config.setJdbcUrl(url);
        config.setUsername(username);
        config.setPassword(password);
        config.setMaximumPoolSize(poolSize);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        // Operaton looks for its tables without naming a schema; without this it would find those of other schemas on
        // the server.
        config.addDataSourceProperty("nullDatabaseMeansCurrent", "true");
        // Without this MariaDB builds a row-id filter over all open tasks to find those of one consortium; it gets
        // slower with each open consortium.
        // A statement ends before the connection's own time-out, so that the connection can be used again.
        config.setConnectionInitSql("SET SESSION optimizer_switch = 'rowid_filter=off', max_statement_time = 50");
        return new HikariDataSource(config);
    }
}
