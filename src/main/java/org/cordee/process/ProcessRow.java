package org.cordee.process;

/** A process with its current figures. */
public record ProcessRow(String processId, String name, long running, long late, long incidents) {}
