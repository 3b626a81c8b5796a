package org.cordee.engine.operaton;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.engine.delegate.DelegateExecution;
import org.operaton.bpm.engine.delegate.VariableScope;
import org.operaton.bpm.engine.impl.context.Context;
import org.operaton.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.operaton.bpm.engine.impl.history.event.HistoryEvent;
import org.operaton.bpm.engine.impl.history.event.HistoryEventType;
import org.operaton.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.operaton.bpm.engine.impl.interceptor.CommandContext;
import org.operaton.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.operaton.bpm.engine.impl.persistence.entity.HistoricVariableInstanceEntity;
import org.operaton.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.operaton.bpm.engine.impl.pvm.process.ActivityImpl;

/**
 * Records a variable in the history of the element that created it, as Camunda does. Operaton records an element's
 * input under the outer scope, and the first variables of a parallel instance under the body that all instances share.
 */
final class ScopedHistoryProducer extends CacheAwareHistoryEventProducer {

    @Override
    protected HistoryEvent createHistoricVariableEvent(
            VariableInstanceEntity variable, VariableScope source, HistoryEventType type) {
        HistoryEvent event = super.createHistoricVariableEvent(variable, source, type);
        ExecutionEntity execution = variable.getExecution();
        if (event instanceof HistoricVariableUpdateEventEntity update
                && execution != null
                && variable.getTaskId() == null
                && isAtItsOwnScope(execution)) {
            update.setScopeActivityInstanceId(execution.getActivityInstanceId());
        }
        return event;
    }

    /**
     * Returns true while nothing inside the scope has begun. Later the parent execution holds the activity instance,
     * and Operaton's own choice is right.
     */
    private static boolean isAtItsOwnScope(ExecutionEntity execution) {
        ActivityImpl activity = execution.getActivity();
        return execution.isScope() && activity != null && activity.isScope() && execution.getParent() != null;
    }

    @Override
    public HistoryEvent createActivityInstanceStartEvt(DelegateExecution execution) {
        ExecutionEntity started = (ExecutionEntity) execution;
        ExecutionEntity repetition = repetition(started);
        if (repetition != null) {
            moveInto(started.getActivityInstanceId(), repetition);
        }
        return super.createActivityInstanceStartEvt(execution);
    }

    /**
     * Returns the execution that holds item and counter of a parallel multi-instance that starts now; null for other
     * elements.
     */
    private static @Nullable ExecutionEntity repetition(ExecutionEntity started) {
        ActivityImpl activity = started.getActivity();
        boolean repeated = activity != null
                && activity.getFlowScope() instanceof ActivityImpl around
                && around.getActivityBehavior() instanceof ParallelMultiInstance;
        return repeated ? started.isConcurrent() ? started : started.getParent() : null;
    }

    /**
     * Moves variables to the activity instance. Those of this transaction are changed in memory; those of an earlier
     * one are rows, whose scope Operaton never updates.
     */
    private static void moveInto(String activityInstance, ExecutionEntity repetition) {
        CommandContext context = Context.getCommandContext();
        boolean written = false;
        for (VariableInstanceEntity variable : repetition.getVariablesInternal()) {
            HistoricVariableInstanceEntity kept = context.getDbEntityManager()
                    .getCachedEntity(HistoricVariableInstanceEntity.class, variable.getId());
            if (kept == null) {
                written = true;
            } else {
                kept.setActivityInstanceId(activityInstance);
            }
        }
        if (written) {
            update(context, activityInstance, repetition.getId());
        }
    }

    private static void update(CommandContext context, String activityInstance, String execution) {
        try (PreparedStatement statement = context.getDbSqlSession()
                .getSqlSession()
                .getConnection()
                .prepareStatement("UPDATE ACT_HI_VARINST SET ACT_INST_ID_ = ? WHERE EXECUTION_ID_ = ?")) {
            statement.setString(1, activityInstance);
            statement.setString(2, execution);
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
