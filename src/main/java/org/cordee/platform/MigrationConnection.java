package org.cordee.platform;

import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.stereotype.Component;

/**
 * Gives the migrations a connection of their own: a change of a large table may take longer than any statement of the
 * application, and a migration that is cut off half-way cannot be continued. The account is the one that may change
 * tables, {@code spring.flyway.user}, and without one that of the application.
 */
@Component
class MigrationConnection implements FlywayConfigurationCustomizer {

    private final String url;
    private final String user;
    private final String password;

    MigrationConnection(
            @Value("${spring.datasource.url}") String url,
            @Value("${spring.flyway.user:${spring.datasource.username:}}") String user,
            @Value("${spring.flyway.password:${spring.datasource.password:}}") String password) {
        this.url = DatabaseTimeouts.with(url, DatabaseTimeouts.WHOLE_TABLES);
        this.user = user;
        this.password = password;
    }

    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.dataSource(url, user, password);
    }
}
