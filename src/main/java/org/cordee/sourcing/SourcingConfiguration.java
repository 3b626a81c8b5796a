package org.cordee.sourcing;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sets up the ranking of candidates. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SourcingSettings.class)
class SourcingConfiguration {

    @Bean
    FairnessRule fairnessRule(SourcingSettings settings) {
        return settings.rule();
    }
}
