package org.cordee.process;

import java.util.List;

/**
 * A model as the pages need it: its drawing, and its steps in reading order.
 *
 * @param xml the content of the file in {@code bpmn/}
 */
public record Diagram(String processId, String name, String xml, List<Step> steps) {

    /**
     * An element at which a process can wait.
     *
     * @param kind the element's tag, such as {@code userTask}
     */
    public record Step(String elementId, String name, String kind) {}
}
