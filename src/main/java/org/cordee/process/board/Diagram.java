package org.cordee.process.board;

import java.util.List;

/**
 * A model as pages need it: its drawing, and its steps in reading order.
 *
 * @param xml the file as it lies in {@code bpmn/}
 */
public record Diagram(String processId, String name, String xml, List<Step> steps) {

    /**
     * An element at which something can stand.
     *
     * @param kind the element's tag, such as {@code userTask}
     */
    public record Step(String elementId, String name, String kind) {}
}
