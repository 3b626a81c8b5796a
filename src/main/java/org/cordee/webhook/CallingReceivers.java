package org.cordee.webhook;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Posts a body to a receiver, once. It follows no redirect, keeps no cookie and no connection, reads nothing of the
 * answer but its status, and ends at the time limit however slowly the receiver answers.
 */
@Component
class CallingReceivers implements DisposableBean {

    private final CloseableHttpClient client;
    private final Duration limit;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "webhook-time-limit");
        thread.setDaemon(true);
        return thread;
    });

    CallingReceivers(ReceiverAddresses addresses, WebhookSettings settings) {
        this.limit = settings.timeout();
        Timeout timeout = Timeout.of(limit);
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(addresses)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(timeout)
                                .setSocketTimeout(timeout)
                                .build())
                        .setMaxConnTotal(settings.senders())
                        .setMaxConnPerRoute(settings.senders())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(timeout)
                        .setResponseTimeout(timeout)
                        .setRedirectsEnabled(false)
                        .build())
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setUserAgent("Cordee-Webhooks")
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableContentCompression()
                .build();
    }

    /** Posts the body; every failure is an outcome, and none an exception. */
    Attempt post(String url, byte[] body, Map<String, String> headers) {
        HttpPost request = new HttpPost(url);
        headers.forEach(request::setHeader);
        request.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
        long start = System.nanoTime();
        Future<?> end = timer.schedule(request::cancel, limit.toMillis(), TimeUnit.MILLISECONDS);
        try {
            int status = status(request);
            return Attempt.answered(status, since(start));
        } catch (IOException failure) {
            return new Attempt(outcome(failure, since(start)), null, since(start));
        } finally {
            end.cancel(false);
        }
    }

    /** Ends the connection before the rest of the answer is read: a receiver may send without end. */
    private int status(HttpPost request) throws IOException {
        ClassicHttpResponse response = client.executeOpen(null, request, null);
        int status = response.getCode();
        request.cancel();
        try {
            response.close();
        } catch (IOException cancelled) {
            return status;
        }
        return status;
    }

    private DeliveryOutcome outcome(IOException failure, Duration duration) {
        if (failure instanceof ForbiddenAddress) {
            return DeliveryOutcome.FORBIDDEN;
        }
        boolean late = duration.compareTo(limit) >= 0;
        boolean slow = failure instanceof SocketTimeoutException && !(failure.getCause() instanceof ConnectException);
        return late || slow ? DeliveryOutcome.TOO_SLOW : DeliveryOutcome.UNREACHABLE;
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Override
    public void destroy() {
        client.close(CloseMode.IMMEDIATE);
        timer.shutdownNow();
    }
}
