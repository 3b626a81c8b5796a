package org.cordee.organisation.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A photograph, its description, and the statement that it may be published. */
record PagePhotoForm(@Nullable MultipartFile file, String description, Boolean rights) {

    PagePhotoForm {
        description = description == null ? "" : description;
        rights = rights == null ? Boolean.FALSE : rights;
    }

    static PagePhotoForm empty() {
        return new PagePhotoForm(null, "", false);
    }

    byte[] bytes() {
        return read(file);
    }

    /** Returns the content of an uploaded file; empty without one. */
    static byte[] read(@Nullable MultipartFile file) {
        try {
            return file == null ? new byte[0] : file.getBytes();
        } catch (IOException cutOff) {
            throw new UncheckedIOException(cutOff);
        }
    }
}
