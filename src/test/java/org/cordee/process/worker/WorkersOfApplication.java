package org.cordee.process.worker;

import java.util.Objects;
import org.cordee.process.Scenes;

/** Finds the worker of a job type in the application. */
final class WorkersOfApplication {

    private WorkersOfApplication() {}

    static JobWork of(Scenes scenes, String type) {
        return scenes.all(ModelWorkers.class).stream()
                .map(model -> model.byType().get(type))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }
}
