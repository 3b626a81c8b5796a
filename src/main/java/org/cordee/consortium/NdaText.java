package org.cordee.consortium;

/** The confidentiality undertaking exactly as it was shown, with the hash that the signature keeps. */
public record NdaText(String language, String text, String sha256) {}
