package org.cordee.need.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.document.PrintedList;
import org.cordee.document.PrintedList.ListEntry;
import org.cordee.need.Nearness;
import org.cordee.need.NeedScope;
import org.cordee.need.ReadingNeeds.BuyerView;
import org.cordee.need.ReadingNeeds.NeedFacts;
import org.cordee.need.ReadingNeeds.StructureLine;
import org.cordee.platform.TimeFormats;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Prints a short list as its buyer reads it on the page: the structures, what each wrote, and why others said no. */
@Component
class ShortlistPaper {

    private final MessageSource texts;
    private final TimeFormats times;

    ShortlistPaper(MessageSource texts, TimeFormats times) {
        this.texts = texts;
        this.times = times;
    }

    /** Returns the file for a view that has a short list, in the language of the reader. */
    byte[] pdf(BuyerView page, Locale language) {
        NeedFacts facts = page.facts();
        return new PrintedList(
                        language,
                        text(language, "need.shortlist.title", page.shortlist().size()),
                        facts.buyerName(),
                        facts.description().title(),
                        facts(facts, language),
                        page.shortlist().stream()
                                .map(one -> entry(one, language))
                                .toList(),
                        notes(page, language),
                        text(language, "need.shortlist") + " · " + facts.reference())
                .pdf();
    }

    private List<String> facts(NeedFacts facts, Locale language) {
        return List.of(
                facts.reference(),
                text(language, "need.shortlist") + " "
                        + text(language, "need.shortlist.of", times.day(facts.deliveredAt())),
                text(language, "need.shortlist.choose") + " " + times.moment(facts.chooseBefore()),
                where(facts.scope(), language));
    }

    private String where(NeedScope scope, Locale language) {
        return scope.radius() == null
                ? text(language, "need.where.country", scope.place())
                : text(language, "need.where.around", scope.place(), scope.radius());
    }

    private ListEntry entry(StructureLine one, Locale language) {
        List<String> lines = new ArrayList<>();
        String kinds = one.kinds().stream()
                .map(kind -> text(language, "web.kind." + kind))
                .collect(Collectors.joining(", "));
        lines.add(Stream.of(kinds, one.city(), near(one, language))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · ")));
        if (one.score() != null) {
            lines.add(text(language, "need.score", one.score()));
        }
        if (one.introductionAskedAt() != null) {
            lines.add(text(language, "need.introduction.asked-on", times.day(one.introductionAskedAt())));
        }
        return new ListEntry(one.name(), lines, one.words() == null ? "" : one.words());
    }

    private String near(StructureLine one, Locale language) {
        Nearness nearness = one.nearness();
        if (nearness == null) {
            return "";
        }
        return one.kilometres() == null
                ? text(language, "need.near." + nearness)
                : text(language, "need.near." + nearness + ".km", one.kilometres());
    }

    private List<ListEntry> notes(BuyerView page, Locale language) {
        List<ListEntry> notes = new ArrayList<>();
        String word = page.facts().word();
        if (word != null) {
            notes.add(new ListEntry(text(language, "need.word"), List.of(), word));
        }
        List<String> reasons = new ArrayList<>();
        page.reasons().forEach((reason, count) -> reasons.add(count + " · " + text(language, "need.reason." + reason)));
        reasons.add(text(language, "need.why-no.silent", page.silent()));
        notes.add(new ListEntry(text(language, "need.why-no"), reasons, text(language, "need.buyer-stays-out")));
        return notes;
    }

    private String text(Locale language, String key, Object... arguments) {
        return texts.getMessage(key, arguments, language);
    }
}
