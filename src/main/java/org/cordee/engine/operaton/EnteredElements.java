package org.cordee.engine.operaton;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.operaton.bpm.engine.delegate.DelegateExecution;
import org.operaton.bpm.engine.delegate.ExecutionListener;
import org.operaton.bpm.engine.impl.context.Context;
import org.operaton.bpm.engine.impl.interceptor.Session;
import org.operaton.bpm.engine.impl.jobexecutor.AsyncContinuationJobHandler;
import org.operaton.bpm.engine.impl.jobexecutor.JobExecutorContext;
import org.operaton.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.operaton.bpm.engine.impl.pvm.process.ActivityImpl;
import org.operaton.bpm.engine.impl.pvm.process.ScopeImpl;

/**
 * Counts the elements that are entered, per transaction and per process instance since it last waited. A loop that never
 * waits, or a fork that doubles itself, becomes an incident. The counts are in memory: an incident is stored, so that a
 * restart does not run the loop again.
 */
final class EnteredElements implements ExecutionListener {

    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);
    private static final int INSTANCES_KEPT = 100_000;

    private final EngineLimits limits;
    private final Cache<String, AtomicInteger> sinceWaiting = Caffeine.newBuilder()
            .expireAfterAccess(FORGOTTEN_AFTER)
            .maximumSize(INSTANCES_KEPT)
            .build();

    EnteredElements(EngineLimits limits) {
        this.limits = limits;
    }

    /** The number of elements entered in one transaction. */
    static final class OfTransaction implements Session {

        private int entered;

        @Override
        public void flush() {
            // Nothing is stored.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    /** Counts the elements of a scope and of all scopes inside it. */
    void countIn(ScopeImpl scope) {
        for (ActivityImpl activity : scope.getActivities()) {
            activity.addBuiltInListener(EVENTNAME_START, this, 0);
            countIn(activity);
        }
    }

    @Override
    public void notify(DelegateExecution execution) {
        OfTransaction transaction = Context.getCommandContext().getSession(OfTransaction.class);
        if (++transaction.entered > limits.elementsInTransaction()) {
            throw tooMany("entered more than " + limits.elementsInTransaction() + " elements in one transaction");
        }
        String instance = ((ExecutionEntity) execution).getProcessInstanceId();
        if (!isContinued()) {
            sinceWaiting.invalidate(instance);
            return;
        }
        int entered = sinceWaiting.get(instance, any -> new AtomicInteger()).incrementAndGet();
        if (entered > limits.elementsWithoutWaiting()) {
            // Whoever resolves the incident lets the instance enter as many again.
            sinceWaiting.invalidate(instance);
            throw tooMany("entered " + entered + " elements without waiting");
        }
    }

    /** Returns true when the transaction continues what an earlier one began, without a command, message or timer. */
    private static boolean isContinued() {
        JobExecutorContext executor = Context.getJobExecutorContext();
        return executor != null
                && executor.getCurrentJob() != null
                && AsyncContinuationJobHandler.TYPE.equals(
                        executor.getCurrentJob().getJobHandlerType());
    }

    private static IncidentFailure tooMany(String what) {
        return new IncidentFailure(
                IncidentFailure.Kind.UNKNOWN, "Expected the process instance to end or to wait, but it " + what);
    }
}
