package org.cordee.document;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the stored files.
 *
 * @param accepted the accepted media types, detected from the content
 * @param clamav the ClamAV server that scans every uploaded file; null for none
 */
@Validated
@ConfigurationProperties("cordee.document")
record DocumentSettings(
        @DefaultValue({
            "application/pdf",
            "application/zip",
            "application/json",
            "application/xml",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.oasis.opendocument.text",
            "application/vnd.oasis.opendocument.spreadsheet",
            "image/jpeg",
            "image/png",
            "text/csv",
            "text/plain"
        })
        Set<String> accepted,

        @Valid @Nullable ClamAvServer clamav) {

    /**
     * The ClamAV server.
     *
     * @param host the ClamAV server that scans every uploaded file; a file is refused when the server does not answer in
     * time, and without a server files are not scanned
     * @param port the port of the ClamAV server
     * @param timeout the time for the whole exchange about one file
     */
    record ClamAvServer(
            @NotBlank String host,

            @DefaultValue("3310") @Min(1) @Max(65_535) int port,

            @DefaultValue("20s") Duration timeout) {}
}
