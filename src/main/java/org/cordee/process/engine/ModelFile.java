package org.cordee.process.engine;

/** One file of {@code bpmn/} as it is deployed. */
public record ModelFile(String name, byte[] content) {}
