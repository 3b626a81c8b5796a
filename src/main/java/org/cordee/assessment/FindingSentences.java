package org.cordee.assessment;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cordee.law.rules.Finding;
import org.cordee.law.rules.FindingSubject;
import org.cordee.law.rules.LawTexts;
import org.cordee.law.rules.Remedy;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * Formats findings in the reader's language, with the names of operators. Where figures are hidden from the reader,
 * another sentence says the same without them.
 *
 * @param names of the operators of the case, by their numbers in the case
 * @param yours the reader's own establishments, which are addressed as such
 */
record FindingSentences(
        MessageSource messages, Locale locale, LawTexts law, Map<String, String> names, Set<String> yours) {

    public static FindingSentences in(Locale locale, MessageSource messages, Map<String, String> names) {
        return in(locale, messages, names, Set.of());
    }

    static FindingSentences in(Locale locale, MessageSource messages, Map<String, String> names, Set<String> yours) {
        Locale spoken = locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? Locale.ENGLISH : Locale.FRENCH;
        LawTexts law = LawTexts.in(spoken)
                .withNames(withSignatories(spoken, messages, addressing(spoken, messages, names, yours)));
        return new FindingSentences(messages, spoken, law, names, yours);
    }

    /** Returns the names by which operators stand within a sentence: the reader's own is addressed. */
    private static Map<String, String> addressing(
            Locale spoken, MessageSource messages, Map<String, String> names, Set<String> yours) {
        Map<String, String> addressed = new HashMap<>(names);
        yours.forEach(own -> addressed.computeIfPresent(
                own, (id, name) -> messages.getMessage("assessment.yours-within", null, name, spoken)));
        return addressed;
    }

    private static Map<String, String> withSignatories(
            Locale spoken, MessageSource messages, Map<String, String> names) {
        Map<String, String> all = new HashMap<>(names);
        names.forEach((id, name) -> all.put(
                SignatoryName.of(id), messages.getMessage("assessment.signatory", new Object[] {name}, name, spoken)));
        return all;
    }

    /** @param cut true when the reader does not see all figures of the judge */
    String finding(Finding finding, boolean cut) {
        String without = cut ? optional("assessment.without." + finding.code()) : null;
        return without != null ? without : withCapital(law.finding(finding));
    }

    /** Begins a sentence with a capital letter: the name of the reader's own enterprise has none. */
    private String withCapital(String sentence) {
        return sentence.isEmpty() ? sentence : sentence.substring(0, 1).toUpperCase(locale) + sentence.substring(1);
    }

    String remedy(Remedy remedy, boolean cut) {
        String without = cut ? optional("assessment.without." + remedy.code()) : null;
        return without != null ? without : law.remedy(remedy);
    }

    String whom(FindingSubject subject) {
        boolean own = subject.kind() == FindingSubject.Kind.ORGANISATION && yours.contains(subject.id());
        return own ? say("assessment.yours") : law.subject(subject);
    }

    String lot(String number) {
        return law.lot(number);
    }

    String unknown(UnknownFact unknown) {
        String about = unknown.about();
        String named = about == null ? "" : names.getOrDefault(about, lot(about));
        return say("assessment.unknown." + unknown.code(), named);
    }

    /** Returns the figures of a finding that have a label for readers. */
    Map<String, String> figures(String code, Map<String, Object> evidence) {
        Map<String, String> figures = new LinkedHashMap<>();
        evidence.forEach((name, value) -> {
            boolean euros = name.equals("lowerBound") && code.startsWith("target.amount");
            String label = optional("assessment.figure." + (euros ? "lowerAmount" : name));
            if (label != null) {
                figures.put(label, figure(euros ? "lowerAmount" : name, value));
            }
        });
        return figures;
    }

    private String figure(String name, Object value) {
        if (name.endsWith("mount") || name.equals("hourlyCost")) {
            return law.amount(value.toString()) + "\u00A0€";
        }
        if (FindingVisibility.PER_CENTS.contains(name)
                || List.of("threshold", "ratio", "minRatio", "sharePercent", "amountPercent")
                        .contains(name)) {
            return law.decimal(value.toString()) + "\u00A0%";
        }
        return FindingVisibility.HOURS.contains(name)
                        || List.of("lowerBound", "requiredHours").contains(name)
                ? law.figure(value) + "\u00A0h"
                : law.figure(value);
    }

    /** Returns a sentence that names a missing fact and its operator, from a place in the case. */
    String missing(String place) {
        return law.missing(place);
    }

    String amount(String euros) {
        return law.amount(euros) + "\u00A0€";
    }

    String hours(String number) {
        return law.whole(Long.valueOf(number)) + "\u00A0h";
    }

    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    private @Nullable String optional(String key, Object... arguments) {
        return messages.getMessage(key, arguments, null, locale);
    }
}
