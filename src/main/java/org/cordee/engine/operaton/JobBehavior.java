package org.cordee.engine.operaton;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.engine.delegate.Expression;
import org.operaton.bpm.engine.impl.bpmn.behavior.ExternalTaskActivityBehavior;
import org.operaton.bpm.engine.impl.core.variable.mapping.value.ConstantValueProvider;
import org.operaton.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.operaton.bpm.engine.impl.persistence.entity.ExternalTaskEntity;
import org.operaton.bpm.engine.impl.pvm.delegate.ActivityExecution;

/** Behaviour of a Camunda job: an external task whose retries are known from the beginning. */
final class JobBehavior extends ExternalTaskActivityBehavior {

    private final Expression type;
    private final Expression retries;

    JobBehavior(Expression type, Expression retries) {
        super(new ConstantValueProvider(null), new ConstantValueProvider(null));
        this.type = type;
        this.retries = retries;
    }

    @Override
    public void execute(ActivityExecution execution) {
        ExecutionEntity entity = (ExecutionEntity) execution;
        String topic = type(entity);
        int attempts = ((Long) retries.getValue(entity)).intValue();
        ExternalTaskEntity.createAndInsert(entity, topic, 0);
        List<ExternalTaskEntity> jobs = entity.getExternalTasks();
        jobs.get(jobs.size() - 1).setRetries(attempts);
    }

    private String type(ExecutionEntity execution) {
        Object value = type.getValue(execution);
        if (value == null) {
            throw new IncidentFailure(
                    IncidentFailure.Kind.EXTRACT_VALUE_ERROR,
                    "The job type of '" + execution.getActivityId() + "' is null");
        }
        return value.toString();
    }

    /** Returns the default number of retries when the model gives none. */
    static String retriesOrDefault(@Nullable String retries) {
        return retries == null || retries.isEmpty() ? "3" : retries;
    }
}
