package org.cordee.engine.translate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/** Walks a model and adds the attributes that Operaton needs to each element. */
final class ModelRewriter {

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

    private final ExpressionEncoder codes;
    private final MessageTranslation messages;
    private final TaskTranslation tasks;
    private final GatewayTranslation gateways;

    ModelRewriter(ExpressionEncoder codes, MessageTranslation messages) {
        this.codes = codes;
        this.messages = messages;
        this.tasks = new TaskTranslation(codes);
        this.gateways = new GatewayTranslation(codes);
    }

    void rewrite(Element definitions) {
        List<Element> elements = XmlElements.all(definitions)
                .filter(element -> XmlElements.BPMN.equals(element.getNamespaceURI()))
                .toList();
        // The asynchronous elements are found before anything is rewritten, because rewriting hides expressions.
        List<Element> ownStep = elements.stream()
                .filter(element -> XmlElements.attribute(element, "id").isPresent() && isFlowNode(element))
                .filter(AsyncBefore::isNeeded)
                .toList();
        ownStep.forEach(ModelRewriter::enterInOwnStep);
        elements.stream()
                .filter(element -> XmlElements.is(element, "process") || XmlElements.is(element, "subProcess"))
                .flatMap(scope -> SynchronousLoops.in(scope, new HashSet<>(ownStep)).stream())
                .forEach(ModelRewriter::enterInOwnStep);
        elements.forEach(this::rewriteElement);
        messages.forgetUnused();
        // The diagram is served from the source file; Operaton would check it against elements removed here.
        XmlElements.children(definitions).stream()
                .filter(child -> "BPMNDiagram".equals(child.getLocalName()))
                .forEach(XmlElements::remove);
    }

    private static boolean isFlowNode(Element element) {
        return element.getParentNode() instanceof Element parent
                && (XmlElements.is(parent, "process") || XmlElements.is(parent, "subProcess"));
    }

    private static void enterInOwnStep(Element element) {
        XmlElements.operaton(element, "asyncBefore", "true");
        if (AsyncBefore.hasInputs(element)) {
            XmlElements.child(element, "multiInstanceLoopCharacteristics")
                    .ifPresent(loop -> XmlElements.operaton(loop, "asyncBefore", "true"));
        }
    }

    private void rewriteElement(Element element) {
        if (DROPPED.contains(element.getLocalName())) {
            XmlElements.remove(element);
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
        XmlElements.zeebe(element, "ioMapping")
                .ifPresent(mapping -> XmlElements.children(mapping)
                        .forEach(entry -> codes.check(element, entry.getAttribute("source"))));
    }

    private static void versionTag(Element process) {
        XmlElements.zeebe(process, "versionTag")
                .ifPresent(tag -> XmlElements.operaton(process, "versionTag", tag.getAttribute("value")));
    }

    private void messageEvent(Element definition) {
        Element event = (Element) definition.getParentNode();
        if (XmlElements.is(event, "endEvent") || XmlElements.is(event, "intermediateThrowEvent")) {
            tasks.thrownMessage(event, definition);
            return;
        }
        messages.subscribe(event, definition);
    }

    private void timer(Element definition) {
        XmlElements.child(definition, "timeDate").ifPresent(time -> time(time, EncodedExpression.Kind.INSTANT));
        XmlElements.child(definition, "timeDuration").ifPresent(time -> time(time, EncodedExpression.Kind.DURATION));
        XmlElements.child(definition, "timeCycle").ifPresent(time -> time(time, EncodedExpression.Kind.CYCLE));
    }

    private void time(Element time, EncodedExpression.Kind kind) {
        time.setTextContent(codes.encode(time, kind, XmlElements.text(time)));
    }

    private void signal(Element signal) {
        signal.setAttribute("name", codes.literalOr(signal, EncodedExpression.Kind.TEXT, signal.getAttribute("name")));
    }
}
