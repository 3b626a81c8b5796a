package org.cordee.process.engine;

/** The engine will never accept this command: sending it again is useless until a person changes something. */
public class EngineRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EngineRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
