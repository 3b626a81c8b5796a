package org.cordee.platform;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;

/**
 * Gives every application context of the tests empty schemas of its own in the tests' server. The application works there
 * with the account that may change rows only, as in production.
 */
public final class FreshSchemas implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

    private static final AtomicInteger CONTEXTS = new AtomicInteger();

    @Override
    public int getOrder() {
        return new DatabaseInitializer().getOrder() - 1;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        if (!environment.acceptsProfiles(Profiles.of("test"))) {
            return;
        }
        String main = TestDatabase.schema("context" + CONTEXTS.getAndIncrement());
        String engine = main + "_engine";
        DatabaseAddress server = TestDatabase.withEmpty(main, engine);
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "tests' database",
                        Map.of(
                                "spring.datasource.url", server.jdbcUrl(main),
                                "spring.datasource.username",
                                        server.forApplication().user(),
                                "spring.datasource.password", server.password(),
                                "spring.flyway.url", server.jdbcUrl(main),
                                "spring.flyway.user", server.user(),
                                "spring.flyway.password", server.password(),
                                "cordee.engine.datasource.url", server.jdbcUrl(engine),
                                "cordee.database.embedded", "true")));
    }
}
