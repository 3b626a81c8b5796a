package org.cordee.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Reads the models of {@code bpmn/}: those in force, and released ones that running instances may still need. */
final class ModelLibrary {

    private static final String IN_FORCE = "classpath*:bpmn/*.bpmn";
    private static final String RELEASED = "classpath*:bpmn/released/**/*.bpmn";

    private ModelLibrary() {}

    public static List<ModelFile> inForce() {
        return read(IN_FORCE);
    }

    public static List<ModelFile> released() {
        return read(RELEASED);
    }

    private static List<ModelFile> read(String pattern) {
        try {
            List<ModelFile> models = new ArrayList<>();
            for (Resource resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                models.add(new ModelFile(
                        Objects.requireNonNull(resource.getFilename()), resource.getContentAsByteArray()));
            }
            models.sort((one, other) -> one.name().compareTo(other.name()));
            return models;
        } catch (IOException e) {
            throw new UncheckedIOException("the models in bpmn/ cannot be read", e);
        }
    }
}
