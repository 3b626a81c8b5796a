package org.cordee.web.idempotency;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * The stored answer to the first of several equal calls.
 *
 * @param shownOnce the body held a secret; it is empty here and cannot be sent again
 */
record Answer(
        byte[] fingerprint,
        int status,
        boolean shownOnce,
        @Nullable String contentType,
        @Nullable String location,
        byte[] body) {

    static Answer of(Call call, ContentCachingResponseWrapper response) {
        return new Answer(
                call.fingerprint(),
                response.getStatus(),
                false,
                response.getContentType(),
                response.getHeader("Location"),
                response.getContentAsByteArray());
    }

    /** Removes the secret body. A refusal holds no secret and stays; a success keeps its status and location only. */
    Answer withoutSecret() {
        return status >= 300 ? this : new Answer(fingerprint, status, true, contentType, location, new byte[0]);
    }

    boolean isFor(Call call) {
        return Arrays.equals(fingerprint, call.fingerprint());
    }
}
