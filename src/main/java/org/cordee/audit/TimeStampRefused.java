package org.cordee.audit;

import java.io.IOException;

/** Thrown for a time stamp that does not prove what it should; the message is the reason, without a full stop. */
class TimeStampRefused extends IOException {

    TimeStampRefused(String reason) {
        super(reason);
    }

    TimeStampRefused(String reason, Throwable cause) {
        super(reason, cause);
    }
}
