package org.cordee.engine.operaton;

import org.cordee.feel.BoundedFeel;
import org.cordee.feel.FeelFailure;
import org.cordee.feel.FeelValues;
import org.operaton.bpm.engine.impl.bpmn.behavior.TaskActivityBehavior;
import org.operaton.bpm.engine.impl.pvm.delegate.ActivityExecution;

/** Behaviour of a script task: evaluates a FEEL expression into the result variable. */
final class ScriptBehavior extends TaskActivityBehavior {

    private final BoundedFeel feel;
    private final String expression;
    private final String resultVariable;

    ScriptBehavior(BoundedFeel feel, String expression, String resultVariable) {
        this.feel = feel;
        this.expression = expression.startsWith("=") ? expression.substring(1) : expression;
        this.resultVariable = resultVariable;
    }

    @Override
    public void performExecution(ActivityExecution execution) {
        try {
            Object value = FeelValues.variable(feel.evaluate(expression, new ScopeVariables(execution)));
            execution.setVariable(resultVariable, value);
        } catch (FeelFailure failure) {
            throw new IncidentFailure(IncidentFailure.Kind.EXTRACT_VALUE_ERROR, failure.getMessage(), failure);
        }
        leave(execution);
    }
}
