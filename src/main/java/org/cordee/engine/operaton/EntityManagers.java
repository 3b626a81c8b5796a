package org.cordee.engine.operaton;

import java.util.List;
import java.util.function.Consumer;
import org.operaton.bpm.engine.impl.cfg.TransactionState;
import org.operaton.bpm.engine.impl.context.Context;
import org.operaton.bpm.engine.impl.event.EventType;
import org.operaton.bpm.engine.impl.interceptor.Session;
import org.operaton.bpm.engine.impl.interceptor.SessionFactory;
import org.operaton.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.operaton.bpm.engine.impl.persistence.entity.EventSubscriptionManager;
import org.operaton.bpm.engine.impl.persistence.entity.ExternalTaskEntity;
import org.operaton.bpm.engine.impl.persistence.entity.ExternalTaskManager;
import org.operaton.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;

/**
 * Replaces three of Operaton's entity managers: those of external tasks and subscriptions signal new entries after the
 * commit, that of process definitions finds by version tag as Camunda does. Adds the count of a transaction's elements.
 */
final class EntityManagers {

    private EntityManagers() {}

    public static List<SessionFactory> factories(CommitListeners signals) {
        return List.of(
                factory(EventSubscriptionManager.class, () -> new Subscriptions(signals)),
                factory(ExternalTaskManager.class, () -> new Jobs(signals)),
                factory(ProcessDefinitionManager.class, VersionTagDefinitionManager::new),
                factory(EnteredElements.OfTransaction.class, EnteredElements.OfTransaction::new));
    }

    private static SessionFactory factory(Class<?> type, java.util.function.Supplier<Session> sessions) {
        return new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return type;
            }

            @Override
            public Session openSession() {
                return sessions.get();
            }
        };
    }

    private static <T> void afterCommit(Consumer<T> consumer, java.util.function.Supplier<T> what) {
        Context.getCommandContext()
                .getTransactionContext()
                .addTransactionListener(TransactionState.COMMITTED, context -> consumer.accept(what.get()));
    }

    private static final class Subscriptions extends EventSubscriptionManager {

        private final CommitListeners signals;

        Subscriptions(CommitListeners signals) {
            this.signals = signals;
        }

        @Override
        public void insert(EventSubscriptionEntity subscription) {
            super.insert(subscription);
            if (subscription.isSubscriptionForEventType(EventType.MESSAGE)) {
                // The name is read after the commit, when a deferred correlation key has been evaluated.
                afterCommit(signals::subscriptionOpened, subscription::getEventName);
            }
        }
    }

    private static final class Jobs extends ExternalTaskManager {

        private final CommitListeners signals;

        Jobs(CommitListeners signals) {
            this.signals = signals;
        }

        @Override
        public void insert(ExternalTaskEntity job) {
            super.insert(job);
            afterCommit(signals::jobCreated, job::getTopicName);
        }
    }
}
