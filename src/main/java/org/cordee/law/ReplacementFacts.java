package org.cordee.law;

import java.time.LocalDate;

/**
 * The facts that decide whom to ask for a slot that no partner has taken.
 *
 * @param nextRank an organisation on the slot's list has neither been asked nor skipped
 * @param inTime the deadline of the offers is in the future: after it nobody could answer
 * @param mandatory the consortium makes no sense without the slot
 * @param othersKnown the directory knows others for the work, of its trade or near it, who are not on the list
 * @param supportKnown the directory knows a support organisation where the work is
 */
public record ReplacementFacts(
        LocalDate on, boolean nextRank, boolean inTime, boolean mandatory, boolean othersKnown, boolean supportKnown) {}
