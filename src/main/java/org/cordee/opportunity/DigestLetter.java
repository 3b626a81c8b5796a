package org.cordee.opportunity;

/** Writes the letter of a digest. The room of letters implements it. */
public interface DigestLetter {

    /**
     * The purpose of the one-time links of a digest. Their subject is the person's own reading of the watch; they open
     * the watch without signing in, answer for the structure, and stop the letters.
     */
    String LINK_PURPOSE = "opportunities";

    /** Writes the letter in the caller's transaction, which also records that the digest was written. */
    void write(Digest digest);
}
