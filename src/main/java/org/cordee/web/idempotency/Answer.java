package org.cordee.web.idempotency;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** What was answered to the first of several equal calls. */
record Answer(
        byte[] fingerprint,
        int status,
        @Nullable String contentType,
        @Nullable String location,
        byte[] body) {

    static Answer of(Call call, ContentCachingResponseWrapper response) {
        return new Answer(
                call.fingerprint(),
                response.getStatus(),
                response.getContentType(),
                response.getHeader("Location"),
                response.getContentAsByteArray());
    }

    boolean isFor(Call call) {
        return Arrays.equals(fingerprint, call.fingerprint());
    }
}
