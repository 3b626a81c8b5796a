package org.cordee.consortium.workspace;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cordee.consortium.workspace.Workspace.SlotLine;
import org.jspecify.annotations.Nullable;

/**
 * What a room that judges groupings says of the slots of one while its lead designs them. Nothing of it is kept and nothing
 * refused by it: slots are defined by their own rules.
 */
public interface RemarkingOnSlots {

    /**
     * For the lead of the grouping alone, in its language.
     *
     * @param space as the lead itself may see it
     * @param slots as they stand, or as the lead types one of them
     * @return one for each lot that has slots, in the grouping's order
     */
    List<LotRemarks> remark(Workspace space, List<SlotLine> slots, Locale locale);

    /**
     * Of one lot.
     *
     * @param unjudged why nothing can be reckoned, in a sentence; null when it could
     * @param open slots that nobody is chosen for yet, reckoned with what they ask for
     */
    record LotRemarks(
            UUID lotId,
            @Nullable String unjudged,
            int open,
            List<Aim> aims,
            List<Remark> found,
            List<String> corrections) {}

    /**
     * One of the aims.
     *
     * @param level ok or warn.
     * @param detail what is reached and asked for; null when nothing is known
     */
    record Aim(
            String title,
            String level,
            String word,
            @Nullable String detail) {}

    /** @param level as the house colours it: blocker, major, warn or info */
    record Remark(String level, String article, String text, List<String> remedies) {}
}
