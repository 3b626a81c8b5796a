package org.cordee.consortium;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cordee.consortium.Workspace.SlotLine;
import org.jspecify.annotations.Nullable;

/**
 * Returns remarks on the slots while the lead designs them; implemented by a room that judges consortia. Remarks are
 * not stored and refuse nothing: slots are defined by their own rules.
 */
public interface RemarkingOnSlots {

    /**
     * Returns the remarks for the lead of the consortium, in the lead's language.
     *
     * @param space as the lead itself may see it
     * @param slots the stored slots, or with one of them as the lead types it
     * @return one for each lot that has slots, in the consortium's order
     */
    List<LotRemarks> remark(Workspace space, List<SlotLine> slots, Locale locale);

    /**
     * The remarks on one lot.
     *
     * @param unjudged why nothing can be computed, in a sentence; null when it could
     * @param open slots without a chosen candidate, computed with their requirements
     */
    record LotRemarks(
            UUID lotId,
            @Nullable String unjudged,
            int open,
            List<Aim> aims,
            List<Remark> found,
            List<String> corrections) {}

    /**
     * One of the aims of the charter.
     *
     * @param level ok or warn.
     * @param detail the reached and the required figure; null when nothing is known
     */
    record Aim(
            String title,
            String level,
            String word,
            @Nullable String detail) {}

    /**
     * One remark with its article and remedies.
     *
     * @param level the level that selects the colour: blocker, major, warn or info
     */
    record Remark(String level, String article, String text, List<String> remedies) {}
}
