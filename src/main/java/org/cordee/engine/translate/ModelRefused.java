package org.cordee.engine.translate;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown when a model is invalid or the embedded engine cannot run it; lists every problem at once. */
public final class ModelRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<ModelProblem> problems;

    public ModelRefused(String resource, List<ModelProblem> problems) {
        super("'" + resource + "' is refused:\n"
                + problems.stream().map(problem -> "- " + problem).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<ModelProblem> problems() {
        return problems;
    }
}
