package org.cordee.shared;

/**
 * Thrown when the requested object does not exist or belongs to another organisation. Both cases are answered alike,
 * which prevents probing for objects.
 */
public class NotFound extends RuntimeException {

    public NotFound() {
        super("not found");
    }
}
