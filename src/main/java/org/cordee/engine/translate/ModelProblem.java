package org.cordee.engine.translate;

/** One reason to refuse a model: the element's id (or the file's name) and the fault. */
public record ModelProblem(String elementId, String reason) {

    @Override
    public String toString() {
        return elementId + ": " + reason;
    }
}
