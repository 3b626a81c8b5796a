package org.cordee.consortium.composition;

import java.util.UUID;
import org.cordee.compliance.recourse.ReplacementStep;

/**
 * What D16 advises for one slot, and what it rests on. The lead decides; the table holds up nothing.
 *
 * @param dropAllowed whether the rule provides for going without the slot
 * @param waiting how many on its list have neither been asked nor skipped
 * @param othersKnown how many more the directory knows for the work
 * @param supportKnown how many support organisations it knows where the work is, sixty at most
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
