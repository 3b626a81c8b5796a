package org.cordee.process;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step of a process with the number of instances that wait at it.
 *
 * @param who who has to act: lead, partner, member, coordinator, organisation, automatic or called
 * @param path how far the one consortium of the page is; ahead where the row is about all
 * @param waitingSince since when the longest wait at a task of this step lasts
 */
public record StepRow(
        String elementId,
        String name,
        String who,
        long active,
        long late,
        long incidents,
        StepPath path,
        @Nullable Instant waitingSince) {}
