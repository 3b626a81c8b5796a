package org.cordee.bid;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.cordee.shared.AssignedKey;
import org.jspecify.annotations.Nullable;

/** A text of a section as it was saved once. It is never changed, and never removed while the bid exists. */
@Entity
@Table(name = "bid_section_draft")
@SuppressWarnings("NullAway.Init")
class SectionDraft extends AssignedKey<SectionDraft.Key> {

    /** Identifies a saved text by its section and its number. */
    @Embeddable
    record Key(UUID sectionId, int number) implements Serializable {}

    @EmbeddedId
    private Key key;

    private String title;

    @Column(columnDefinition = "mediumtext")
    private String markdown;

    private Instant writtenAt;
    private @Nullable UUID writtenBy;
    private boolean aside;

    protected SectionDraft() {}

    /**
     * Creates a saved text.
     *
     * @param aside true when it came too late to be the section's text and is stored only so that
     * nothing typed is lost
     */
    SectionDraft(UUID sectionId, int number, SectionText text, Instant at, @Nullable UUID by, boolean aside) {
        key = new Key(sectionId, number);
        title = text.title();
        markdown = text.markdown();
        writtenAt = at;
        writtenBy = by;
        this.aside = aside;
    }

    public SectionText text() {
        return new SectionText(title, markdown);
    }

    public int number() {
        return key.number();
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    @Nullable
    public UUID writtenBy() {
        return writtenBy;
    }

    public boolean isAside() {
        return aside;
    }

    @Override
    public Key getId() {
        return key;
    }
}
