package org.cordee.engine.operaton;

import java.util.List;
import java.util.Optional;
import org.cordee.engine.translate.EncodedExpression;
import org.operaton.bpm.engine.delegate.ExecutionListener;
import org.operaton.bpm.engine.delegate.Expression;
import org.operaton.bpm.engine.impl.bpmn.behavior.CallActivityBehavior;
import org.operaton.bpm.engine.impl.bpmn.behavior.ExternalTaskActivityBehavior;
import org.operaton.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.operaton.bpm.engine.impl.bpmn.behavior.SequentialMultiInstanceActivityBehavior;
import org.operaton.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.operaton.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.operaton.bpm.engine.impl.pvm.process.ActivityImpl;
import org.operaton.bpm.engine.impl.pvm.process.ScopeImpl;
import org.operaton.bpm.engine.impl.util.xml.Element;

/** Replaces Operaton's element behaviours by Camunda 8's while a model is parsed. */
final class ZeebeParseListener implements BpmnParseListener {

    private final FeelExpressions expressions;
    private final EngineLimits limits;
    private final EnteredElements entered;

    public ZeebeParseListener(FeelExpressions expressions, EngineLimits limits) {
        this.expressions = expressions;
        this.limits = limits;
        this.entered = new EnteredElements(limits);
    }

    @Override
    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
        definition.addListener(ExecutionListener.EVENTNAME_START, new DeferredCorrelationKeys());
        entered.countIn(definition);
    }

    @Override
    public void parseServiceTask(Element task, ScopeImpl scope, ActivityImpl activity) {
        job(task, task, activity);
        mapped(task, activity);
    }

    @Override
    public void parseTask(Element task, ScopeImpl scope, ActivityImpl activity) {
        ZeebeExtensions.of(task, "script")
                .ifPresent(script -> activity.setActivityBehavior(new ScriptBehavior(
                        expressions.feel(), script.attribute("expression"), script.attribute("resultVariable"))));
        mapped(task, activity);
    }

    @Override
    public void parseManualTask(Element task, ScopeImpl scope, ActivityImpl activity) {
        mapped(task, activity);
    }

    @Override
    public void parseUserTask(Element task, ScopeImpl scope, ActivityImpl activity) {
        mapped(task, activity);
    }

    @Override
    public void parseReceiveTask(Element task, ScopeImpl scope, ActivityImpl activity) {
        mapped(task, activity);
    }

    @Override
    public void parseCallActivity(Element call, ScopeImpl scope, ActivityImpl activity) {
        CallActivityBehavior operatons = (CallActivityBehavior) activity.getActivityBehavior();
        activity.setActivityBehavior(new CallBehavior(operatons.getCallableElement(), limits));
        mapped(call, activity);
    }

    @Override
    public void parseSubProcess(Element subProcess, ScopeImpl scope, ActivityImpl activity) {
        mapped(subProcess, activity);
    }

    @Override
    public void parseIntermediateCatchEvent(Element event, ScopeImpl scope, ActivityImpl activity) {
        mapped(event, activity);
    }

    @Override
    public void parseBoundaryEvent(Element event, ScopeImpl scope, ActivityImpl activity) {
        mapped(event, activity);
    }

    @Override
    public void parseStartEvent(Element event, ScopeImpl scope, ActivityImpl activity) {
        mapped(event, activity);
    }

    @Override
    public void parseIntermediateThrowEvent(Element event, ScopeImpl scope, ActivityImpl activity) {
        thrown(event, activity);
    }

    @Override
    public void parseEndEvent(Element event, ScopeImpl scope, ActivityImpl activity) {
        thrown(event, activity);
    }

    @Override
    public void parseExclusiveGateway(Element gateway, ScopeImpl scope, ActivityImpl activity) {
        String only = gateway.attributeNS(ZeebeExtensions.OPERATON, "onlyCondition");
        activity.setActivityBehavior(
                only == null
                        ? new ConditionalGateway.Exclusive()
                        : new SingleFlowGateway(expressions.createExpression(only)));
    }

    @Override
    public void parseInclusiveGateway(Element gateway, ScopeImpl scope, ActivityImpl activity) {
        activity.setActivityBehavior(new ConditionalGateway.Inclusive());
    }

    @Override
    public void parseMultiInstanceLoopCharacteristics(Element owner, Element loop, ActivityImpl body) {
        MultiInstanceActivityBehavior operatons = (MultiInstanceActivityBehavior) body.getActivityBehavior();
        Element characteristics =
                ZeebeExtensions.of(loop, "loopCharacteristics").orElseThrow();
        MultiInstance camundas = new MultiInstance(
                expressions.feel(),
                operatons.getCollectionExpression(),
                filled(characteristics.attribute("outputElement")),
                filled(characteristics.attribute("outputCollection")));
        MultiInstanceActivityBehavior behavior = operatons instanceof SequentialMultiInstanceActivityBehavior
                ? new SequentialMultiInstance(camundas)
                : new ParallelMultiInstance(camundas);
        behavior.setCollectionExpression(operatons.getCollectionExpression());
        behavior.setCollectionElementVariable(operatons.getCollectionElementVariable());
        behavior.setCompletionConditionExpression(operatons.getCompletionConditionExpression());
        body.setActivityBehavior(behavior);
    }

    private static @org.jspecify.annotations.Nullable String filled(
            @org.jspecify.annotations.Nullable String attribute) {
        return attribute == null || attribute.isEmpty() ? null : attribute;
    }

    private void thrown(Element event, ActivityImpl activity) {
        if (activity.getActivityBehavior() instanceof ExternalTaskActivityBehavior) {
            job(event, event.element("messageEventDefinition"), activity);
        }
        mapped(event, activity);
    }

    private void job(Element element, Element carrier, ActivityImpl activity) {
        String topic = carrier.attributeNS(ZeebeExtensions.OPERATON, "topic");
        String retries = ZeebeExtensions.of(element, "taskDefinition")
                .map(definition -> JobBehavior.retriesOrDefault(definition.attribute("retries")))
                .orElseThrow();
        Expression attempts =
                expressions.createExpression(new EncodedExpression(EncodedExpression.Kind.WHOLE, retries).encoded());
        activity.setActivityBehavior(new JobBehavior(expressions.createExpression(topic), attempts));
    }

    private void mapped(Element element, ActivityImpl activity) {
        Optional<FeelIoMapping> own = ZeebeExtensions.mapping(element, expressions.feel());
        Optional<FeelIoMapping> mapping = outputOfLoop(activity, own.isPresent())
                .map(loop -> own.orElseGet(() -> new FeelIoMapping(expressions.feel(), List.of(), List.of()))
                        .within(loop))
                .or(() -> own);
        mapping.ifPresent(present -> {
            activity.setIoMapping(present);
            // Without a scope of its own an element has no local variables.
            activity.setScope(true);
        });
    }

    /** Returns the multi-instance whose output this activity must evaluate before its local variables are removed. */
    private static Optional<MultiInstance> outputOfLoop(ActivityImpl activity, boolean isMapped) {
        return activity.getFlowScope() instanceof ActivityImpl around
                        && around.getActivityBehavior() instanceof MultiInstance.Body body
                        && body.loop().hasOutput()
                        && (isMapped || activity.isScope())
                ? Optional.of(body.loop())
                : Optional.empty();
    }
}
