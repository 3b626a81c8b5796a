package org.cordee.bid;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.RuleViolation;
import org.cordee.shared.Stamp;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * One member's section of the memo for one lot. Every saved text has a number; whoever writes says which number it read,
 * so that two people of one member never overwrite each other.
 */
@Entity
@Table(name = "bid_section")
@SuppressWarnings("NullAway.Init")
class Section extends AbstractAggregateRoot<Section> {

    static final String CHANGED_MEANWHILE = "bid.section.changed-meanwhile";
    static final String CLOSED = "bid.section.closed.";

    @Id
    private UUID id;

    private UUID consortiumId;
    private UUID memberId;
    private UUID lotId;
    private UUID organisationId;
    private int position;

    @Enumerated(EnumType.STRING)
    private SectionState state;

    private String title;

    @Column(columnDefinition = "mediumtext")
    private String markdown;

    private int number;
    private int lastNumber;
    private @Nullable String comment;
    private Instant changedAt;
    private @Nullable UUID changedBy;

    @Version
    private @Nullable Long version;

    protected Section() {}

    /** Opened empty for a member of a lot. */
    Section(UUID consortiumId, Grouping.Share share, int position, Instant now) {
        id = Ids.next();
        this.consortiumId = consortiumId;
        memberId = share.memberId();
        lotId = share.lotId();
        organisationId = share.organisationId();
        this.position = position;
        state = SectionState.TODO;
        title = "";
        markdown = "";
        changedAt = now;
    }

    /**
     * Keeps a text as a new draft. The same text again changes nothing.
     *
     * @param expected the number of the draft the writer had before it
     * @return whether there is a new draft
     */
    boolean write(Actor actor, int expected, SectionText text, Instant now) {
        if (text.equals(text())) {
            return false;
        }
        requireOpen();
        if (expected != number) {
            throw new RuleViolation(CHANGED_MEANWHILE, expected, number);
        }
        title = text.title();
        markdown = text.markdown();
        number = ++lastNumber;
        state = state == SectionState.CHANGES ? SectionState.CHANGES : SectionState.DRAFT;
        changed(actor, now);
        registerEvent(
                new BidEvent.SectionDrafted(Stamp.of(actor, consortiumId, now), memberId, id, organisationId, number));
        return true;
    }

    /** Numbers a text that came too late to be the section's own; it is kept beside the others and changes nothing else. */
    SectionDraft keepAside(Actor actor, SectionText text, Instant now) {
        return new SectionDraft(id, ++lastNumber, text, now, actor.personId(), true);
    }

    /** Hands the present text to the lead. Handed in again unchanged while in review, nothing changes. */
    void submit(Actor actor, Instant now) {
        if (state == SectionState.IN_REVIEW) {
            return;
        }
        requireOpen();
        text().requireComplete();
        state = SectionState.IN_REVIEW;
        changed(actor, now);
        registerEvent(new BidEvent.SectionSubmitted(
                Stamp.of(actor, consortiumId, now), memberId, id, organisationId, number));
    }

    /** The lead takes the contribution as it is. @return whether that is new */
    boolean approve(Actor actor, int read, UUID priceSheetId, Instant now) {
        if (state == SectionState.APPROVED && read == number) {
            return false;
        }
        requireReview(read);
        state = SectionState.APPROVED;
        comment = null;
        changed(actor, now);
        registerEvent(new BidEvent.ContributionApproved(
                Stamp.of(actor, consortiumId, now), memberId, id, organisationId, priceSheetId));
        return true;
    }

    /** The lead asks for changes, saying which. @return whether that is new */
    boolean sendBack(Actor actor, int read, String wish, UUID priceSheetId, Instant now) {
        if (state == SectionState.CHANGES && read == number && wish.equals(comment)) {
            return false;
        }
        requireReview(read);
        state = SectionState.CHANGES;
        comment = wish;
        changed(actor, now);
        registerEvent(new BidEvent.ContributionSentBack(
                Stamp.of(actor, consortiumId, now), memberId, id, organisationId, priceSheetId));
        return true;
    }

    /** Freezes an approved section. */
    void lock() {
        if (state != SectionState.APPROVED && state != SectionState.LOCKED) {
            throw new IllegalStateException("section " + id + " is " + state + ", not approved");
        }
        state = SectionState.LOCKED;
    }

    private void requireOpen() {
        if (!state.isOpen()) {
            throw new RuleViolation(CLOSED + state.name());
        }
    }

    private void requireReview(int read) {
        if (state != SectionState.IN_REVIEW) {
            throw new RuleViolation("bid.review.not-now." + state.name());
        }
        if (read != number) {
            throw new RuleViolation(CHANGED_MEANWHILE, read, number);
        }
    }

    private void changed(Actor actor, Instant now) {
        changedAt = now;
        changedBy = actor.personId();
    }

    SectionDraft draft() {
        return new SectionDraft(id, number, text(), changedAt, changedBy, false);
    }

    UUID id() {
        return id;
    }

    UUID consortiumId() {
        return consortiumId;
    }

    UUID memberId() {
        return memberId;
    }

    UUID lotId() {
        return lotId;
    }

    UUID organisationId() {
        return organisationId;
    }

    SectionState state() {
        return state;
    }

    SectionText text() {
        return new SectionText(title, markdown);
    }

    int number() {
        return number;
    }

    @Nullable
    String comment() {
        return comment;
    }

    Instant changedAt() {
        return changedAt;
    }
}
