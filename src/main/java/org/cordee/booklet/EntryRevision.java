package org.cordee.booklet;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.cordee.account.PersonalDataErasure.ErasedWords;
import org.cordee.shared.AssignedKey;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * A text as its structure sent it once, numbered from 1 within its contribution. Versions of booklets refer to it, so
 * that it stays as long as the contribution.
 */
@Entity
@Table(name = "booklet_revision")
@SuppressWarnings("NullAway.Init")
class EntryRevision extends AssignedKey<EntryRevision.Key> {

    /** Identifies a revision by its contribution and its number. */
    @Embeddable
    record Key(@Column(name = "contribution_id") UUID contributionId, int number) implements Serializable {}

    @EmbeddedId
    private Key key;

    @Convert(converter = EntryContentConverter.class)
    @Column(columnDefinition = "mediumtext")
    private EntryContent content;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    /** The person with an account who sent it; null for the holder of a link. */
    @Column(name = "submitted_by")
    private @Nullable UUID submittedBy;

    /** The changes that a coordinator asked for; null when none was asked. */
    @Column
    private @Nullable String remark;

    /** When a coordinator had read it; null before. */
    @Column(name = "reviewed_at")
    private @Nullable Instant reviewedAt;

    @Column(name = "reviewed_by")
    private @Nullable UUID reviewedBy;

    /** When its structure confirmed the facts; null before. */
    @Column(name = "checked_at")
    private @Nullable Instant checkedAt;

    protected EntryRevision() {}

    EntryRevision(UUID contributionId, int number, EntryContent content, Instant now, @Nullable UUID submittedBy) {
        this.key = new Key(contributionId, number);
        this.content = content;
        this.submittedAt = now;
        this.submittedBy = submittedBy;
    }

    /** Records that a coordinator has read it. */
    void review(@Nullable String asked, @Nullable UUID coordinator, Instant now) {
        remark = asked;
        reviewedBy = coordinator;
        reviewedAt = now;
    }

    void addEnglishSummary(String english) {
        if (checkedAt != null) {
            throw new RuleViolation("booklet.contribution.checked-already");
        }
        content = content.withEnglishSummary(english);
    }

    void confirm(Instant now) {
        checkedAt = now;
    }

    /** Takes a photograph off the text: what its structure removed is shown nowhere. */
    void removePhoto(UUID documentId) {
        content = content.withoutPhoto(documentId);
    }

    void erase(ErasedWords erased) {
        content = content.without(erased);
        if (remark != null) {
            remark = BookletText.without(remark, erased, Contribution.LONGEST_REMARK);
        }
    }

    @Override
    public Key getId() {
        return key;
    }

    UUID contributionId() {
        return key.contributionId();
    }

    int number() {
        return key.number();
    }

    EntryContent content() {
        return content;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    @Nullable
    String remark() {
        return remark;
    }

    @Nullable
    Instant reviewedAt() {
        return reviewedAt;
    }

    @Nullable
    Instant checkedAt() {
        return checkedAt;
    }
}
