package org.cordee.library;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where the words of an entry come from.
 *
 * @param kind how the words came into the library
 * @param name the grouping or the file; empty for an entry that was typed
 * @param sectionId the section of a former bid; null for any other source
 */
@Embeddable
public record LibrarySource(
        @Enumerated(EnumType.STRING) @Column(name = "source_kind")
        Kind kind,

        @Column(name = "source_name") String name,
        @Column(name = "source_section_id") @Nullable UUID sectionId) {

    /** The kinds of sources. */
    public enum Kind {
        /** A user typed the entry. */
        TYPED,
        /** The text is that of a section of a former bid. */
        BID,
        /** The text was read from a DOCX. */
        DOCUMENT
    }

    static final int LONGEST_NAME = 200;

    static final LibrarySource TYPED = new LibrarySource(Kind.TYPED, "", null);

    static LibrarySource bid(String consortiumName, UUID sectionId) {
        return new LibrarySource(Kind.BID, LibraryText.cut(consortiumName, LONGEST_NAME), sectionId);
    }

    static LibrarySource document(String fileName) {
        return new LibrarySource(Kind.DOCUMENT, LibraryText.cut(fileName, LONGEST_NAME), null);
    }

    /** Omits the name, because this text may be logged. */
    @Override
    public String toString() {
        return "LibrarySource[" + kind + "]";
    }
}
