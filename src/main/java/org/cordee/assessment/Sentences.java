package org.cordee.assessment;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordee.compliance.law.Finding;
import org.cordee.compliance.law.LawTexts;
import org.cordee.compliance.law.Remedy;
import org.cordee.compliance.law.Subject;
import org.cordee.shared.LotNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * Says findings in the reader's language, operators by their names. Where figures are kept from the reader another sentence
 * says the same without them.
 *
 * @param names of the operators of the case, by the number the case gives them
 */
record Sentences(MessageSource messages, Locale locale, LawTexts law, Map<String, String> names) {

    private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:T.*)?");
    private static final Pattern PLACE = Pattern.compile("(\\w+)(?:\\[(.+)])?\\.(?:insertionClause\\.)?(\\w+)");

    static Sentences in(Locale locale, MessageSource messages, Map<String, String> names) {
        Locale spoken = locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? Locale.ENGLISH : Locale.FRENCH;
        return new Sentences(messages, spoken, LawTexts.in(spoken), names);
    }

    /** @param cut whether figures are missing that the judge gave */
    String finding(Finding finding, boolean cut) {
        String without = cut ? optional("assessment.without." + finding.code()) : null;
        return without != null ? without : law.finding(said(finding));
    }

    String remedy(Remedy remedy, boolean cut) {
        String without = cut ? optional("assessment.without." + remedy.code()) : null;
        return without != null ? without : law.remedy(new Remedy(remedy.code(), said(remedy.figures())));
    }

    String whom(Subject subject) {
        return switch (subject.kind()) {
            case CONSORTIUM -> say("assessment.whom.CONSORTIUM");
            case LOT -> lot(subject.id());
            case DEPOSIT -> say("assessment.whom.DEPOSIT", subject.id());
            case ORGANISATION, CHANGE -> name(subject.id());
        };
    }

    String lot(String number) {
        return say("assessment.whom.LOT", LotNumber.in(number).orElse(number));
    }

    String unknown(Unknown unknown) {
        String about = unknown.about();
        String named = about == null ? "" : names.containsKey(about) ? name(about) : lot(about);
        return say("assessment.unknown." + unknown.code(), named);
    }

    /** The figures a finding was said by, each with its label; those that have none are no figures for readers. */
    Map<String, String> figures(String code, Map<String, Object> evidence) {
        Map<String, String> figures = new LinkedHashMap<>();
        said(evidence).forEach((name, value) -> {
            boolean euros = name.equals("lowerBound") && code.startsWith("target.amount");
            String label = optional("assessment.figure." + (euros ? "lowerAmount" : name));
            if (label != null) {
                figures.put(label, figure(euros ? "lowerAmount" : name, value));
            }
        });
        return figures;
    }

    private String figure(String name, Object value) {
        String text = value instanceof List<?> several
                ? String.join(", ", several.stream().map(String::valueOf).toList())
                : value.toString();
        if (name.endsWith("mount") || name.equals("hourlyCost")) {
            return law.amount(text) + "\u00A0€";
        }
        if (Sight.PER_CENTS.contains(name)
                || List.of("threshold", "ratio", "minRatio").contains(name)) {
            return law.decimal(text) + "\u00A0%";
        }
        return Sight.HOURS.contains(name)
                        || List.of("lowerBound", "requiredHours").contains(name)
                ? text + "\u00A0h"
                : text;
    }

    /** What to give, of whom: a place of the case put into words. */
    String missing(String place) {
        Matcher known = PLACE.matcher(place);
        if (!known.matches()) {
            return place;
        }
        String of = known.group(2);
        String text = of == null
                ? optional("assessment.missing." + known.group(3))
                : optional(
                        "assessment.missing." + known.group(3), known.group(1).equals("lots") ? lot(of) : name(of));
        return text == null ? place : text;
    }

    String amount(String euros) {
        return law.amount(euros) + "\u00A0€";
    }

    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    private @Nullable String optional(String key, Object... arguments) {
        return messages.getMessage(key, arguments, null, locale);
    }

    private String name(String id) {
        String named = names.getOrDefault(Signatory.member(id), id);
        return Signatory.isOne(id) ? say("assessment.signatory", named) : named;
    }

    private Finding said(Finding finding) {
        return new Finding(
                finding.rule(),
                finding.code(),
                finding.severity(),
                finding.article(),
                finding.subject(),
                finding.lot(),
                said(finding.evidence()),
                finding.remedies());
    }

    private Map<String, Object> said(Map<String, Object> figures) {
        Map<String, Object> said = new LinkedHashMap<>();
        figures.forEach((name, value) -> said.put(name, said(value)));
        return said;
    }

    private Object said(Object value) {
        if (value instanceof List<?> several) {
            return several.stream().map(one -> missing(String.valueOf(one))).toList();
        }
        Matcher day = DAY.matcher(value.toString());
        if (day.matches()) {
            return DateTimeFormatter.ofPattern("dd/MM/yyyy").format(LocalDate.parse(day.group(1)));
        }
        return value instanceof String text ? name(text).replace('_', '-') : value;
    }
}
