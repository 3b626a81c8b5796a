package org.cordee.consortium;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.cordee.shared.Aggregate;
import org.cordee.shared.RuleViolation;

/** The unfinished capacity form of a candidate; it has the id of its invitation. */
@Entity
@Table(name = "capacity_draft")
class CapacityDraft extends Aggregate {

    @Column(name = "saved_at")
    private Instant savedAt;

    @Embedded
    private UnfinishedCapacity words;

    @SuppressWarnings("NullAway.Init")
    protected CapacityDraft() {}

    @SuppressWarnings("NullAway.Init")
    CapacityDraft(UUID invitationId) {
        super(invitationId);
    }

    /** Replaces the draft that was stored before. */
    void write(UnfinishedCapacity typed, Instant now) {
        limit("references", typed.references());
        limit("conflicts", typed.conflicts());
        savedAt = now;
        words = typed;
    }

    UnfinishedCapacity words() {
        return words;
    }

    /**
     * Limits the length: a draft is stored as it was typed, blanks included, but never longer than a form that can be
     * handed in.
     */
    private static void limit(String field, String words) {
        if (words.length() > TextRules.LONG) {
            throw RuleViolation.of(field, "consortium.words.too-long", TextRules.LONG);
        }
    }
}
