package org.cordee.process;

/** The engine will never accept this command: sending it again is useless until a person changes something. */
class EngineRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EngineRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
