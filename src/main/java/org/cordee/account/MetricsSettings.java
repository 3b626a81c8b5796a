package org.cordee.account;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the figures for monitoring.
 *
 * @param token the secret that Prometheus sends as {@code Authorization: Bearer …} to {@code /actuator/prometheus}; when
 * empty, the figures are not published
 */
@Validated
@ConfigurationProperties("cordee.metrics")
record MetricsSettings(@DefaultValue("") String token) {

    /** Hides the token: a record would print it. */
    @Override
    public String toString() {
        return "MetricsSettings[]";
    }
}
