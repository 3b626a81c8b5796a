package org.cordee.shared;

import java.security.SecureRandom;
import java.util.UUID;

/** Identifiers that sort by the time they were made (UUID version 7, RFC 9562), so that inserts stay local in an index. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** A new identifier; its first 48 bits are the milliseconds of machine time. */
    public static UUID next() {
        long millis = System.currentTimeMillis();
        long high = (millis << 16) | 0x7000L | (RANDOM.nextInt() & 0x0FFFL);
        long low = (RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
