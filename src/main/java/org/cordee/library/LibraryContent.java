package org.cordee.library;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.cordee.shared.CollectedRefusals;
import org.cordee.shared.RuleViolation;

/**
 * The words and the facts of an entry.
 *
 * @param kind what the entry is about; it decides which facts there are
 * @param title the subject of a text, the object of a reference, the name of a person, a machine or a certificate
 * @param question the question of buyers that a text answers; empty for other kinds, and where it is not given
 * @param text in Markdown as a section of a bid has it; empty where the facts say all
 * @param facts the facts of its kind; the others are empty
 */
@Embeddable
public record LibraryContent(
        @Enumerated(EnumType.STRING) LibraryKind kind,
        String title,
        String question,
        @Column(columnDefinition = "mediumtext") String text,
        @Embedded LibraryFacts facts) {

    /** The most characters of a title and of a question. */
    public static final int LONGEST_TITLE = 200;

    /** The most characters of a text. */
    public static final int LONGEST_TEXT = 30_000;

    /** Returns a text without facts. */
    static LibraryContent text(String title, String question, String text) {
        return new LibraryContent(LibraryKind.TEXT, title, question, text, LibraryFacts.NONE);
    }

    /**
     * Returns the content with clean texts and only the facts of its kind.
     *
     * @throws RuleViolation with all refused fields
     */
    LibraryContent checked() {
        CollectedRefusals checks = new CollectedRefusals();
        boolean isText = kind == LibraryKind.TEXT;
        LibraryContent clean = new LibraryContent(
                kind,
                checks.read(() -> LibraryText.line("title", title, LONGEST_TITLE), ""),
                checks.read(() -> LibraryText.optionalLine("question", isText ? question : "", LONGEST_TITLE), ""),
                checks.read(() -> LibraryText.paragraphs("text", text, LONGEST_TEXT), ""),
                checks.read(() -> facts.of(kind).checked(kind), LibraryFacts.NONE));
        if (isText && clean.text().isEmpty() && text.length() <= LONGEST_TEXT) {
            checks.refuse(RuleViolation.of("text", "library.text.missing"));
        }
        checks.throwIfRefused();
        return clean;
    }

    /** Omits the words, because this text may be logged. */
    @Override
    public String toString() {
        return "LibraryContent[" + kind + "]";
    }
}
