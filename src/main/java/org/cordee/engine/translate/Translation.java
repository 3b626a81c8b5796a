package org.cordee.engine.translate;

import java.util.List;

/** A model translated for Operaton, with the ids of its executable processes. */
public record Translation(byte[] bpmn, List<String> processIds) {

    public Translation {
        processIds = List.copyOf(processIds);
    }
}
