package org.cordee.tender;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.cordee.shared.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * One change that a corrigendum made.
 *
 * @param lotKey null when it concerns the whole consultation
 * @param before canonical text, empty when there was no value before
 */
@Embeddable
public record NoticeChange(
        @Enumerated(EnumType.STRING) @Column(name = "field") ConsultationField field,
        @Column(name = "lot_key") @Nullable String lotKey,
        @Column(name = "value_before") String before,
        @Column(name = "value_after") String after) {

    /** Writes a deadline as 2020-06-12T12:00+01:00[Europe/London]; {@link #deadline} reads it back. */
    public static String written(Deadline deadline) {
        return deadline.instant().atOffset(deadline.offset()) + "[" + deadline.zone() + "]";
    }

    /** Reads a changed deadline, or returns null for an empty text. */
    public static @Nullable Deadline deadline(String written) {
        int zone = written.indexOf('[');
        if (zone < 0 || !written.endsWith("]")) {
            return null;
        }
        OffsetDateTime moment = OffsetDateTime.parse(written.substring(0, zone));
        return new Deadline(
                moment.toInstant(), moment.getOffset(), ZoneId.of(written.substring(zone + 1, written.length() - 1)));
    }
}
