package org.cordee.tender;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The identifiers of a published notice.
 *
 * @param procedureId the same for every notice about one procedure (BT-04)
 * @param subtype number of the eForms notice subtype, for example 16
 * @param corrects the notice this one changes, or null for a first publication
 */
public record NoticeIdentity(
        String noticeId,
        String version,
        String procedureId,
        String language,
        @Nullable String subtype,
        Instant issuedAt,
        @Nullable Reference corrects) {

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
}
