package org.cordee.engine.operaton;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** Where the engine keeps its state: a schema of its own, so that its load and its locks are its own. */
@Validated
@ConfigurationProperties("cordee.engine.datasource")
public record EngineDatabase(
        @NotBlank String url,
        @Nullable String username,
        @Nullable String password,
        @DefaultValue("16") int poolSize) {

    /** A pool that Operaton accepts: it refuses to start above READ COMMITTED, where it would deadlock. */
    public HikariDataSource open() {
        HikariConfig config = new HikariConfig();
        config.setPoolName("engine");
        config.setJdbcUrl(url);
        config.setUsername(username);
        config.setPassword(password);
        config.setMaximumPoolSize(poolSize);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        // Operaton asks for its tables without naming a schema; those of a neighbour on the server are not its own
        config.addDataSourceProperty("nullDatabaseMeansCurrent", "true");
        // Else MariaDB notes every open task to find those of one grouping, longer the more groupings are open
        config.setConnectionInitSql("SET SESSION optimizer_switch = 'rowid_filter=off'");
        return new HikariDataSource(config);
    }
}
