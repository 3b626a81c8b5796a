package org.cordee.shared;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;

/**
 * Generates identifiers that sort by creation order (UUID version 7, RFC 9562, section 6.2), so that inserts stay local
 * in an index and a list sorted by id is in the order of the events.
 */
public final class Ids {

    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private Ids() {}

    /**
     * Returns a new identifier, above every earlier one of this process; its first 48 bits are the milliseconds of
     * machine time.
     */
    public static UUID next() {
        return GENERATOR.generate();
    }
}
