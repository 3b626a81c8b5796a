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
 *
 * @param restAddress the REST address of the cluster
 * @param auth the credential
 * @param requestTimeout the time that a request may take
 * @param messageTimeToLive the time for which the engine keeps a message that no process waits for yet
 * @param worker how jobs are fetched
 */
@ConfigurationProperties("camunda.client")
public record CamundaClientSettings(
        @Nullable URI restAddress,
        @DefaultValue Auth auth,
        @DefaultValue("20s") Duration requestTimeout,
        @DefaultValue("P1D") Duration messageTimeToLive,
        @DefaultValue Worker worker) {

    /**
     * How the client authenticates.
     *
     * @param method the way in which the client authenticates: {@code none}, {@code basic} or {@code oidc}
     * @param username the user name for {@code basic}
     * @param password the password for {@code basic}
     * @param clientId the id of the client for {@code oidc}
     * @param clientSecret the secret of the client for {@code oidc}
     * @param tokenUrl the address that issues tokens for {@code oidc}
     * @param audience the audience of the tokens for {@code oidc}
     */
    public record Auth(
            @DefaultValue("none") String method,
            @Nullable String username,
            @Nullable String password,
            @Nullable String clientId,
            @Nullable String clientSecret,
            @Nullable URI tokenUrl,
            @Nullable String audience) {}

    /**
     * How jobs are fetched.
     *
     * @param defaults the values of all job workers
     * @param override the same four values for one job type; by default those of {@code worker.defaults}
     */
    public record Worker(
            @DefaultValue Polling defaults, @DefaultValue Map<String, Polling> override) {

        public Polling of(String jobType) {
            return override.getOrDefault(jobType, defaults);
        }
    }

    /**
     * How one worker polls for jobs.
     *
     * @param timeout the time after which a job that is not answered is handed out again
     * @param maxJobsActive the number of jobs that a worker takes at once
     * @param pollInterval the time between two polls of a worker
     * @param requestTimeout the time that one poll may take
     */
    public record Polling(
            @DefaultValue("60s") Duration timeout,
            @DefaultValue("16") int maxJobsActive,
            @DefaultValue("100ms") Duration pollInterval,
            @DefaultValue("10s") Duration requestTimeout) {}
}
