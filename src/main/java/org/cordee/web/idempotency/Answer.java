package org.cordee.web.idempotency;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * What was answered to the first of several equal calls.
 *
 * @param shownOnce the body held a secret, is empty here and cannot be given again
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

    /** A refusal holds no secret; what was done answers by its status and place only. */
    Answer withoutSecret() {
        return status >= 300 ? this : new Answer(fingerprint, status, true, contentType, location, new byte[0]);
    }

    boolean isFor(Call call) {
        return Arrays.equals(fingerprint, call.fingerprint());
    }
}
