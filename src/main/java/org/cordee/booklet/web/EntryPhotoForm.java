package org.cordee.booklet.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.cordee.booklet.PublishingEntryPhotos.PhotoTerms;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A photograph with its description and its rights, as a structure sends it. */
record EntryPhotoForm(
        @Nullable MultipartFile file,
        String description,
        String caption,
        String owner,
        String rightsUntil,
        Boolean agreed) {

    EntryPhotoForm {
        description = description == null ? "" : description;
        caption = caption == null ? "" : caption;
        owner = owner == null ? "" : owner;
        rightsUntil = rightsUntil == null ? "" : rightsUntil;
        agreed = agreed == null ? Boolean.FALSE : agreed;
    }

    /** @param owner proposed as the one who has the rights */
    static EntryPhotoForm of(String owner) {
        return new EntryPhotoForm(null, "", "", owner, "", false);
    }

    /** @throws org.cordee.shared.RuleViolation with the field {@code rightsUntil} when it is no date */
    PhotoTerms terms() {
        return new PhotoTerms(
                description,
                caption,
                owner,
                TypedDay.optional("rightsUntil", rightsUntil),
                Boolean.TRUE.equals(agreed));
    }

    /** Returns the content of the file; empty without one. */
    byte[] bytes() {
        try {
            return file == null ? new byte[0] : file.getBytes();
        } catch (IOException cutOff) {
            throw new UncheckedIOException(cutOff);
        }
    }
}
