package org.cordee.engine.operaton;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notifies listeners of new subscriptions and jobs after the commit, on the committing thread. */
public final class CommitListeners {

    private static final Logger LOG = LoggerFactory.getLogger(CommitListeners.class);

    private final List<Consumer<String>> subscriptionListeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<String>> jobListeners = new CopyOnWriteArrayList<>();

    public CommitListeners() {}

    /** Registers a listener; it receives the subscription's full name (see {@link EventNames}). */
    public void onSubscriptionOpened(Consumer<String> listener) {
        subscriptionListeners.add(listener);
    }

    /** Registers a listener; it receives the job's type. */
    public void onJobCreated(Consumer<String> listener) {
        jobListeners.add(listener);
    }

    void subscriptionOpened(String eventName) {
        publish(subscriptionListeners, eventName);
    }

    void jobCreated(String type) {
        publish(jobListeners, type);
    }

    private static void publish(List<Consumer<String>> listeners, String value) {
        for (Consumer<String> listener : listeners) {
            try {
                listener.accept(value);
            } catch (RuntimeException | Error failure) {
                // The transaction is committed: a failing listener must not look like a failure of the engine.
                LOG.error("listener failed for {}", EventNames.nameOf(value), failure);
            }
        }
    }
}
