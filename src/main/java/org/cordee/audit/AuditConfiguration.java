package org.cordee.audit;

import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Provides the keys of the audit and, when one is set, the time-stamping service. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AuditSettings.class)
class AuditConfiguration {

    @Bean
    AuditKeys auditKeys(Environment environment) {
        return AuditKeys.of(environment);
    }

    @Bean
    TimeStamps timeStamps(AuditSettings settings) {
        return TimeStamps.of(settings);
    }

    @Bean
    @ConditionalOnProperty("cordee.audit.time-stamp-url")
    TimeStampService timeStampService(AuditSettings settings, TimeStamps stamps) {
        return new TimeStampService(
                Objects.requireNonNull(settings.timeStampUrl()), settings.timeStampTimeout(), stamps);
    }
}
