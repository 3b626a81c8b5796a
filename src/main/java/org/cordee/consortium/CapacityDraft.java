package org.cordee.consortium;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.cordee.shared.Aggregate;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** The unfinished capacity form of a candidate; it has the id of its invitation. */
@Entity
@Table(name = "capacity_draft")
class CapacityDraft extends Aggregate {

    @Column(name = "saved_at")
    private Instant savedAt;

    @Column(name = "establishment_id")
    private @Nullable UUID establishmentId;

    @Column
    private @Nullable Integer headcount;

    @Column(name = "hours_per_month")
    private @Nullable Integer hoursPerMonth;

    @Column(name = "reference_words")
    private String references;

    @Column
    private boolean insured;

    @Column
    private String conflicts;

    @Column(name = "other_groupings")
    private boolean otherGroupings;

    @SuppressWarnings("NullAway.Init")
    protected CapacityDraft() {}

    @SuppressWarnings("NullAway.Init")
    CapacityDraft(UUID invitationId) {
        super(invitationId);
    }

    /** Replaces the draft that was stored before. */
    void write(UnfinishedCapacity words, Instant now) {
        limit("references", words.references());
        limit("conflicts", words.conflicts());
        savedAt = now;
        establishmentId = words.establishmentId();
        headcount = words.headcount();
        hoursPerMonth = words.hoursPerMonth();
        references = words.references();
        insured = words.insured();
        conflicts = words.conflicts();
        otherGroupings = words.otherGroupings();
    }

    UnfinishedCapacity words() {
        return new UnfinishedCapacity(
                establishmentId, headcount, hoursPerMonth, references, insured, conflicts, otherGroupings);
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
