package org.cordee.engine.translate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * Finds loops that never wait and that no step of its own interrupts: one transaction would run them for ever, and no
 * incident could be stored. One element of each is entered in a step of its own. A loop that can end has a gateway that
 * decides, which is such a step already.
 */
final class SynchronousLoops {

    private static final Set<String> PASSING = Set.of(
            "task",
            "manualTask",
            "scriptTask",
            "exclusiveGateway",
            "inclusiveGateway",
            "parallelGateway",
            "intermediateThrowEvent",
            "subProcess");

    private final Map<String, Element> passing = new HashMap<>();
    private final Map<String, List<String>> next = new HashMap<>();
    private final Set<String> done = new HashSet<>();
    private final List<Element> found = new ArrayList<>();

    private SynchronousLoops() {}

    /**
     * @param scope a process or sub-process
     * @param ownStep the elements that are entered in a step of their own already
     */
    static List<Element> in(Element scope, Set<Element> ownStep) {
        SynchronousLoops loops = new SynchronousLoops();
        for (Element node : XmlElements.children(scope)) {
            if (XmlElements.BPMN.equals(node.getNamespaceURI())
                    && PASSING.contains(node.getLocalName())
                    && !isJob(node)
                    && !ownStep.contains(node)) {
                loops.passing.put(XmlElements.id(node), node);
            }
        }
        XmlElements.children(scope, "sequenceFlow")
                .forEach(flow -> loops.next
                        .computeIfAbsent(flow.getAttribute("sourceRef"), any -> new ArrayList<>())
                        .add(flow.getAttribute("targetRef")));
        loops.linked(scope);
        loops.passing.keySet().forEach(loops::search);
        return loops.found;
    }

    private static boolean isJob(Element node) {
        return XmlElements.zeebe(node, "taskDefinition").isPresent();
    }

    /** A link leads from each event that throws its name to what follows the one that catches it. */
    private void linked(Element scope) {
        Map<String, List<String>> behind = new HashMap<>();
        XmlElements.children(scope, "intermediateCatchEvent")
                .forEach(event -> link(event)
                        .ifPresent(name -> behind.put(name, next.getOrDefault(XmlElements.id(event), List.of()))));
        XmlElements.children(scope, "intermediateThrowEvent")
                .forEach(event -> link(event)
                        .ifPresent(name -> next.put(XmlElements.id(event), behind.getOrDefault(name, List.of()))));
    }

    private static Optional<String> link(Element event) {
        return XmlElements.child(event, "linkEventDefinition").map(definition -> definition.getAttribute("name"));
    }

    /** Walks with a list instead of calls, because a chain may be as long as the file. */
    private void search(String start) {
        List<String> path = new ArrayList<>();
        List<Integer> at = new ArrayList<>();
        Set<String> onPath = new HashSet<>();
        if (!done.contains(start)) {
            enter(start, path, at, onPath);
        }
        while (!path.isEmpty()) {
            int top = path.size() - 1;
            List<String> targets = next.getOrDefault(path.get(top), List.of());
            int branch = at.get(top);
            if (branch == targets.size()) {
                String left = path.remove(top);
                at.remove(top);
                onPath.remove(left);
                done.add(left);
                continue;
            }
            at.set(top, branch + 1);
            String target = targets.get(branch);
            if (onPath.contains(target)) {
                cut(path.subList(path.indexOf(target), path.size()));
            } else if (passing.containsKey(target) && !done.contains(target)) {
                enter(target, path, at, onPath);
            }
        }
    }

    private static void enter(String node, List<String> path, List<Integer> at, Set<String> onPath) {
        path.add(node);
        at.add(0);
        onPath.add(node);
    }

    private void cut(List<String> loop) {
        List<Element> elements = loop.stream().map(passing::get).toList();
        if (elements.stream().noneMatch(found::contains)) {
            elements.stream()
                    .filter(element -> !XmlElements.is(element, "intermediateThrowEvent"))
                    .findFirst()
                    .or(() -> elements.stream().findFirst())
                    .ifPresent(found::add);
        }
    }
}
