package org.cordee.engine.translate;

import java.util.List;

/** A model translated for Operaton, with the ids of its executable processes. */
public record TranslatedModel(byte[] bpmn, List<String> processIds) {

    public TranslatedModel {
        processIds = List.copyOf(processIds);
    }
}
