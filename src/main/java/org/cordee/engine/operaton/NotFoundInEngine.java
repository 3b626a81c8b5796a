package org.cordee.engine.operaton;

/** Thrown when the job, task, incident or subscription does not exist (any more). */
public final class NotFoundInEngine extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFoundInEngine(String what, String key) {
        super("Expected to find " + what + " with key '" + key + "', but no such " + what + " was found");
    }
}
