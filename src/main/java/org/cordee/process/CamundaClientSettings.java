package org.cordee.process;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How to reach the process engine, under the names of Camunda's own starter. The embedded engine writes its own address
 * and credential under the same names.
 */
@ConfigurationProperties("camunda.client")
public record CamundaClientSettings(
        @Nullable URI restAddress,
        @DefaultValue Auth auth,
        @DefaultValue("20s") Duration requestTimeout,
        @DefaultValue("P1D") Duration messageTimeToLive,
        @DefaultValue Worker worker) {

    /** How the client authenticates: {@code none}, {@code basic} or {@code oidc}. */
    public record Auth(
            @DefaultValue("none") String method,
            @Nullable String username,
            @Nullable String password,
            @Nullable String clientId,
            @Nullable String clientSecret,
            @Nullable URI tokenUrl,
            @Nullable String audience) {}

    /** Defaults of all job workers, and differing values by job type. */
    public record Worker(
            @DefaultValue Polling defaults, @DefaultValue Map<String, Polling> override) {

        public Polling of(String jobType) {
            return override.getOrDefault(jobType, defaults);
        }
    }

    /** How one worker polls for jobs; a job that is not answered within the timeout is handed out again. */
    public record Polling(
            @DefaultValue("60s") Duration timeout,
            @DefaultValue("16") int maxJobsActive,
            @DefaultValue("100ms") Duration pollInterval,
            @DefaultValue("10s") Duration requestTimeout) {}
}
