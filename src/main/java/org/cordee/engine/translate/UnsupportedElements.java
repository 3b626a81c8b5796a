package org.cordee.engine.translate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** Refuses elements that Camunda 8 knows and this engine does not run. The deployment names their ids. */
final class UnsupportedElements {

    private static final Map<String, String> ELEMENTS = Map.of(
            "adHocSubProcess", "ad-hoc sub-processes are not supported",
            "transaction", "transactions are not supported",
            "complexGateway", "complex gateways are not supported",
            "compensateEventDefinition", "compensation is not supported",
            "conditionalEventDefinition", "conditional events are not supported",
            "cancelEventDefinition", "cancel events are not supported",
            "standardLoopCharacteristics", "standard loops are not supported; use a multi-instance activity");

    private static final Map<String, String> EXTENSIONS = Map.of(
            "executionListeners", "execution listeners are not supported",
            "taskListeners", "task listeners are not supported",
            "calledDecision", "called decisions are not supported; use a job",
            "publishMessage", "publishing by the engine is not supported; use a job (zeebe:taskDefinition)",
            "adHoc", "ad-hoc sub-processes are not supported",
            "linkedResources", "linked resources are not supported",
            "conditionalFilter", "conditional events are not supported");

    private static final Set<String> KNOWN_EXTENSIONS = Set.of(
            "taskDefinition",
            "taskHeaders",
            "ioMapping",
            "userTask",
            "assignmentDefinition",
            "taskSchedule",
            "priorityDefinition",
            "formDefinition",
            "userTaskForm",
            "calledElement",
            "loopCharacteristics",
            "subscription",
            "script",
            "properties",
            "versionTag");

    /**
     * Namespaces of extensions that Operaton itself would carry out: a listener or delegate in one of them names a Java
     * class that the server would load, a script it would run.
     */
    private static final List<String> ENGINE_NAMESPACES = List.of(
            "http://operaton.org/", "http://camunda.org/schema/1.0/", "http://activiti.", "http://www.activiti.");

    private UnsupportedElements() {}

    static List<ModelProblem> in(Element definitions) {
        return XmlElements.all(definitions)
                .flatMap(element -> Stream.concat(
                        foreign(element), isOfAnExecutableProcess(element) ? problems(element) : Stream.empty()))
                .toList();
    }

    /** Refuses extensions of Operaton and Camunda 7 everywhere in the file: what they name would run in the server. */
    private static Stream<ModelProblem> foreign(Element element) {
        NamedNodeMap attributes = element.getAttributes();
        return Stream.concat(
                        Stream.of((Node) element),
                        IntStream.range(0, attributes.getLength()).mapToObj(attributes::item))
                .filter(node -> isOfAnEngine(node.getNamespaceURI()))
                .flatMap(node -> problem(
                        element, node.getNodeName() + " is not supported; use the zeebe extensions of Camunda 8"));
    }

    private static boolean isOfAnEngine(@Nullable String namespace) {
        return namespace != null && ENGINE_NAMESPACES.stream().anyMatch(namespace::startsWith);
    }

    private static Stream<ModelProblem> problems(Element element) {
        if (XmlElements.ZEEBE.equals(element.getNamespaceURI())) {
            return extension(element);
        }
        if (!XmlElements.BPMN.equals(element.getNamespaceURI())) {
            return Stream.empty();
        }
        String name = element.getLocalName();
        String refusal = ELEMENTS.get(name);
        if (refusal != null) {
            return problem(element, refusal);
        }
        if ("true".equals(element.getAttribute("isForCompensation"))) {
            return problem(element, "compensation is not supported");
        }
        return switch (name) {
            case "userTask" ->
                XmlElements.zeebe(element, "userTask").isPresent()
                        ? Stream.empty()
                        : problem(element, "job-based user tasks are not supported; add zeebe:userTask");
            case "error", "escalation" -> code(element);
            case "conditionExpression" -> condition(element);
            default -> Stream.empty();
        };
    }

    private static Stream<ModelProblem> extension(Element element) {
        if (!XmlElements.is(element.getParentNode(), "extensionElements")) {
            return Stream.empty();
        }
        String refusal = EXTENSIONS.get(element.getLocalName());
        if (refusal == null && !KNOWN_EXTENSIONS.contains(element.getLocalName())) {
            refusal = "zeebe:" + element.getLocalName() + " is not supported";
        }
        return refusal == null ? Stream.empty() : problem(element, refusal);
    }

    private static Stream<ModelProblem> code(Element element) {
        String attribute = element.getLocalName() + "Code";
        return EncodedExpression.isExpression(element.getAttribute(attribute))
                ? problem(element, "an expression as " + attribute + " is not supported")
                : Stream.empty();
    }

    private static Stream<ModelProblem> condition(Element element) {
        Element flow = (Element) element.getParentNode();
        boolean ofGateway = XmlElements.children((Element) flow.getParentNode()).stream()
                .filter(node -> XmlElements.id(node).equals(flow.getAttribute("sourceRef")))
                .allMatch(node -> XmlElements.is(node, "exclusiveGateway") || XmlElements.is(node, "inclusiveGateway"));
        return ofGateway
                ? Stream.empty()
                : problem(flow, "a condition is only supported on the flows of an exclusive or inclusive gateway");
    }

    private static Stream<ModelProblem> problem(Element element, String reason) {
        return Stream.of(new ModelProblem(nearestId(element), reason));
    }

    static String nearestId(Element element) {
        for (Element at = element; at != null; at = at.getParentNode() instanceof Element up ? up : null) {
            if (XmlElements.BPMN.equals(at.getNamespaceURI()) && isFlowPart(at)) {
                return XmlElements.id(at);
            }
        }
        return XmlElements.id(element);
    }

    private static boolean isFlowPart(Element element) {
        return !XmlElements.id(element).isEmpty()
                && !element.getLocalName().endsWith("EventDefinition")
                && !element.getLocalName().endsWith("LoopCharacteristics")
                && !element.getLocalName().equals("conditionExpression");
    }

    private static boolean isOfAnExecutableProcess(Element element) {
        for (Element at = element; at != null; at = at.getParentNode() instanceof Element up ? up : null) {
            if (XmlElements.is(at, "process")) {
                return !"false".equals(at.getAttribute("isExecutable"));
            }
        }
        return true;
    }
}
