package org.cordee.engine.runtime;

/** A job as it is stored in the engine, before its variables are read. */
public record ExternalTaskJob(
        String key,
        String type,
        int retries,
        String executionId,
        String processInstanceKey,
        String rootInstanceKey,
        String definitionKey,
        String processId,
        int processVersion,
        String elementId,
        String elementInstanceKey) {}
