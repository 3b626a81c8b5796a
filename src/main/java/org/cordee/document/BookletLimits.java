package org.cordee.document;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.cordee.document.BookletPrint.Change;
import org.cordee.document.BookletPrint.Entry;
import org.cordee.document.BookletPrint.Figure;
import org.cordee.document.BookletPrint.Photograph;
import org.cordee.document.BookletPrint.Reference;
import org.cordee.document.BookletPrint.Territory;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** Bounds the size of a booklet, so that one booklet cannot cost more than a known time and memory. */
final class BookletLimits {

    private static final int STEPS = 4;

    private static final int LABEL = 40;
    private static final int LINE = 200;
    private static final int SENTENCE = 600;

    /** A withdrawal with its number, the longest title and the longest reason fits. */
    private static final int CHANGE = 1_000;

    private static final int CHAPTER_OF_TEXT = 4_000;
    private static final int FOREWORD = 8_000;

    private static final int MOST_IN_A_LIST = 12;
    private static final int MOST_TERRITORIES = 120;
    private static final int MOST_CHANGES = 300;

    private static final int QUOTED = 40;

    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

    private BookletLimits() {}

    static void check(String title, String subtitle, String edition, String publisher, String foreword) {
        requireShort(LINE, title, publisher);
        requireShort(LABEL, edition);
        requireShort(SENTENCE, subtitle);
        requireShort(FOREWORD, foreword);
    }

    static void check(List<Entry> entries, List<Change> changes) {
        if (entries.size() > BookletPrint.MOST_ENTRIES) {
            throw RuleViolation.of(
                    "entries", "document.booklet.too-many-entries", entries.size(), BookletPrint.MOST_ENTRIES);
        }
        requireFew("changes", "", changes, MOST_CHANGES);
        changes.forEach(change -> requireShort(CHANGE, change.text()));
    }

    static void checkSteps(List<String> steps, int reached) {
        if (steps.size() != STEPS || reached < 1 || reached > STEPS) {
            throw new IllegalArgumentException("step " + reached + " of " + steps);
        }
        steps.forEach(step -> requireShort(LINE, step));
    }

    static void checkWords(
            String title,
            String chapter,
            String summary,
            String contributor,
            String problem,
            String solution,
            String reuse,
            @Nullable String english) {
        requireShort(LINE, title, chapter, contributor);
        requireShort(SENTENCE, summary);
        requireShort(CHAPTER_OF_TEXT, problem, solution, reuse);
        if (english != null) {
            requireShort(CHAPTER_OF_TEXT, english);
        }
    }

    static void checkLists(String entry, List<String> kinds, List<String> events, List<Territory> territories) {
        requireFew("kinds", entry, kinds, MOST_IN_A_LIST);
        requireFew("events", entry, events, MOST_IN_A_LIST);
        requireFew("territories", entry, territories, MOST_TERRITORIES);
        kinds.forEach(kind -> requireShort(LINE, kind));
        events.forEach(event -> requireShort(SENTENCE, event));
        territories.forEach(one -> requireShort(LINE, one.code(), one.name()));
    }

    static void checkProofs(String entry, List<Figure> figures, List<Reference> references) {
        requireFew("figures", entry, figures, MOST_IN_A_LIST);
        requireFew("references", entry, references, MOST_IN_A_LIST);
        figures.forEach(one -> requireShort(LINE, one.value(), one.label()));
        figures.forEach(one -> requireShort(SENTENCE, one.source()));
        references.forEach(one -> requireShort(LINE, one.title(), one.detail()));
    }

    static void checkPhotographs(String entry, List<Photograph> photographs) {
        requireFew("photographs", entry, photographs, BookletPrint.MOST_PHOTOGRAPHS);
        for (int at = 0; at < photographs.size(); at++) {
            Photograph one = photographs.get(at);
            requireShort(SENTENCE, one.alternative(), one.caption(), one.rights());
            if (one.alternative().isBlank()) {
                throw RuleViolation.of("photographs", "document.booklet.alternative-missing", entry, at + 1);
            }
        }
    }

    /** Refuses a link that would run something, or open a file of the reader's computer. */
    static void checkContact(String entry, URI contact) {
        String address = contact.toString();
        if (contact.getScheme() == null || !SCHEMES.contains(contact.getScheme()) || address.length() > SENTENCE) {
            throw RuleViolation.of("contact", "document.booklet.contact-refused", entry);
        }
    }

    private static void requireFew(String field, String entry, List<?> all, int most) {
        if (all.size() > most) {
            throw RuleViolation.of(field, "document.booklet.too-many." + field, entry, all.size(), most);
        }
    }

    private static void requireShort(int longest, String... texts) {
        for (String text : texts) {
            if (text.length() > longest) {
                throw new RuleViolation("document.booklet.text-too-long", text.substring(0, QUOTED) + "…", longest);
            }
        }
    }
}
