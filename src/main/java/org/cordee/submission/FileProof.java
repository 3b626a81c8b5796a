package org.cordee.submission;

/** The proof that a receipt gives for one file of the package. */
public enum FileProof {
    /** The receipt gives the file's hash, and it is the one of the package. */
    HASH,
    /** The receipt gives no hash; name and size are those of the package, as far as the size is written. */
    NAME_AND_SIZE,
    /** The receipt gives the name only. */
    NAME,
    /** The receipt proves nothing: the file is not in the package, or it differs. */
    NONE
}
