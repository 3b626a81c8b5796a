package org.cordee.process;

import io.camunda.client.api.command.ClientHttpException;
import java.time.Duration;
import java.time.Instant;
import org.cordee.shared.StartupRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Checks before the first use that the engine is there and accepts the credential. It waits for a cluster that is still
 * starting; a wrong address or credential ends the start with one sentence.
 */
@Component
class AwaitingEngine implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(AwaitingEngine.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int TRIES_A_LINE = 10;

    private final EngineConnection connection;
    private final String mode;
    private int tries;
    private volatile boolean running;

    AwaitingEngine(EngineConnection connection, @Value("${cordee.engine.mode:embedded}") String mode) {
        this.connection = connection;
        this.mode = mode;
    }

    @Override
    public void start() {
        if (!connection.isConfigured()) {
            throw new StartupRefused("cordee.engine.mode is '" + mode
                    + "', so the process engine is elsewhere: set camunda.client.rest-address to its REST address,"
                    + " or cordee.engine.mode to embedded.");
        }
        Instant end = Instant.now().plus(PATIENCE);
        while (!answers(end)) {
            RetryPause.pause();
        }
        running = true;
    }

    private boolean answers(Instant end) {
        try {
            connection.client().newTopologyRequest().send().join();
            return true;
        } catch (StartupRefused wrongSetting) {
            throw wrongSetting;
        } catch (ClientHttpException refused) {
            judge(refused);
            waitOrRefuse(refused, end);
        } catch (RuntimeException away) {
            waitOrRefuse(away, end);
        }
        return false;
    }

    /** Fails at once for errors that waiting cannot repair. */
    private void judge(ClientHttpException refused) {
        if (refused.code() == 401 || refused.code() == 403) {
            throw new StartupRefused("The process engine at " + address() + " refuses the credential (" + refused.code()
                    + "): check camunda.client.auth.method, .username and .password (or .client-id and"
                    + " .client-secret).");
        }
        if (refused.code() == 404) {
            throw new StartupRefused("At " + address()
                    + " answers something that is not Camunda's REST API (404): check camunda.client.rest-address.");
        }
    }

    private void waitOrRefuse(RuntimeException away, Instant end) {
        if (Instant.now().isAfter(end)) {
            throw new StartupRefused("The process engine at " + address() + " does not answer ("
                    + EngineErrors.rootOf(away) + "): check camunda.client.rest-address and that it runs.");
        }
        if (tries++ % TRIES_A_LINE == 0) {
            LOG.warn("the process engine at {} does not answer yet: {}", address(), EngineErrors.rootOf(away));
        }
    }

    private String address() {
        return String.valueOf(connection.settings().restAddress());
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Returns false in a test that starts only a part of the server and has no engine. */
    @Override
    public boolean isAutoStartup() {
        return connection.isConfigured() || !mode.equals("embedded");
    }

    @Override
    public int getPhase() {
        return StartPhases.AWAITING;
    }
}
