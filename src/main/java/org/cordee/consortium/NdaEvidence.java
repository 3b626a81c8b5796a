package org.cordee.consortium;

/** The click that signs: who signs in what function, and the hash of exactly the text that was shown. */
public record NdaEvidence(String signatoryName, String signatoryFunction, String textSha256) {}
