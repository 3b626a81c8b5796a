package org.cordee.tender.web;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cordee.nomenclature.Nomenclature;
import org.cordee.platform.Formats;
import org.cordee.platform.TimeFormats;
import org.cordee.shared.Deadline;
import org.cordee.tender.ConsultationField;
import org.cordee.tender.ContractPeriod;
import org.cordee.tender.NoticeChange;
import org.cordee.tender.NoticeIdentity;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Formats the values of a consultation in the user's language; in templates {@code ${@tender…}}. */
@Component("tender")
class ConsultationFormats {

    private final MessageSource texts;
    private final Formats say;
    private final TimeFormats when;

    ConsultationFormats(MessageSource texts, Formats say, TimeFormats when) {
        this.texts = texts;
        this.say = say;
        this.when = when;
    }

    public String before(NoticeChange change) {
        return value(change.field(), change.before());
    }

    public String after(NoticeChange change) {
        return value(change.field(), change.after());
    }

    /** Formats a duration: {@code 48 mois}, {@code du 01/09/2019 au 31/12/2020}. */
    public String period(ContractPeriod period) {
        String length = period.length() == null || period.unit() == null
                ? ""
                : text("tender.period." + period.unit(), period.length());
        String days = "";
        if (period.startsOn() == null && period.endsOn() != null) {
            days = text("tender.period.until", when.date(period.endsOn()));
        }
        if (period.startsOn() != null) {
            days = period.endsOn() == null
                    ? text("tender.period.from", when.date(period.startsOn()))
                    : text("tender.period.dates", when.date(period.startsOn()), when.date(period.endsOn()));
        }
        return length.isEmpty() || days.isEmpty() ? length + days : length + ", " + days;
    }

    /** Formats a time zone by the name of its city in the user's language: {@code Paris}, {@code Londres}. */
    public String zone(String zone) {
        String place = zone.substring(zone.lastIndexOf('/') + 1);
        return Objects.requireNonNull(texts.getMessage(
                "tender.zone." + place, null, place.replace('_', ' '), LocaleContextHolder.getLocale()));
    }

    /**
     * Returns the labels of the missing fields, each label once even if several lots lack it: {@code Montant estimé
     * hors taxes}.
     */
    public List<String> lacking(List<String> fields) {
        return fields.stream()
                .map(field -> text("tender.lacking." + field.replaceFirst("^lots\\[\\d+]\\.", "")))
                .distinct()
                .toList();
    }

    /** Says which hour a notice prints, and that its offset is not that of the zone. */
    public String doubt(Deadline deadline) {
        OffsetDateTime printed = deadline.printed();
        return text(
                "tender.deadline.doubt",
                when.date(printed.toLocalDate()) + ", " + printed.toLocalTime(),
                printed.getOffset().getId().replace("Z", "+00:00"),
                zone(deadline.zone().getId()));
    }

    /** Returns the two readings of a published hour as certain deadlines, the earlier first. */
    public List<Deadline> readings(Deadline deadline) {
        return List.of(
                Deadline.at(deadline.instant(), deadline.zone()),
                Deadline.at(deadline.otherReading(), deadline.zone()));
    }

    /** Writes a deadline as the form that confirms it sends it back. */
    public String written(Deadline deadline) {
        return NoticeChange.written(deadline);
    }

    /** Returns the buyer's reason for a corrigendum. */
    public String changeReason(NoticeIdentity.ChangeReason reason) {
        return text("tender.change-reason." + reason.code());
    }

    /** Returns the parts of a bid that a change touches: {@code Prix, Dates}. */
    public String touched(NoticeChange change) {
        return change.field().touches().stream()
                .sorted()
                .map(part -> text("tender.touched." + part))
                .collect(Collectors.joining(", "));
    }

    public String lots(List<String> keys) {
        return keys.stream().map(say::lot).collect(Collectors.joining(", "));
    }

    /** Returns the names of languages in the user's language. */
    public String languages(List<String> codes) {
        Locale locale = LocaleContextHolder.getLocale();
        return codes.stream()
                .map(code -> Nomenclature.LANGUAGE.nameOf(code, locale))
                .collect(Collectors.joining(", "));
    }

    /** Returns the name of a CPV code in the user's language; the code itself when it is in no list. */
    public String cpv(String code) {
        return Nomenclature.CPV.nameOf(code, LocaleContextHolder.getLocale());
    }

    /** Returns the name of a NUTS area in the user's language; the code itself when it is in no list. */
    public String place(String code) {
        return Nomenclature.NUTS.nameOf(code, LocaleContextHolder.getLocale());
    }

    private String value(ConsultationField field, String written) {
        if (written.isEmpty()) {
            return text("tender.detail.nothing");
        }
        if (field.isDeadline()) {
            Deadline deadline = NoticeChange.deadline(written);
            return deadline == null ? written : when.moment(deadline);
        }
        return switch (field) {
            case PROCEDURE -> text("tender.procedure." + written);
            case BUYER_KIND -> text("tender.buyer-kind." + written);
            case NATURE -> text("tender.nature." + written);
            case RESERVATION -> text("tender.reservation." + written);
            case VALUE -> say.amount(written);
            case PERIOD -> period(ContractPeriod.read(written));
            case RESERVED_EXECUTION -> text("tender.reserved-execution." + written);
            case SOCIAL_OBJECTIVES -> codes("tender.social.", written);
            case STRATEGIC_KINDS -> codes("tender.strategic.", written);
            case ADDITIONAL_CPVS, PLACES -> written.replace(" ", ", ");
            case SIGNATURE -> text("tender.offer.signed." + written);
            case VARIANTS -> text("tender.offer.variants." + written);
            case VALIDITY -> period(ContractPeriod.read(written));
            case GUARANTEE -> coded("tender.offer.guarantee.", written);
            case REQUIRED_FORM -> coded("tender.required-form.", written);
            case SELECTION ->
                written.lines()
                        .map(line -> line.replaceFirst("^[A-Z]+ ?", ""))
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining(" · "));
            case LANGUAGES -> languages(List.of(written.split(" ", -1)));
            case AWARD_CRITERIA -> written.replace("\n", " · ");
            default -> written;
        };
    }

    /** Formats a code on the first line and the buyer's text below it. */
    private String coded(String keys, String written) {
        List<String> lines = written.lines().toList();
        String code = lines.get(0).isEmpty() ? "" : text(keys + lines.get(0));
        String rest = String.join(" ", lines.subList(1, lines.size()));
        return code.isEmpty() || rest.isEmpty() ? code + rest : code + " · " + rest;
    }

    private String codes(String keys, String written) {
        return Arrays.stream(written.split(" ", -1))
                .map(code -> text(keys + code))
                .collect(Collectors.joining(", "));
    }

    private String text(String key, @Nullable Object... arguments) {
        Locale locale = LocaleContextHolder.getLocale();
        String text = texts.getMessage(key, arguments, key, locale);
        return text == null ? key : text;
    }
}
