package org.cordee.document;

/** A stored file for a user who may read it. */
public record Download(String name, String mediaType, byte[] bytes) {

    @Override
    public String toString() {
        return "Download[" + mediaType + "]";
    }
}
