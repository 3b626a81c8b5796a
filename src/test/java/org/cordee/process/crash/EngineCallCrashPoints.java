package org.cordee.process.crash;

import java.io.IOException;
import java.util.Set;
import org.apache.hc.client5.http.async.AsyncExecCallback;
import org.apache.hc.client5.http.async.AsyncExecChain;
import org.apache.hc.client5.http.async.AsyncExecChainHandler;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.nio.AsyncDataConsumer;
import org.apache.hc.core5.http.nio.AsyncEntityProducer;
import org.cordee.process.crash.CrashPoint.Side;
import org.springframework.stereotype.Component;

/**
 * Adds crash points around every command to the engine: not sent, or executed with a lost answer. A search changes
 * nothing and is only refused.
 */
@Component
final class EngineCallCrashPoints implements AsyncExecChainHandler {

    private static final Set<String> COMMANDS = Set.of("POST", "PATCH", "PUT", "DELETE");

    @Override
    public void execute(
            HttpRequest request,
            AsyncEntityProducer body,
            AsyncExecChain.Scope scope,
            AsyncExecChain chain,
            AsyncExecCallback callback)
            throws HttpException, IOException {
        TrialContext now = TrialContext.current();
        if (now == null) {
            chain.proceed(request, body, scope, callback);
            return;
        }
        try {
            proceed(request, body, scope, chain, callback, now);
        } catch (SimulatedCrash crash) {
            // An error bypasses the client: the connection that it has already taken would never return to its pool.
            scope.execRuntime.discardEndpoint();
            throw crash;
        }
    }

    private static void proceed(
            HttpRequest request,
            AsyncEntityProducer body,
            AsyncExecChain.Scope scope,
            AsyncExecChain chain,
            AsyncExecCallback callback,
            TrialContext now)
            throws HttpException, IOException {
        now.requireAlive();
        request.setHeader(EngineThreads.HEADER, EngineThreads.header(now));
        String path = request.getPath().replaceFirst("\\?.*", "");
        if (!COMMANDS.contains(request.getMethod()) || path.endsWith("/search")) {
            chain.proceed(request, body, scope, callback);
            return;
        }
        String where = now.role() + " | " + path.replaceAll("/\\d+", "/*");
        int nth = now.trial().before(where, now.life());
        chain.proceed(request, body, scope, new LosingAnswers(callback, now, where, nth));
    }

    private record LosingAnswers(AsyncExecCallback callback, TrialContext now, String where, int nth)
            implements AsyncExecCallback {

        @Override
        public AsyncDataConsumer handleResponse(HttpResponse response, EntityDetails details)
                throws HttpException, IOException {
            if (now.trial().strikes(where, nth, Side.AFTER)) {
                now.trial().die();
                throw new IOException("the answer is lost");
            }
            return callback.handleResponse(response, details);
        }

        @Override
        public void handleInformationResponse(HttpResponse response) throws HttpException, IOException {
            callback.handleInformationResponse(response);
        }

        @Override
        public void completed() {
            callback.completed();
        }

        @Override
        public void failed(Exception reason) {
            callback.failed(reason);
        }
    }
}
