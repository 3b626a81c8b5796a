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
final class AsyncBefore {

    private static final Set<String> EXPRESSIVE =
            Set.of("callActivity", "receiveTask", "eventBasedGateway", "userTask", "serviceTask");

    private AsyncBefore() {}

    static boolean isNeeded(Element node) {
        if (isBehindAnEventGateway(node)
                || XmlElements.is(node, "startEvent")
                || XmlElements.is(node, "boundaryEvent")
                || "true".equals(node.getAttribute("triggeredByEvent"))) {
            return false;
        }
        return hasInputs(node)
                || isDecidingGateway(node)
                || catchesMessageOrTimer(node)
                || hasMultipleInstances(node)
                || EXPRESSIVE.contains(node.getLocalName()) && hasExpression(node)
                || XmlElements.zeebe(node, "script").isPresent()
                || boundary(node).anyMatch(AsyncBefore::waitsForMessageOrTimer)
                || eventSubProcessStarts(node).anyMatch(AsyncBefore::waitsForMessageOrTimer);
    }

    static boolean hasInputs(Element node) {
        return XmlElements.zeebe(node, "ioMapping").stream()
                .flatMap(mapping -> XmlElements.children(mapping).stream())
                .anyMatch(entry -> "input".equals(entry.getLocalName()));
    }

    static boolean hasMultipleInstances(Element node) {
        return XmlElements.child(node, "multiInstanceLoopCharacteristics").isPresent();
    }

    static Stream<Element> boundary(Element host) {
        return XmlElements.children((Element) host.getParentNode(), "boundaryEvent")
                .filter(event -> event.getAttribute("attachedToRef").equals(XmlElements.id(host)));
    }

    private static boolean hasExpression(Element node) {
        boolean waits = XmlElements.is(node, "callActivity")
                || XmlElements.is(node, "receiveTask")
                || XmlElements.is(node, "eventBasedGateway");
        return waits
                || XmlElements.child(node, "extensionElements").stream()
                        .flatMap(extensions -> XmlElements.children(extensions).stream())
                        .filter(extension -> !"ioMapping".equals(extension.getLocalName()))
                        .flatMap(XmlElements::all)
                        .flatMap(AsyncBefore::attributes)
                        .anyMatch(EncodedExpression::isExpression);
    }

    private static Stream<String> attributes(Element element) {
        var attributes = element.getAttributes();
        return java.util.stream.IntStream.range(0, attributes.getLength())
                .mapToObj(index -> attributes.item(index).getNodeValue());
    }

    private static boolean isDecidingGateway(Element node) {
        return (XmlElements.is(node, "exclusiveGateway") || XmlElements.is(node, "inclusiveGateway"))
                && XmlElements.children((Element) node.getParentNode(), "sequenceFlow")
                        .filter(flow -> flow.getAttribute("sourceRef").equals(XmlElements.id(node)))
                        .anyMatch(flow ->
                                XmlElements.child(flow, "conditionExpression").isPresent());
    }

    private static boolean catchesMessageOrTimer(Element node) {
        return XmlElements.is(node, "intermediateCatchEvent") && waitsForMessageOrTimer(node);
    }

    private static boolean waitsForMessageOrTimer(Element event) {
        return XmlElements.child(event, "messageEventDefinition").isPresent()
                || XmlElements.child(event, "timerEventDefinition").isPresent();
    }

    private static Stream<Element> eventSubProcessStarts(Element node) {
        return XmlElements.children(node, "subProcess")
                .filter(child -> "true".equals(child.getAttribute("triggeredByEvent")))
                .flatMap(child -> XmlElements.children(child, "startEvent"));
    }

    private static boolean isBehindAnEventGateway(Element node) {
        Element scope = (Element) node.getParentNode();
        return XmlElements.children(scope, "sequenceFlow")
                .filter(flow -> flow.getAttribute("targetRef").equals(XmlElements.id(node)))
                .anyMatch(flow -> XmlElements.children(scope, "eventBasedGateway")
                        .anyMatch(gateway -> XmlElements.id(gateway).equals(flow.getAttribute("sourceRef"))));
    }
}
