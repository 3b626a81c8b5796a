package org.cordee.tender.eforms;

import com.helger.datetime.xml.XMLOffsetDate;
import com.helger.datetime.xml.XMLOffsetTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_23.PeriodType;
import org.cordee.shared.Deadline;
import org.cordee.tender.Flaw;
import org.jspecify.annotations.Nullable;

/**
 * Reads moments of a notice: a date and a time, each with its offset. A deadline without a time or without an offset is
 * ambiguous: it is left out with a remark, and a user fills it in.
 */
final class NoticeDates {

    private final List<Flaw> remarks;
    private final ZoneId buyerZone;

    NoticeDates(List<Flaw> remarks, ZoneId buyerZone) {
        this.remarks = remarks;
        this.buyerZone = buyerZone;
    }

    /** Reads the publication: without a time it is the start of the day, without an offset in the buyer's zone. */
    Instant readIssue(XMLOffsetDate date, @Nullable XMLOffsetTime time, String element) {
        if (time == null) {
            remarks.add(Flaw.inField("date.incomplete", "issuedAt", String.valueOf(date.toLocalDate()))
                    .at(element, null));
            return date.toLocalDate().atStartOfDay(buyerZone).toInstant();
        }
        LocalDateTime local = LocalDateTime.of(date.toLocalDate(), time.toLocalTime());
        ZoneOffset offset = time.getOffset();
        if (offset == null) {
            remarks.add(Flaw.inField("date.without-offset", "issuedAt", String.valueOf(local))
                    .at(element, null));
            return local.atZone(buyerZone).toInstant();
        }
        return local.toInstant(offset);
    }

    @Nullable
    Deadline readEnd(@Nullable PeriodType period, String field, @Nullable String lot, String element) {
        if (period == null) {
            return null;
        }
        XMLOffsetDate date = period.getEndDateValue();
        XMLOffsetTime time = period.getEndTimeValue();
        return deadline(
                date == null ? null : date.toLocalDate(),
                time == null ? null : time.toLocalTime(),
                time == null || date == null || date.getOffset() == null ? null : time.getOffset(),
                new Place(field, lot, element));
    }

    /** Reads a period that the XML library leaves as text, for example 2023-05-31+03:00 and 15:00:00+03:00. */
    @Nullable
    Deadline readEnd(@Nullable String day, @Nullable String hour, String field, @Nullable String lot, String element) {
        Place place = new Place(field, lot, element);
        try {
            OffsetTime time = hour == null ? null : OffsetTime.parse(hour);
            return deadline(
                    day == null ? null : LocalDate.parse(day.substring(0, Math.min(10, day.length()))),
                    time == null ? null : time.toLocalTime(),
                    time == null ? null : time.getOffset(),
                    place);
        } catch (DateTimeException unreadable) {
            note("date.unreadable", place, day + " " + hour);
            return null;
        }
    }

    /** Uses the offset of the time: some notices have a date with another offset. */
    private @Nullable Deadline deadline(
            @Nullable LocalDate date, @Nullable LocalTime time, @Nullable ZoneOffset offset, Place place) {
        if (date == null && time == null) {
            return null;
        }
        if (date == null || time == null) {
            note("date.incomplete", place, date == null ? String.valueOf(time) : date);
            return null;
        }
        if (offset == null) {
            note("date.without-offset", place, LocalDateTime.of(date, time));
            return null;
        }
        return Deadline.printed(OffsetDateTime.of(date, time, offset), buyerZone);
    }

    private void note(String code, Place place, Object published) {
        remarks.add(Flaw.inLot(code, place.field(), place.lot(), String.valueOf(published))
                .at(place.element(), null));
    }

    private record Place(String field, @Nullable String lot, String element) {}
}
