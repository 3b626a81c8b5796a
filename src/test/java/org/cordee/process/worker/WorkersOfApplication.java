package org.cordee.process.worker;

import org.cordee.process.Scenes;

/** Finds the worker of a job type in the application. */
final class WorkersOfApplication {

    private WorkersOfApplication() {}

    static JobWork of(Scenes scenes, String type) {
        return scenes.all(JobWork.class).stream()
                .filter(work -> work.type().equals(type))
                .findFirst()
                .orElseThrow();
    }
}
