package org.cordee.shared;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers with an uploaded file: always as a download, never shown inside the browser's page, and never cached. */
public final class FileDownload {

    private FileDownload() {}

    /** @param mediaType the type detected at the upload, not the one its sender claimed */
    public static ResponseEntity<byte[]> of(String name, String mediaType, byte[] bytes) {
        return headed(name, mediaType).body(bytes);
    }

    /**
     * Answers with a file that is too large for the memory.
     *
     * @param mediaType the type detected at the upload, not the one its sender claimed
     * @param size the number of bytes that the stream gives
     */
    public static ResponseEntity<InputStreamResource> of(String name, String mediaType, long size, InputStream in) {
        return headed(name, mediaType).contentLength(size).body(new InputStreamResource(in));
    }

    private static ResponseEntity.BodyBuilder headed(String name, String mediaType) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore());
    }
}
