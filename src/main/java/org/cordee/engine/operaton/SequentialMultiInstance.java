package org.cordee.engine.operaton;

import java.util.Collection;
import org.operaton.bpm.engine.impl.bpmn.behavior.SequentialMultiInstanceActivityBehavior;
import org.operaton.bpm.engine.impl.pvm.PvmActivity;
import org.operaton.bpm.engine.impl.pvm.delegate.ActivityExecution;

/** Sequential multi-instance body: starts one instance after the other. */
final class SequentialMultiInstance extends SequentialMultiInstanceActivityBehavior implements MultiInstance.Body {

    private final MultiInstance loop;

    SequentialMultiInstance(MultiInstance loop) {
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

    /** Returns Operaton's own, 0-based counter, because Operaton counts on from the value it reads here. */
    @Override
    protected Integer getLoopVariable(ActivityExecution execution, String name) {
        int value = ((Number) execution.getVariableLocal(name)).intValue();
        return LOOP_COUNTER.equals(name) ? value - 1 : value;
    }

    @Override
    public void complete(ActivityExecution body) {
        loop.collect(body, body);
        super.complete(body);
    }

    @Override
    public void doLeave(ActivityExecution execution) {
        loop.publish(execution);
        super.doLeave(execution);
    }
}
