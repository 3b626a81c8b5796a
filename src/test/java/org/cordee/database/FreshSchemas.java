package org.cordee.database;

import java.sql.SQLException;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/** Every context of the tests finds empty schemas, whatever an earlier run left in the folder. */
public final class FreshSchemas implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

    @Override
    public int getOrder() {
        return new DatabaseInitializer().getOrder() + 1;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        if (environment.acceptsProfiles(Profiles.of("test"))
                && environment.getProperty("cordee.database.embedded", Boolean.class, false)) {
            empty(environment, "spring.datasource");
            empty(environment, "cordee.engine.datasource");
        }
    }

    private static void empty(ConfigurableEnvironment environment, String prefix) {
        String url = environment.getRequiredProperty(prefix + ".url");
        String schema = url.replaceFirst("\\?.*", "").replaceFirst(".*/", "");
        try {
            TestDatabase.empty(
                    url,
                    environment.getRequiredProperty(prefix + ".username"),
                    environment.getRequiredProperty(prefix + ".password"),
                    schema);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
