package org.cordee.shared;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The one limit of what a user sends: pages, API and stored files take it from here, and so do the texts that name it.
 *
 * @param largest the largest file and the largest request, 1MB to 1GB; some kinds of files have lower limits of their
 * own, and a JSON body has 4MB at most
 */
@ConfigurationProperties("cordee.upload")
public record UploadSettings(@DefaultValue("20MB") DataSize largest) {

    public UploadSettings {
        if (largest.toMegabytes() < 1 || largest.toGigabytes() > 1) {
            throw new IllegalArgumentException("cordee.upload.largest must be 1MB to 1GB, not " + largest);
        }
    }

    public long bytes() {
        return largest.toBytes();
    }

    public long megabytes() {
        return largest.toMegabytes();
    }
}
