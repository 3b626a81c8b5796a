package org.cordee.library.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.cordee.library.KeepingEntries.EntryTerms;
import org.cordee.library.LibraryContent;
import org.cordee.library.LibraryEntryView;
import org.cordee.library.LibraryFacts;
import org.cordee.library.LibraryKind;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * An entry as it is typed. The page shows only the fields of its kind; the others do not count.
 *
 * @param revision the revision that the user read; 0 for a new entry
 */
record LibraryEntryForm(
        @Nullable Integer revision,
        @Nullable LibraryKind kind,
        String title,
        String question,
        String text,
        String buyer,
        @Nullable BigDecimal amount,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate startedOn,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate endedOn,

        String contactName,
        String contactEmail,
        String contactPhone,
        String occupation,
        String issuer,
        @Nullable Integer reviewMonths,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate expiresOn,

        @Nullable UUID ownerId) {

    LibraryEntryForm {
        title = text(title);
        question = text(question);
        text = text(text);
        buyer = text(buyer);
        contactName = text(contactName);
        contactEmail = text(contactEmail);
        contactPhone = text(contactPhone);
        occupation = text(occupation);
        issuer = text(issuer);
    }

    static LibraryEntryForm empty(LibraryKind kind, @Nullable UUID ownerId) {
        return new LibraryEntryForm(
                0, kind, "", "", "", "", null, null, null, "", "", "", "", "", kind.reviewMonths(), null, ownerId);
    }

    static LibraryEntryForm of(LibraryEntryView entry) {
        LibraryContent content = entry.content();
        LibraryFacts facts = content.facts();
        return new LibraryEntryForm(
                entry.revision(),
                content.kind(),
                content.title(),
                content.question(),
                content.text(),
                facts.buyer(),
                facts.amount(),
                facts.startedOn(),
                facts.endedOn(),
                facts.contactName(),
                facts.contactEmail(),
                facts.contactPhone(),
                facts.occupation(),
                facts.issuer(),
                entry.cycle().reviewMonths(),
                entry.cycle().expiresOn(),
                entry.ownerId());
    }

    /** Returns the kind; a form without one is a text. */
    public LibraryKind chosenKind() {
        return kind == null ? LibraryKind.TEXT : kind;
    }

    int readRevision() {
        return revision == null ? 0 : revision;
    }

    EntryTerms terms() {
        LibraryFacts facts = new LibraryFacts(
                buyer, amount, startedOn, endedOn, contactName, contactEmail, contactPhone, occupation, issuer);
        return new EntryTerms(
                new LibraryContent(chosenKind(), title, question, text, facts), reviewMonths, expiresOn, ownerId);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    /** Omits what was typed, so that no log can contain it. */
    @Override
    public String toString() {
        return "LibraryEntryForm[" + kind + "]";
    }
}
