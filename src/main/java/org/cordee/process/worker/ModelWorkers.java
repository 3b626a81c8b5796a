package org.cordee.process.worker;

import java.util.Map;

/** The workers of one process model: each is a method that converts, calls one use case and answers. */
interface ModelWorkers {

    /** Returns each job type of the model with its work; no two models share a job type. */
    Map<String, JobWork> byType();
}
