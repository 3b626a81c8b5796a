package org.cordee.engine.operaton;

import java.util.Collection;
import org.operaton.bpm.engine.impl.bpmn.behavior.ParallelMultiInstanceActivityBehavior;
import org.operaton.bpm.engine.impl.pvm.PvmActivity;
import org.operaton.bpm.engine.impl.pvm.delegate.ActivityExecution;

/** Parallel multi-instance body: starts all instances at once. */
final class ParallelMultiInstance extends ParallelMultiInstanceActivityBehavior implements MultiInstance.Body {

    private final MultiInstance loop;

    ParallelMultiInstance(MultiInstance loop) {
        this.loop = loop;
    }

    @Override
    public MultiInstance loop() {
        return loop;
    }

    @Override
    public void execute(ActivityExecution execution) throws Exception {
        loop.begin(execution);
        super.execute(execution);
    }

    @Override
    protected int resolveNrOfInstances(ActivityExecution execution) {
        return loop.items(execution).size();
    }

    @Override
    protected Collection<?> evaluateCollection(ActivityExecution execution) {
        return loop.items(execution);
    }

    @Override
    protected void performInstance(
            ActivityExecution execution, PvmActivity activity, int loopCounter, Collection<?> collection) {
        loop.beginInstance(execution);
        super.performInstance(execution, activity, loopCounter, collection);
    }

    @Override
    protected void setLoopVariable(ActivityExecution execution, String name, Object value) {
        super.setLoopVariable(execution, name, LOOP_COUNTER.equals(name) ? (Integer) value + 1 : value);
    }

    @Override
    protected Integer getLoopVariable(ActivityExecution execution, String name) {
        return ((Number) execution.getVariableLocal(name)).intValue();
    }

    @Override
    public void concurrentChildExecutionEnded(ActivityExecution body, ActivityExecution ended) {
        loop.collect(body, ended);
        super.concurrentChildExecutionEnded(body, ended);
    }

    @Override
    public void doLeave(ActivityExecution execution) {
        loop.publish(execution);
        super.doLeave(execution);
    }
}
