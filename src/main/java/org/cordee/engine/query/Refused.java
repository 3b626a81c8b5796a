package org.cordee.engine.query;

/** Thrown when a search is invalid: an unknown field, a value of the wrong type, two kinds of paging at once. */
public class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Refused(String detail) {
        super(detail);
    }
}
