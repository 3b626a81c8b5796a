package org.cordee.process;

import io.camunda.client.CamundaClient;
import io.camunda.client.CredentialsProvider;
import io.camunda.client.impl.basicauth.BasicAuthCredentialsProviderBuilder;
import io.camunda.client.impl.oauth.OAuthCredentialsProviderBuilder;
import jakarta.annotation.PreDestroy;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.hc.client5.http.async.AsyncExecChainHandler;
import org.apache.hc.client5.http.impl.DefaultHttpRequestRetryStrategy;
import org.apache.hc.client5.http.impl.async.AsyncHttpRequestRetryExec;
import org.apache.hc.core5.util.TimeValue;
import org.cordee.shared.StartupRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The one connection to the process engine, embedded or cluster; opened at the first use. It applies all beans that
 * handle its HTTP exchanges, as the official starter does.
 */
@Component
public class EngineConnection {

    private final CamundaClientSettings settings;
    private final ObjectProvider<AsyncExecChainHandler> handlers;
    private @Nullable CamundaClient client;

    EngineConnection(CamundaClientSettings settings, ObjectProvider<AsyncExecChainHandler> handlers) {
        this.settings = settings;
        this.handlers = handlers;
    }

    /** Returns true when an engine is configured: without one the server shows its pages and stores its commands. */
    public boolean isConfigured() {
        return settings.restAddress() != null;
    }

    public synchronized CamundaClient client() {
        if (client == null) {
            client = CamundaClient.newClientBuilder()
                    .preferRestOverGrpc(true)
                    .applyEnvironmentVariableOverrides(false)
                    .restAddress(
                            Objects.requireNonNull(settings.restAddress(), "camunda.client.rest-address is not set"))
                    .credentialsProvider(credentials(settings.auth()))
                    .defaultRequestTimeout(settings.requestTimeout())
                    .defaultMessageTimeToLive(settings.messageTimeToLive())
                    .defaultJobWorkerName("cordee")
                    .numJobWorkerExecutionThreads(8)
                    .withChainHandlers(Stream.concat(handlers.orderedStream(), Stream.of(patience()))
                            .toArray(AsyncExecChainHandler[]::new))
                    .build();
        }
        return client;
    }

    /**
     * Retries more often than the client, because a busy cluster answers 429 or 503 and the client retries only once.
     * Every command may be sent twice.
     */
    private static AsyncExecChainHandler patience() {
        return new AsyncHttpRequestRetryExec(new DefaultHttpRequestRetryStrategy(4, TimeValue.ofMilliseconds(250)));
    }

    public CamundaClientSettings settings() {
        return settings;
    }

    private static CredentialsProvider credentials(CamundaClientSettings.Auth auth) {
        return switch (auth.method()) {
            case "none" -> new io.camunda.client.impl.NoopCredentialsProvider();
            case "basic" -> basic(required(auth.username(), "username"), required(auth.password(), "password"));
            case "oidc" ->
                new OAuthCredentialsProviderBuilder()
                        .clientId(required(auth.clientId(), "client-id"))
                        .clientSecret(required(auth.clientSecret(), "client-secret"))
                        .authorizationServerUrl(required(auth.tokenUrl(), "token-url"))
                        .audience(required(auth.audience(), "audience"))
                        .build();
            default ->
                throw new StartupRefused(
                        "camunda.client.auth.method is '" + auth.method() + "': set it to none, basic or oidc.");
        };
    }

    private static CredentialsProvider basic(String username, String password) {
        return new BasicAuthCredentialsProviderBuilder()
                .username(username)
                .password(password)
                .build();
    }

    private static String required(@Nullable Object value, String name) {
        if (value == null) {
            throw new StartupRefused(
                    "camunda.client.auth." + name + " is not set: the method of camunda.client.auth.method needs it.");
        }
        return value.toString();
    }

    @PreDestroy
    synchronized void close() {
        if (client != null) {
            client.close();
            client = null;
        }
    }
}
