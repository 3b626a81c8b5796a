package org.cordee.shared;

/** What was asked for does not exist or belongs to somebody else; both answer alike so that nobody can probe. */
public class NotFound extends RuntimeException {

    public NotFound() {
        super("not found");
    }
}
