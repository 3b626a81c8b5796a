package org.cordee.engine.operaton;

/** One file to deploy. */
public record ModelResource(String name, byte[] content) {}
