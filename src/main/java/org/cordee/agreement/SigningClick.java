package org.cordee.agreement;

/** The click that signs: the name and function of the person, and the hash of exactly the text that was shown. */
public record SigningClick(String signatoryName, String signatoryFunction, String textSha256) {}
