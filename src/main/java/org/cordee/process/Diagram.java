package org.cordee.process;

import java.util.List;

/**
 * A model as the pages need it: its drawing, and its steps in reading order.
 *
 * @param xml the content of the file in {@code bpmn/}
 * @param rootKind what the process is about: the kind whose variable the model names; a consortium when it names none
 */
public record Diagram(String processId, String name, String xml, ProcessRoot.Kind rootKind, List<Step> steps) {

    /**
     * An element at which a process can wait.
     *
     * @param kind the element's tag, such as {@code userTask}
     * @param groups the expression of the groups that may do a user task; empty for other elements
     */
    public record Step(String elementId, String name, String kind, String groups) {}
}
