package org.cordee.document;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param maxSize the largest file accepted, in bytes
 * @param accepted media types accepted, judged by content
 */
@Validated
@ConfigurationProperties("cordee.document")
record DocumentSettings(
        @DefaultValue("20971520") @Min(1) @Max(1_073_741_824)
        long maxSize,

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
        Set<String> accepted) {}
