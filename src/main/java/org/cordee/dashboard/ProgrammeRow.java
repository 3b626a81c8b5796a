package org.cordee.dashboard;

import java.util.UUID;
import org.cordee.assessment.TargetProgress;
import org.jspecify.annotations.Nullable;

/**
 * The data of one consortium for the programme. Not to be shown to users: its per cent may be one member's share.
 *
 * @param aims of the latest check; null before the first
 */
record ProgrammeRow(
        UUID consortiumId,
        String name,
        String state,
        PublishedLots published,
        @Nullable TargetProgress aims) {}
