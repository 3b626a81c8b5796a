package org.cordee.process.board;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step of a process with what stands there.
 *
 * @param who whose turn it is: lead, partner, member, automatic or called
 * @param waitingSince since when the longest wait there lasts, for tasks
 */
public record StepRow(
        String elementId,
        String name,
        String who,
        long active,
        long late,
        long incidents,
        @Nullable Instant waitingSince) {}
