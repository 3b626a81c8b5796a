package org.cordee.engine.query;

import java.util.Collection;
import java.util.TreeSet;

/** Thrown when a search is invalid: an unknown field, a value of the wrong type, two kinds of paging at once. */
public class InvalidSearch extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String title;

    public InvalidSearch(String detail) {
        this("INVALID_ARGUMENT", detail);
    }

    private InvalidSearch(String title, String detail) {
        super(detail);
        this.title = title;
    }

    /** The body has another shape than the operation's. */
    static InvalidSearch unreadable(String property) {
        return new InvalidSearch(
                "Bad Request",
                property.isEmpty()
                        ? "The request's body is not a JSON object"
                        : "Request property [" + property + "] cannot be parsed");
    }

    /** A value is none of the names of its enumeration. */
    static InvalidSearch unknownName(String field, String value, Collection<String> names) {
        return new InvalidSearch(
                "Bad Request",
                "Unexpected value '" + value + "' for enum field '" + field + "'. Use any of the following values: "
                        + new TreeSet<>(names));
    }

    /** Returns Camunda's title of this refusal. */
    public String title() {
        return title;
    }
}
