package org.cordee.engine.query;

/** A search that cannot be run as asked: an unknown field, a value of the wrong shape, two kinds of paging at once. */
public class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Refused(String detail) {
        super(detail);
    }
}
