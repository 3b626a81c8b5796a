package org.cordee.engine.operaton;

/** One file to deploy: a model or a form. */
public record ModelResource(String name, byte[] content) {}
