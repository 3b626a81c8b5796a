package org.cordee.engine.operaton.deployment;

/** One file to deploy. */
public record ModelResource(String name, byte[] content) {}
