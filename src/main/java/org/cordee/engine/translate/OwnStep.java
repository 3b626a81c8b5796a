package org.cordee.engine.translate;

import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * Decides which elements are entered in a transaction of their own (Operaton's asyncBefore). Camunda accepts the
 * command before (the completion of a job, say) and raises the incident at the element whose expression fails; Operaton
 * would roll the command back. So an element that evaluates an expression on entry first waits as an Operaton job: the
 * incident is raised and resolved there.
 */
final class OwnStep {

    private static final Set<String> EXPRESSIVE =
            Set.of("callActivity", "receiveTask", "eventBasedGateway", "userTask", "serviceTask");

    private OwnStep() {}

    static boolean needs(Element node) {
        if (isBehindAnEventGateway(node)
                || Dom.is(node, "startEvent")
                || Dom.is(node, "boundaryEvent")
                || "true".equals(node.getAttribute("triggeredByEvent"))) {
            return false;
        }
        return hasInputs(node)
                || isDecidingGateway(node)
                || catchesMessageOrTimer(node)
                || hasMultipleInstances(node)
                || EXPRESSIVE.contains(node.getLocalName()) && hasExpression(node)
                || Dom.zeebe(node, "script").isPresent()
                || boundary(node).anyMatch(OwnStep::waitsForMessageOrTimer)
                || eventSubProcessStarts(node).anyMatch(OwnStep::waitsForMessageOrTimer);
    }

    static boolean hasInputs(Element node) {
        return Dom.zeebe(node, "ioMapping").stream()
                .flatMap(mapping -> Dom.children(mapping).stream())
                .anyMatch(entry -> "input".equals(entry.getLocalName()));
    }

    static boolean hasMultipleInstances(Element node) {
        return Dom.child(node, "multiInstanceLoopCharacteristics").isPresent();
    }

    static Stream<Element> boundary(Element host) {
        return Dom.children((Element) host.getParentNode(), "boundaryEvent")
                .filter(event -> event.getAttribute("attachedToRef").equals(Dom.id(host)));
    }

    private static boolean hasExpression(Element node) {
        boolean waits =
                Dom.is(node, "callActivity") || Dom.is(node, "receiveTask") || Dom.is(node, "eventBasedGateway");
        return waits
                || Dom.child(node, "extensionElements").stream()
                        .flatMap(extensions -> Dom.children(extensions).stream())
                        .filter(extension -> !"ioMapping".equals(extension.getLocalName()))
                        .flatMap(Dom::all)
                        .flatMap(OwnStep::attributes)
                        .anyMatch(FeelCode::isExpression);
    }

    private static Stream<String> attributes(Element element) {
        var attributes = element.getAttributes();
        return java.util.stream.IntStream.range(0, attributes.getLength())
                .mapToObj(index -> attributes.item(index).getNodeValue());
    }

    private static boolean isDecidingGateway(Element node) {
        return (Dom.is(node, "exclusiveGateway") || Dom.is(node, "inclusiveGateway"))
                && Dom.children((Element) node.getParentNode(), "sequenceFlow")
                        .filter(flow -> flow.getAttribute("sourceRef").equals(Dom.id(node)))
                        .anyMatch(flow -> Dom.child(flow, "conditionExpression").isPresent());
    }

    private static boolean catchesMessageOrTimer(Element node) {
        return Dom.is(node, "intermediateCatchEvent") && waitsForMessageOrTimer(node);
    }

    private static boolean waitsForMessageOrTimer(Element event) {
        return Dom.child(event, "messageEventDefinition").isPresent()
                || Dom.child(event, "timerEventDefinition").isPresent();
    }

    private static Stream<Element> eventSubProcessStarts(Element node) {
        return Dom.children(node, "subProcess")
                .filter(child -> "true".equals(child.getAttribute("triggeredByEvent")))
                .flatMap(child -> Dom.children(child, "startEvent"));
    }

    private static boolean isBehindAnEventGateway(Element node) {
        Element scope = (Element) node.getParentNode();
        return Dom.children(scope, "sequenceFlow")
                .filter(flow -> flow.getAttribute("targetRef").equals(Dom.id(node)))
                .anyMatch(flow -> Dom.children(scope, "eventBasedGateway")
                        .anyMatch(gateway -> Dom.id(gateway).equals(flow.getAttribute("sourceRef"))));
    }
}
