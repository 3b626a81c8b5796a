package org.cordee.process;

/** One deployed file of {@code bpmn/}. */
record ModelFile(String name, byte[] content) {}
