package org.cordee.consortium.web;

import java.util.List;
import org.cordee.consortium.DeclineReason;

/** The reasons for declining that a candidate can choose; the refusal of the undertaking has its own page. */
final class DeclineReasonChoices {

    static final List<DeclineReason> OFFERED = List.of(
            DeclineReason.NO_CAPACITY,
            DeclineReason.TOO_FAR,
            DeclineReason.TOO_SHORT,
            DeclineReason.NOT_OUR_TRADE,
            DeclineReason.OTHER_GROUPING,
            DeclineReason.OTHER);

    private DeclineReasonChoices() {}
}
