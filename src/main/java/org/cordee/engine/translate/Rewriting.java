package org.cordee.engine.translate;

import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/** Walks a model and adds the attributes that Operaton needs to each element. */
final class Rewriting {

    private static final Set<String> DROPPED = Set.of(
            "ioSpecification",
            "property",
            "dataInputAssociation",
            "dataOutputAssociation",
            "dataObject",
            "dataObjectReference",
            "dataStoreReference",
            "loopCardinality",
            "script");

    private final Codes codes;
    private final Messages messages;
    private final Tasks tasks;
    private final Gateways gateways;

    Rewriting(Codes codes, Messages messages) {
        this.codes = codes;
        this.messages = messages;
        this.tasks = new Tasks(codes);
        this.gateways = new Gateways(codes);
    }

    void rewrite(Element definitions) {
        List<Element> elements = Dom.all(definitions)
                .filter(element -> Dom.BPMN.equals(element.getNamespaceURI()))
                .toList();
        // The asynchronous elements are found before anything is rewritten, because rewriting hides expressions.
        List<Element> ownStep = elements.stream()
                .filter(element -> Dom.attribute(element, "id").isPresent() && isFlowNode(element))
                .filter(OwnStep::needs)
                .toList();
        ownStep.forEach(Rewriting::enterInOwnStep);
        elements.forEach(this::rewriteElement);
        messages.forgetUnused();
        // The diagram is served from the source file; Operaton would check it against elements removed here.
        Dom.children(definitions).stream()
                .filter(child -> "BPMNDiagram".equals(child.getLocalName()))
                .forEach(Dom::remove);
    }

    private static boolean isFlowNode(Element element) {
        return element.getParentNode() instanceof Element parent
                && (Dom.is(parent, "process") || Dom.is(parent, "subProcess"));
    }

    private static void enterInOwnStep(Element element) {
        Dom.operaton(element, "asyncBefore", "true");
        if (OwnStep.hasInputs(element)) {
            Dom.child(element, "multiInstanceLoopCharacteristics")
                    .ifPresent(loop -> Dom.operaton(loop, "asyncBefore", "true"));
        }
    }

    private void rewriteElement(Element element) {
        if (DROPPED.contains(element.getLocalName())) {
            Dom.remove(element);
            return;
        }
        checkMappings(element);
        switch (element.getLocalName()) {
            case "process" -> versionTag(element);
            case "serviceTask", "sendTask", "businessRuleTask", "scriptTask" -> tasks.job(element);
            case "userTask" -> tasks.user(element);
            case "callActivity" -> tasks.call(element);
            case "multiInstanceLoopCharacteristics" -> tasks.multiInstance(element);
            case "exclusiveGateway", "inclusiveGateway" -> gateways.gateway(element);
            case "receiveTask" -> messages.subscribe(element, element);
            case "messageEventDefinition" -> messageEvent(element);
            case "timerEventDefinition" -> timer(element);
            case "signal" -> signal(element);
            default -> {}
        }
    }

    private void checkMappings(Element element) {
        Dom.zeebe(element, "ioMapping")
                .ifPresent(mapping ->
                        Dom.children(mapping).forEach(entry -> codes.check(element, entry.getAttribute("source"))));
    }

    private static void versionTag(Element process) {
        Dom.zeebe(process, "versionTag")
                .ifPresent(tag -> Dom.operaton(process, "versionTag", tag.getAttribute("value")));
    }

    private void messageEvent(Element definition) {
        Element event = (Element) definition.getParentNode();
        if (Dom.is(event, "endEvent") || Dom.is(event, "intermediateThrowEvent")) {
            tasks.thrownMessage(event, definition);
            return;
        }
        messages.subscribe(event, definition);
    }

    private void timer(Element definition) {
        Dom.child(definition, "timeDate").ifPresent(time -> time(time, FeelCode.Kind.INSTANT));
        Dom.child(definition, "timeDuration").ifPresent(time -> time(time, FeelCode.Kind.DURATION));
        Dom.child(definition, "timeCycle").ifPresent(time -> time(time, FeelCode.Kind.CYCLE));
    }

    private void time(Element time, FeelCode.Kind kind) {
        time.setTextContent(codes.encode(time, kind, Dom.text(time)));
    }

    private void signal(Element signal) {
        signal.setAttribute("name", codes.literalOr(signal, FeelCode.Kind.TEXT, signal.getAttribute("name")));
    }
}
