package org.cordee.tender.eforms;

import com.helger.datetime.xml.XMLOffsetDate;
import com.helger.datetime.xml.XMLOffsetTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_23.PeriodType;
import org.cordee.shared.Deadline;
import org.cordee.tender.Flaw;
import org.jspecify.annotations.Nullable;

/**
 * Reads moments of a notice: a date and a time, each with its offset. A moment without an offset is refused, because it
 * is ambiguous.
 */
final class NoticeDates {

    private final List<Flaw> flaws;
    private final ZoneId buyerZone;

    NoticeDates(List<Flaw> flaws, ZoneId buyerZone) {
        this.flaws = flaws;
        this.buyerZone = buyerZone;
    }

    /** Uses the offset of the time: some notices have a date with another offset. */
    @Nullable
    OffsetDateTime read(
            @Nullable XMLOffsetDate date,
            @Nullable XMLOffsetTime time,
            String field,
            @Nullable String lot,
            String element) {
        if (date == null && time == null) {
            return null;
        }
        if (date == null || time == null) {
            flaws.add(Flaw.inLot("date.incomplete", field, lot).at(element, null));
            return null;
        }
        if (time.getOffset() == null || date.getOffset() == null) {
            flaws.add(Flaw.inLot("date.without-offset", field, lot).at(element, null));
            return null;
        }
        return OffsetDateTime.of(date.toLocalDate(), time.toLocalTime(), time.getOffset());
    }

    @Nullable
    Deadline readEnd(@Nullable PeriodType period, String field, @Nullable String lot, String element) {
        if (period == null) {
            return null;
        }
        OffsetDateTime end = read(period.getEndDateValue(), period.getEndTimeValue(), field, lot, element);
        return end == null ? null : new Deadline(end.toInstant(), end.getOffset(), buyerZone);
    }
}
