package org.cordee.library;

/** The kinds of files of an entry. */
public enum LibraryFileKind {
    ATTESTATION("attestation"),
    CV("cv"),
    DIPLOMA("diplome"),
    CERTIFICATE("certificat"),
    OTHER("piece");

    private final String fileName;

    LibraryFileKind(String fileName) {
        this.fileName = fileName;
    }

    /** Returns the name of a stored file without its ending: a sent name could name a person. */
    String fileName() {
        return fileName;
    }
}
