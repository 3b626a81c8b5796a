package org.cordee.platform;

import org.cordee.shared.UploadSettings;
import org.springframework.stereotype.Component;

/** Gives the texts of pages the largest file that a user may send. */
@Component("uploads")
public class UploadLimit {

    private final UploadSettings settings;

    UploadLimit(UploadSettings settings) {
        this.settings = settings;
    }

    public long megabytes() {
        return settings.megabytes();
    }
}
