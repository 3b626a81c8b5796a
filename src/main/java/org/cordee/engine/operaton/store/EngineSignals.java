package org.cordee.engine.operaton.store;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.cordee.engine.operaton.expression.MessageNames;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells, after the commit and on the committing thread, what the engine has begun to wait for. */
public final class EngineSignals {

    private static final Logger LOG = LoggerFactory.getLogger(EngineSignals.class);

    private final List<Consumer<String>> subscriptionListeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<String>> jobListeners = new CopyOnWriteArrayList<>();

    public EngineSignals() {}

    /** The listener gets the subscription's full name (see {@link MessageNames}). */
    public void onSubscriptionOpened(Consumer<String> listener) {
        subscriptionListeners.add(listener);
    }

    /** The listener gets the job's type. */
    public void onJobCreated(Consumer<String> listener) {
        jobListeners.add(listener);
    }

    void subscriptionOpened(String eventName) {
        tell(subscriptionListeners, eventName);
    }

    void jobCreated(String type) {
        tell(jobListeners, type);
    }

    private static void tell(List<Consumer<String>> listeners, String what) {
        for (Consumer<String> listener : listeners) {
            try {
                listener.accept(what);
            } catch (RuntimeException failure) {
                // The step is committed: a listener's trouble must not look like the step's failure.
                LOG.error("listener failed for {}", MessageNames.nameOf(what), failure);
            }
        }
    }
}
