package org.cordee.application.web;

import java.nio.charset.StandardCharsets;
import org.cordee.application.StoredEvidence.Download;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A piece on its way to one reader: never opened in the browser's own page, and kept by nobody in between. */
final class EvidenceAnswer {

    private EvidenceAnswer() {}

    static ResponseEntity<byte[]> of(Download download) {
        return of(download.name(), download.mediaType(), download.bytes());
    }

    static ResponseEntity<byte[]> of(String name, String mediaType, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .body(bytes);
    }
}
