package org.cordee.espd;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** Reads identifiers, days and times of a document. */
final class PartXml {

    private PartXml() {}

    /** Returns the identifier with its scheme; null when it is missing or blank. */
    static @Nullable EspdId id(XmlPart in, String name) {
        XmlPart part = in.part(name);
        return part == null || part.text().isEmpty()
                ? null
                : new EspdId(part.text(), part.attribute("schemeID"), part.attribute("schemeAgencyID"));
    }

    /** Returns the identifier, which the document must have. */
    static EspdId requiredId(XmlPart in, String name) {
        return required(id(in, name), in, name);
    }

    static String requiredText(XmlPart in, String name) {
        return required(in.text(name), in, name);
    }

    /** Returns the line of the element of this name, which is there. */
    static int line(XmlPart in, String name) {
        return Objects.requireNonNull(in.part(name)).line();
    }

    private static <T> T required(@Nullable T value, XmlPart in, String name) {
        if (value == null) {
            throw new RuleViolation("espd.file.missing", in.line(), name, in.name());
        }
        return value;
    }

    /** Returns the day; an offset behind it is ignored, because it would move no day of a declaration. */
    static @Nullable LocalDate day(XmlPart in, String name) {
        String text = in.text(name);
        try {
            return text == null ? null : LocalDate.parse(text, DateTimeFormatter.ISO_DATE);
        } catch (DateTimeException impossible) {
            throw new RuleViolation("espd.file.day", line(in, name), text);
        }
    }

    static @Nullable OffsetTime time(XmlPart in, String name) {
        String text = in.text(name);
        try {
            return text == null
                    ? null
                    : DateTimeFormatter.ISO_TIME.parseBest(text, OffsetTime::from, LocalTime::from)
                                    instanceof OffsetTime time
                            ? time
                            : LocalTime.parse(text).atOffset(ZoneOffset.UTC);
        } catch (DateTimeException impossible) {
            throw new RuleViolation("espd.file.day", line(in, name), text);
        }
    }
}
