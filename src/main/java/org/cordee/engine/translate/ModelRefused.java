package org.cordee.engine.translate;

import java.util.List;
import java.util.stream.Collectors;

/** A model that is not valid or that the embedded engine cannot run; lists every problem, so that one answer is enough. */
public final class ModelRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public ModelRefused(String resource, List<Problem> problems) {
        super("'" + resource + "' is refused:\n"
                + problems.stream().map(problem -> "- " + problem).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
