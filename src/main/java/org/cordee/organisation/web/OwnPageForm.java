package org.cordee.organisation.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cordee.organisation.PageUpdate;
import org.cordee.organisation.PageUpdate.FreeHours;
import org.cordee.organisation.PageWords;
import org.cordee.organisation.Seeking;
import org.cordee.organisation.UpdatingOwnPage.UpdateView;
import org.cordee.shared.NumberInput;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * The quick update of a page as its organisation types it; the hours are in the order of the months.
 *
 * @param first the first month for which the shown form asked; empty when the form does not say
 */
record OwnPageForm(
        Integer revision,
        String first,
        List<String> hours,
        String seeking,
        String notBefore,
        String proofUntil,
        String wordsFr,
        String wordsEn) {

    OwnPageForm {
        revision = revision == null ? Integer.valueOf(0) : revision;
        first = text(first);
        // A number left out leaves null in the bound list.
        hours = hours == null
                ? new ArrayList<>()
                : hours.stream().map(OwnPageForm::text).collect(Collectors.toCollection(ArrayList::new));
        seeking = text(seeking);
        notBefore = text(notBefore);
        proofUntil = text(proofUntil);
        wordsFr = text(wordsFr);
        wordsEn = text(wordsEn);
    }

    static OwnPageForm of(UpdateView view) {
        Map<LocalDate, Integer> known =
                view.hours().stream().collect(Collectors.toMap(FreeHours::month, FreeHours::hours));
        Seeking seeking = view.seeking();
        return new OwnPageForm(
                view.revision(),
                view.months().get(0).toString(),
                view.months().stream()
                        .map(month -> known.containsKey(month) ? String.valueOf(known.get(month)) : "")
                        .toList(),
                seeking == null ? "" : seeking.name(),
                view.notBefore() == null ? "" : view.notBefore().toString(),
                "",
                text(view.words().french()),
                text(view.words().english()));
    }

    /** Returns the form with an answer for each month. */
    OwnPageForm filledTo(UpdateView view) {
        while (hours.size() < view.months().size()) {
            hours.add("");
        }
        return this;
    }

    /** @throws RuleViolation with the field that cannot be read, or when the form asked for other months */
    PageUpdate update(UpdateView view) {
        if (!first.isEmpty() && !first.equals(view.months().get(0).toString())) {
            throw RuleViolation.of("hours[0]", "organisation.page.months-moved");
        }
        List<FreeHours> free = new ArrayList<>();
        for (int place = 0; place < view.months().size(); place++) {
            String typed = hours.get(place).strip();
            if (!typed.isEmpty()) {
                LocalDate month = view.months().get(place);
                free.add(RuleViolation.inField("hours[" + place + "]", () -> new FreeHours(month, whole(typed))));
            }
        }
        PageWords words = new PageWords(wordsFr, wordsEn);
        return new PageUpdate(free, chosen(), day("notBefore", notBefore), day("proofUntil", proofUntil), words);
    }

    /** Reads a whole number of hours, with or without its unit; a refusal repeats the text as it was typed. */
    private static int whole(String typed) {
        String figure = NumberInput.plain(typed).replaceFirst("[hH]$", "");
        if (!figure.matches("[0-9]{1,7}")) {
            throw RuleViolation.of("hours", "organisation.page.hours-unreadable", typed);
        }
        return Integer.parseInt(figure);
    }

    private @Nullable Seeking chosen() {
        return Arrays.stream(Seeking.values())
                .filter(one -> one.name().equals(seeking))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalDate day(String field, String written) {
        if (written.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(written.strip());
        } catch (DateTimeException unreadable) {
            throw RuleViolation.of(field, "organisation.date.unreadable", written);
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
