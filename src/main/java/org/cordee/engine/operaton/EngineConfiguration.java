package org.cordee.engine.operaton;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Defines the embedded engine's beans. They are absent when a Camunda cluster runs the processes. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "cordee.engine.mode", havingValue = "embedded", matchIfMissing = true)
@EnableConfigurationProperties(EngineDatabase.class)
class EngineConfiguration {

    /** Exit code of a node that lost the engine to another node; a supervisor starts it again. */
    private static final int LEASE_LOST = 3;

    /**
     * Provides the engine's connection pool. It is no default candidate, so that an injected DataSource is the
     * application's.
     */
    @Bean(defaultCandidate = false)
    HikariDataSource engineDataSource(EngineDatabase database, ObjectProvider<MeterRegistry> metrics) {
        HikariDataSource pool = database.open();
        metrics.ifAvailable(pool::setMetricRegistry);
        return pool;
    }

    @Bean
    EngineMetrics engineMetrics(
            MeterRegistry registry, @Qualifier("engineDataSource") HikariDataSource dataSource, EmbeddedEngine engine) {
        return new EngineMetrics(registry, dataSource, engine);
    }

    @Bean(destroyMethod = "close")
    EmbeddedEngine embeddedEngine(@Qualifier("engineDataSource") HikariDataSource dataSource, EngineDatabase database) {
        EmbeddedEngine engine = new EmbeddedEngine(dataSource, database.owner(dataSource), EngineLimits.DEFAULT);
        engine.prepare();
        return engine;
    }

    @Bean
    EngineLifecycle engineLifecycle(EmbeddedEngine engine, EngineDatabase database, ApplicationContext node) {
        return new EngineLifecycle(engine, new EngineLease(database), () -> leave(node));
    }

    /**
     * Ends the application on a thread of its own, because the calling thread belongs to a bean that is being closed.
     */
    private static void leave(ApplicationContext node) {
        new Thread(() -> System.exit(SpringApplication.exit(node, () -> LEASE_LOST)), "engine-lost").start();
    }
}
