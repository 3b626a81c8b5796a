package org.cordee.engine.operaton;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The embedded engine as beans; absent when a Camunda cluster does its work. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "cordee.engine.mode", havingValue = "embedded", matchIfMissing = true)
@EnableConfigurationProperties(EngineDatabase.class)
class EngineConfiguration {

    /** The exit code of a node whose engine another node runs now; a supervisor starts it again. */
    private static final int LEASE_LOST = 3;

    /** No default candidate: whoever asks for a DataSource gets the application's. */
    @Bean(defaultCandidate = false)
    HikariDataSource engineDataSource(EngineDatabase database) {
        return database.open();
    }

    @Bean(destroyMethod = "close")
    EmbeddedEngine embeddedEngine(@Qualifier("engineDataSource") HikariDataSource dataSource) {
        return new EmbeddedEngine(dataSource);
    }

    @Bean
    EngineLifecycle engineLifecycle(EmbeddedEngine engine, EngineDatabase database, ApplicationContext node) {
        return new EngineLifecycle(engine, new EngineLease(database), () -> leave(node));
    }

    /** On a thread of its own: the one that asks belongs to what is being closed. */
    private static void leave(ApplicationContext node) {
        new Thread(() -> System.exit(SpringApplication.exit(node, () -> LEASE_LOST)), "engine-lost").start();
    }
}
