package org.cordee.process.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.CamundaClientBuilder;
import io.camunda.client.CredentialsProvider;
import io.camunda.client.impl.basicauth.BasicAuthCredentialsProviderBuilder;
import io.camunda.client.impl.oauth.OAuthCredentialsProviderBuilder;
import jakarta.annotation.PreDestroy;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The one connection to the process engine. It is opened when first used, because the embedded engine's address is known
 * only once it listens.
 */
@Component
public class EngineConnection {

    private final CamundaClientSettings settings;
    private final ObjectProvider<EngineLocation> embedded;
    private final boolean cluster;
    private @Nullable CamundaClient client;

    EngineConnection(
            CamundaClientSettings settings,
            ObjectProvider<EngineLocation> embedded,
            @Value("${cordee.engine.mode:embedded}") String mode) {
        this.settings = settings;
        this.embedded = embedded;
        this.cluster = mode.equals("camunda");
    }

    public synchronized CamundaClient client() {
        if (client == null) {
            client = builder().build();
        }
        return client;
    }

    /** Whether there is an engine to speak to: without one the house opens its pages and keeps its acts. */
    public boolean isThere() {
        return cluster || embedded.getIfAvailable() != null;
    }

    public CamundaClientSettings settings() {
        return settings;
    }

    private CamundaClientBuilder builder() {
        CamundaClientBuilder builder = CamundaClient.newClientBuilder()
                .preferRestOverGrpc(true)
                .applyEnvironmentVariableOverrides(false)
                .defaultRequestTimeout(settings.requestTimeout())
                .defaultMessageTimeToLive(settings.messageTimeToLive())
                .defaultJobWorkerName("cordee")
                .numJobWorkerExecutionThreads(8);
        if (cluster) {
            return builder.restAddress(settings.restAddress()).credentialsProvider(credentials(settings.auth()));
        }
        EngineLocation location = embedded.getObject();
        return builder.restAddress(location.address())
                .credentialsProvider(basic(location.username(), location.password()));
    }

    private static CredentialsProvider credentials(CamundaClientSettings.Auth auth) {
        return switch (auth.method()) {
            case "none" -> new io.camunda.client.impl.NoopCredentialsProvider();
            case "basic" -> basic(required(auth.username(), "username"), required(auth.password(), "password"));
            case "oidc" ->
                new OAuthCredentialsProviderBuilder()
                        .clientId(required(auth.clientId(), "client-id"))
                        .clientSecret(required(auth.clientSecret(), "client-secret"))
                        .authorizationServerUrl(uri(auth.tokenUrl()).toString())
                        .audience(required(auth.audience(), "audience"))
                        .build();
            default ->
                throw new IllegalArgumentException(
                        "camunda.client.auth.method must be none, basic or oidc, not " + auth.method());
        };
    }

    private static CredentialsProvider basic(String username, String password) {
        return new BasicAuthCredentialsProviderBuilder()
                .username(username)
                .password(password)
                .build();
    }

    private static URI uri(@Nullable URI value) {
        return Objects.requireNonNull(value, "camunda.client.auth.token-url is not set");
    }

    private static String required(@Nullable String value, String name) {
        return Objects.requireNonNull(value, "camunda.client.auth." + name + " is not set");
    }

    @PreDestroy
    synchronized void close() {
        if (client != null) {
            client.close();
            client = null;
        }
    }
}
