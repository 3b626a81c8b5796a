package org.cordee.process.engine;

/** One deployed file of {@code bpmn/}. */
public record ModelFile(String name, byte[] content) {}
