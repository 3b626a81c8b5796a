package org.cordee.submission;

/** One file of a package as its manifest lists it; the size is in bytes. */
public record PackageFile(String name, long size, String sha256) {}
