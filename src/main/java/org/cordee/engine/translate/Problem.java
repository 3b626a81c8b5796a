package org.cordee.engine.translate;

/** One reason why a model is refused: the element's id (or the file's name) and what is wrong with it. */
public record Problem(String elementId, String reason) {

    @Override
    public String toString() {
        return elementId + ": " + reason;
    }
}
