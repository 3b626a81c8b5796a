package org.cordee.engine.api;

import org.springframework.http.HttpStatus;

/** A command that the API refuses, with Camunda's title for the kind of refusal. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String title;

    private Refusal(HttpStatus status, String title, String detail) {
        super(detail);
        this.status = status;
        this.title = title;
    }

    static Refusal notFound(String detail) {
        return new Refusal(HttpStatus.NOT_FOUND, "NOT_FOUND", detail);
    }

    static Refusal invalid(String detail) {
        return new Refusal(HttpStatus.BAD_REQUEST, "INVALID_ARGUMENT", detail);
    }

    /** The request has another shape than the operation's. */
    static Refusal unreadable(String property) {
        return new Refusal(
                HttpStatus.BAD_REQUEST, "Bad Request", "Request property [" + property + "] cannot be parsed");
    }

    static Refusal wrongKey(String name, String key) {
        return new Refusal(
                HttpStatus.BAD_REQUEST, "Bad Request", "Failed to convert '" + name + "' with value: '" + key + "'");
    }

    static Refusal wrongState(String detail) {
        return new Refusal(HttpStatus.CONFLICT, "INVALID_STATE", detail);
    }

    static Refusal alreadyExists(String detail) {
        return new Refusal(HttpStatus.CONFLICT, "ALREADY_EXISTS", detail);
    }

    static Refusal notImplemented(String what) {
        return new Refusal(
                HttpStatus.NOT_IMPLEMENTED, "NOT_IMPLEMENTED", "The embedded engine does not offer " + what + ".");
    }

    HttpStatus status() {
        return status;
    }

    String title() {
        return title;
    }
}
