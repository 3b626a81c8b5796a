package org.cordee.engine.query;

/** Thrown when a search is invalid: an unknown field, a value of the wrong type, two kinds of paging at once. */
public class InvalidSearch extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvalidSearch(String detail) {
        super(detail);
    }
}
