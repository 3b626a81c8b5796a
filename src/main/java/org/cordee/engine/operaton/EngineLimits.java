package org.cordee.engine.operaton;

/**
 * Bounds on what one model can cost the engine. What goes beyond becomes an incident at the element; the instance can be
 * cancelled, or tried again when the incident is resolved.
 *
 * @param elementsInTransaction the most elements that one transaction enters, over all its branches
 * @param elementsWithoutWaiting the most elements that one process instance enters without waiting for a job, a task, a
 *     message or a timer in between
 * @param callDepth the most process instances that call one another in one chain
 * @param instancesInTree the most process instances that run at once under one root
 */
public record EngineLimits(int elementsInTransaction, int elementsWithoutWaiting, int callDepth, int instancesInTree) {

    public static final EngineLimits DEFAULT = new EngineLimits(10_000, 10_000, 1_000, 10_000);
}
