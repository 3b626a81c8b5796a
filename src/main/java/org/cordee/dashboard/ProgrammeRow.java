package org.cordee.dashboard;

import java.util.UUID;
import org.cordee.assessment.JudgedAims;
import org.jspecify.annotations.Nullable;

/**
 * One grouping's part in the programme. Not for readers: its per cent may be one member's share.
 *
 * @param aims of the latest check; null before the first
 */
record ProgrammeRow(
        UUID consortiumId,
        String name,
        String state,
        Published published,
        @Nullable JudgedAims aims) {}
