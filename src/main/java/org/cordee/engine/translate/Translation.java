package org.cordee.engine.translate;

import java.util.List;

/** A model in Operaton's words, with the executable processes in it. */
public record Translation(byte[] bpmn, List<String> processIds) {

    public Translation {
        processIds = List.copyOf(processIds);
    }
}
