package org.cordee.bid.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A picture and the description for readers who do not see it. */
record PictureForm(@Nullable MultipartFile file, String description) {

    PictureForm {
        description = description == null ? "" : description;
    }
}
