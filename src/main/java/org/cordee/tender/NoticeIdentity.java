package org.cordee.tender;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The identifiers of a published notice.
 *
 * @param procedureId the same for every notice about one procedure (BT-04)
 * @param subtype number of the eForms notice subtype, for example 16
 * @param corrects the notice this one changes, or null for a first publication
 * @param reason why it changes that notice, or null when it does not say
 */
public record NoticeIdentity(
        String noticeId,
        String version,
        String procedureId,
        String language,
        @Nullable String subtype,
        Instant issuedAt,
        @Nullable Reference corrects,
        @Nullable ChangeReason reason) {

    /**
     * The buyer's reason for a corrigendum.
     *
     * @param code of the European list change-corrig-justification (BT-140)
     * @param text in the buyer's words (BT-762, BT-141), or null
     */
    public record ChangeReason(String code, @Nullable String text) {

        private static final String CANCEL = "cancel";
        private static final int LONGEST_TEXT = 2000;

        public ChangeReason {
            text = text != null && text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        }
    }

    /** Refers to another notice by its identifier and version. */
    public record Reference(String noticeId, String version) {

        /** Reads a reference such as {@code c4c415ee-ac08-4465-8fa6-57568cf69462-01}. */
        public static @Nullable Reference read(String written) {
            int dash = written.lastIndexOf('-');
            if (!written.matches("[0-9a-fA-F-]{36}-[0-9]{2}")) {
                return null;
            }
            return new Reference(written.substring(0, dash), written.substring(dash + 1));
        }
    }

    public boolean isCorrigendum() {
        return corrects != null;
    }

    /** Tells if this notice cancels the one it refers to: no lot of it can be won any more. */
    public boolean cancels() {
        return corrects != null && reason != null && ChangeReason.CANCEL.equals(reason.code());
    }
}
