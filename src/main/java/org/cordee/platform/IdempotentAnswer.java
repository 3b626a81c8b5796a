package org.cordee.platform;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * The stored answer to the first of several equal calls.
 *
 * @param shownOnce the body held a secret; it is empty here and cannot be sent again
 */
record IdempotentAnswer(
        byte[] fingerprint,
        int status,
        boolean shownOnce,
        @Nullable String contentType,
        @Nullable String location,
        byte[] body) {

    static IdempotentAnswer of(IdempotentCall call, ContentCachingResponseWrapper response) {
        return new IdempotentAnswer(
                call.fingerprint(),
                response.getStatus(),
                false,
                response.getContentType(),
                response.getHeader("Location"),
                response.getContentAsByteArray());
    }

    /** Removes the secret body. A refusal holds no secret and stays; a success keeps its status and location only. */
    IdempotentAnswer withoutSecret() {
        return status >= 300
                ? this
                : new IdempotentAnswer(fingerprint, status, true, contentType, location, new byte[0]);
    }

    boolean isFor(IdempotentCall call) {
        return Arrays.equals(fingerprint, call.fingerprint());
    }
}
