package org.cordee.engine.api;

import org.cordee.engine.operaton.EmbeddedEngine;
import org.cordee.engine.operaton.EngineLifecycle;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;

/** Starts the REST API after the engine and before its users, and stops it in reverse order. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "cordee.engine.mode", havingValue = "embedded", matchIfMissing = true)
class EngineFacadeConfiguration {

    static final int PHASE = EngineLifecycle.PHASE + 100;

    @Bean
    static EngineAddressConfiguration engineAddressing(ConfigurableEnvironment environment) {
        return new EngineAddressConfiguration(environment);
    }

    @Bean
    EngineFacade engineFacade(EmbeddedEngine engine, Environment environment) {
        ConnectorSettings settings = new ConnectorSettings(
                environment.getProperty("cordee.engine.port", Integer.class, 0),
                environment.getProperty("cordee.engine.user", "cordee"),
                environment.getProperty("cordee.engine.password", EngineAddressConfiguration.randomPassword()),
                environment.getProperty("cordee.engine.threads", Integer.class, ConnectorSettings.DEFAULT_THREADS));
        return new EngineFacade(engine, settings);
    }

    @Bean
    EngineAddress engineAddress(EngineFacade facade) {
        return facade.address();
    }

    @Bean
    SmartLifecycle engineFacadeLifecycle(EngineFacade facade) {
        return new SmartLifecycle() {
            private volatile boolean running;

            @Override
            public void start() {
                facade.start();
                running = true;
            }

            @Override
            public void stop() {
                running = false;
                facade.stop();
            }

            @Override
            public boolean isRunning() {
                return running;
            }

            @Override
            public int getPhase() {
                return PHASE;
            }
        };
    }
}
