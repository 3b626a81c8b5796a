package org.cordee.consortium;

import java.util.UUID;
import org.cordee.law.ReplacementStep;

/**
 * The advice of table D16 for one slot, with the facts it depends on. The lead decides; the advice blocks nothing.
 *
 * @param dropAllowed whether the rule allows the bid to go without the slot
 * @param waiting the number of candidates on its list that were neither invited nor skipped
 * @param othersKnown the number of further candidates for the work in the directory
 * @param supportKnown the number of support organisations near the work, sixty at most
 */
public record ReplacementAdvice(
        UUID slotId,
        ReplacementStep step,
        boolean dropAllowed,
        boolean mandatory,
        boolean inTime,
        int waiting,
        int othersKnown,
        int supportKnown,
        String article) {}
