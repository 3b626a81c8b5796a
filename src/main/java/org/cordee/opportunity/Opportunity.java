package org.cordee.opportunity;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.cordee.opportunity.OpportunityEvent.OpportunityClosed;
import org.cordee.opportunity.OpportunityEvent.OpportunityReminded;
import org.cordee.opportunity.OpportunityEvent.OpportunityShared;
import org.cordee.shared.Actor;
import org.cordee.shared.Aggregate;
import org.cordee.shared.Deadline;
import org.cordee.shared.EventHeader;
import org.cordee.shared.Ids;
import org.cordee.shared.NotFound;
import org.cordee.shared.Role;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** A work for which partners are looked for. A subject has at most one open opportunity. */
@Entity
@Table(name = "opportunity")
class Opportunity extends Aggregate {

    /** The most waves of reminders; each wave counts once, however many structures it reaches. */
    static final int MOST_WAVES = 2;

    private static final Duration BETWEEN_WAVES = Duration.ofHours(24);

    @Enumerated(EnumType.STRING)
    @Column
    private OpportunityKind kind;

    @Column(name = "subject_id")
    private UUID subjectId;

    /** True while it is open and null afterwards, so that the database admits one open one for each subject. */
    @Column(name = "open_marker")
    private @Nullable Boolean openMarker;

    /** Null for the platform: its coordinators. */
    @Column(name = "owner_organisation_id")
    private @Nullable UUID ownerOrganisationId;

    @Column(name = "consortium_id")
    private @Nullable UUID consortiumId;

    @Column(name = "consultation_id")
    private @Nullable UUID consultationId;

    @Column(name = "lot_id")
    private @Nullable UUID lotId;

    @Embedded
    private OpportunityContent content;

    /** The digits of the CPV code that count, for the index. */
    @Column(name = "cpv_digits")
    private String cpvDigits;

    @Column(name = "shared_at")
    private Instant sharedAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column
    private int wave;

    @Column(name = "wave_at")
    private @Nullable Instant waveAt;

    /** Null while watches are being matched. */
    @Column(name = "matched_at")
    private @Nullable Instant matchedAt;

    /** The last watch of the matching that is under way. */
    @Column(name = "match_cursor")
    private @Nullable UUID matchCursor;

    @SuppressWarnings("NullAway.Init")
    protected Opportunity() {}

    /**
     * The subject of an opportunity.
     *
     * @param id the slot, the lot or the need
     * @param ownerOrganisationId who reads the answers; null for the platform
     */
    record Subject(
            OpportunityKind kind,
            UUID id,
            @Nullable UUID ownerOrganisationId,
            @Nullable UUID consortiumId,
            @Nullable UUID consultationId,
            @Nullable UUID lotId) {}

    /**
     * Opens a subject to partners.
     *
     * @throws RuleViolation when the time to answer is over
     */
    Opportunity(Subject subject, OpportunityContent content, Actor actor, Instant now) {
        super(Ids.next());
        this.kind = subject.kind();
        this.subjectId = subject.id();
        this.openMarker = Boolean.TRUE;
        this.ownerOrganisationId = subject.ownerOrganisationId();
        this.consortiumId = subject.consortiumId();
        this.consultationId = subject.consultationId();
        this.lotId = subject.lotId();
        this.content = content;
        this.cpvDigits = content.digits();
        this.sharedAt = now;
        if (!content.answerUntil().isAfter(now)) {
            throw RuleViolation.of("answerUntil", "opportunity.answer-past");
        }
        record(new OpportunityShared(EventHeader.outsideConsortia(actor, now), id(), kind, subjectId));
    }

    /** Closes the opportunity; a closed one stays as it is, without an event. */
    void close(Actor actor, Instant now) {
        if (openMarker == null) {
            return;
        }
        openMarker = null;
        closedAt = now;
        record(new OpportunityClosed(EventHeader.outsideConsortia(actor, now), id(), subjectId));
    }

    /**
     * Begins a wave of reminders to those who have not answered.
     *
     * @throws RuleViolation after the second wave, within 24 hours of the wave before or of the sharing, and once no
     * answer is taken any more
     */
    void remind(Actor actor, Instant now) {
        requireOpen(now);
        if (wave >= MOST_WAVES) {
            throw new RuleViolation("opportunity.reminded-twice");
        }
        Instant before = waveAt == null ? sharedAt : waveAt;
        if (before.plus(BETWEEN_WAVES).isAfter(now)) {
            throw new RuleViolation("opportunity.reminded-today");
        }
        wave++;
        waveAt = now;
        matchedAt = null;
        matchCursor = null;
        record(new OpportunityReminded(EventHeader.outsideConsortia(actor, now), id(), wave));
    }

    /** Takes over a moved deadline; the time to answer moves with it and never ends before now. */
    void moveDeadline(Deadline moved, Instant now) {
        if (openMarker == null || moved.equals(content.deadline())) {
            return;
        }
        content = content.withDeadline(moved, OpportunityWindow.until(moved.instant(), now));
    }

    /** Replaces the title, from which a person was erased. */
    void retitle(String title) {
        content = content.withTitle(title);
    }

    /** Records how far the matching came. */
    void matchedUpTo(UUID watchId) {
        matchCursor = watchId;
    }

    void endMatching(Instant now) {
        matchedAt = now;
        matchCursor = null;
    }

    boolean isOpen(Instant now) {
        return openMarker != null && content.answerUntil().isAfter(now);
    }

    /** @throws RuleViolation when no answer is taken any more */
    void requireOpen(Instant now) {
        if (!isOpen(now)) {
            throw new RuleViolation("opportunity.closed");
        }
    }

    /** Tells if the actor reads the answers and may close the opportunity. */
    boolean isOwnedBy(Actor actor) {
        return ownerOrganisationId == null
                ? actor.is(Role.COORDINATOR) || actor.isSystem()
                : actor.via() != Actor.Via.LINK && actor.actsFor(ownerOrganisationId) || actor.isSystem();
    }

    /** @throws NotFound for everybody but its owner */
    Opportunity requireOwner(Actor actor) {
        if (!isOwnedBy(actor)) {
            throw new NotFound();
        }
        return this;
    }

    OpportunityKind kind() {
        return kind;
    }

    UUID subjectId() {
        return subjectId;
    }

    @Nullable
    UUID ownerOrganisationId() {
        return ownerOrganisationId;
    }

    @Nullable
    UUID consortiumId() {
        return consortiumId;
    }

    @Nullable
    UUID consultationId() {
        return consultationId;
    }

    @Nullable
    UUID lotId() {
        return lotId;
    }

    OpportunityContent content() {
        return content;
    }

    Instant sharedAt() {
        return sharedAt;
    }

    int wave() {
        return wave;
    }

    @Nullable
    UUID matchCursor() {
        return matchCursor;
    }
}
