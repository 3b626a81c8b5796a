package org.cordee.consortium;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cordee.consortium.Workspace.SlotLine;
import org.cordee.law.Severity;
import org.cordee.shared.Percentage;
import org.jspecify.annotations.Nullable;

/**
 * Returns remarks on the slots while the lead designs them and before it launches the invitations; implemented by a
 * room that judges consortia. Remarks are not stored and refuse nothing: slots are defined by their own rules.
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
     * Returns the codes of the blocking findings on the stored slots, sorted, each once; empty when nothing blocks or
     * nothing can be computed.
     */
    List<String> blockers(Workspace space);

    /**
     * The remarks on one lot.
     *
     * @param unjudged why nothing can be computed, in a sentence; null when it could
     * @param open slots without a chosen candidate, computed with their requirements
     * @param found worst first
     * @param shares of the first candidates and the lead, with the minimum of each slot
     */
    record LotRemarks(
            UUID lotId,
            @Nullable String unjudged,
            int open,
            List<Aim> aims,
            List<Remark> found,
            List<String> corrections,
            List<PlannedShare> shares) {}

    /** The share of one member in the plan, the lead's last. */
    record PlannedShare(String name, Percentage percent) {}

    /**
     * One of the aims of the charter.
     *
     * @param level ok or warn.
     * @param detail the reached and the required figure; null when nothing is known
     * @param percent reached; null when it cannot be computed
     * @param threshold required; null when it cannot be computed
     */
    record Aim(
            String title,
            String level,
            String word,
            @Nullable String detail,
            @Nullable BigDecimal percent,
            @Nullable BigDecimal threshold) {

        /** Returns true when there is a percentage to show in a gauge. */
        public boolean isKnown() {
            return percent != null && threshold != null;
        }

        /** Returns twice the required percentage, so that the mark of a gauge is in its middle. */
        public @Nullable BigDecimal scale() {
            return threshold == null ? null : threshold.add(threshold);
        }
    }

    /** One remark with its article and remedies. */
    record Remark(Severity severity, String code, String article, String text, List<String> remedies) {

        /** Returns the severity as the badges of the pages name it. */
        public String level() {
            return LaunchFinding.level(severity);
        }
    }
}
