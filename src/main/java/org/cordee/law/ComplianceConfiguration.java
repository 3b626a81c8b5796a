package org.cordee.law;

import org.cordee.feel.DecisionTables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ComplianceConfiguration {

    @Bean
    DecisionTables decisionTables() {
        return DecisionTables.onClasspath();
    }
}
