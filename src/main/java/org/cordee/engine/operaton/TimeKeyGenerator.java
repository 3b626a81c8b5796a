package org.cordee.engine.operaton;

import java.util.concurrent.atomic.AtomicLong;
import org.operaton.bpm.engine.impl.cfg.IdGenerator;

/**
 * Generates keys like Camunda's: growing long numbers. They come from the machine's clock, never from the database:
 * Operaton's own generator takes a second connection while the first is in use, so sixteen requests on a pool of
 * sixteen block each other.
 */
final class TimeKeyGenerator implements IdGenerator {

    private static final long EPOCH_2025 = 1_735_689_600_000L;
    private static final int KEYS_A_MILLISECOND_BITS = 12;

    private final AtomicLong last = new AtomicLong();

    @Override
    public String getNextId() {
        long now = (System.currentTimeMillis() - EPOCH_2025) << KEYS_A_MILLISECOND_BITS;
        return Long.toString(last.updateAndGet(previous -> Math.max(previous + 1, now)));
    }
}
