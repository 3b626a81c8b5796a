package org.cordee.platform;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Starts the embedded database before anything else if no {@code spring.datasource.url} is set, and puts its addresses
 * into the environment. It stops after the last bean of the last context has stopped. A configured database is checked,
 * so that a wrong address is refused within a second.
 */
final class DatabaseInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 100;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        if (environment.containsProperty("spring.datasource.url")) {
            addFirst(environment, new ExternalDatabase(environment).settings());
            return;
        }
        Path data = Path.of(environment.getProperty("cordee.data", "./data"));
        if (environment.getProperty("cordee.database.attach", Boolean.class, false)) {
            Optional<DatabaseAddress> address = DatabaseAddress.runningOn(data);
            if (address.isPresent()) {
                addFirst(environment, addresses(address.get()));
                return;
            }
        }
        EmbeddedMariaDb database = EmbeddedMariaDb.sharedByThisJvm(data);
        addFirst(environment, addresses(database.address()));
        keepToThisMachine(environment);
        context.getBeanFactory().registerSingleton("embeddedMariaDb", database);
    }

    /**
     * Binds the pages to this machine only, unless configured otherwise, because the demonstration accounts have known
     * passwords.
     */
    private static void keepToThisMachine(ConfigurableEnvironment environment) {
        if (!environment.getProperty("cordee.demo", "false").equalsIgnoreCase("false")) {
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource("demo-address", Map.of("server.address", "127.0.0.1")));
        }
    }

    private static void addFirst(ConfigurableEnvironment environment, Map<String, Object> addresses) {
        environment.getPropertySources().addFirst(new MapPropertySource("database", addresses));
    }

    private static Map<String, Object> addresses(DatabaseAddress database) {
        DatabaseAddress application = database.forApplication();
        Map<String, Object> addresses = new HashMap<>();
        addresses.put("spring.datasource.url", application.jdbcUrl("cordee"));
        addresses.put("spring.datasource.username", application.user());
        addresses.put("spring.datasource.password", application.password());
        // With a URL of its own, Flyway does not copy the application's pool, which may be a proxy without one.
        addresses.put("spring.flyway.url", database.jdbcUrl("cordee"));
        addresses.put("spring.flyway.user", database.user());
        addresses.put("spring.flyway.password", database.password());
        addresses.put("cordee.engine.datasource.url", application.jdbcUrl("cordee_engine"));
        addresses.put("cordee.engine.datasource.username", application.user());
        addresses.put("cordee.engine.datasource.password", application.password());
        addresses.put("cordee.engine.datasource.migration-username", database.user());
        addresses.put("cordee.engine.datasource.migration-password", database.password());
        addresses.put("cordee.database.embedded", "true");
        return addresses;
    }
}
