package org.cordee.network;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cordee.network.NetworkEvent.SchemeClosed;
import org.cordee.network.NetworkEvent.SchemeDrafted;
import org.cordee.network.NetworkEvent.SchemePublished;
import org.cordee.shared.Actor;
import org.cordee.shared.Aggregate;
import org.cordee.shared.EventHeader;
import org.cordee.shared.Ids;
import org.cordee.shared.RuleViolation;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** A scheme of a network: its call and the questions of its form. Published, it no longer changes. */
@Entity
@Table(name = "network_scheme")
class Scheme extends Aggregate {

    static final int MOST_QUESTIONS = 20;

    private static final Duration REMINDER_PAUSE = Duration.ofHours(24);

    /** Counts the changes, so that the version rises even when only the questions changed. */
    @Column
    private int revision;

    @Column(name = "network_id")
    private UUID networkId;

    @Embedded
    private SchemeTerms terms;

    @ElementCollection
    @BatchSize(size = 100)
    @CollectionTable(name = "network_scheme_question", joinColumns = @JoinColumn(name = "scheme_id"))
    @OrderColumn(name = "position")
    private List<SchemeQuestion> questions = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    @Column
    private SchemeState state = SchemeState.DRAFT;

    @Column(name = "drafted_at")
    private Instant draftedAt;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @Column(name = "reminder_waves")
    private int reminderWaves;

    @Column(name = "reminded_at")
    private @Nullable Instant remindedAt;

    @SuppressWarnings("NullAway.Init")
    protected Scheme() {}

    private Scheme(UUID networkId, SchemeTerms terms, List<SchemeQuestion> questions, Instant now) {
        super(Ids.next());
        this.networkId = networkId;
        this.terms = terms;
        this.draftedAt = now;
        this.questions.addAll(checked(questions));
    }

    /** Keeps a new draft. */
    static Scheme draft(Actor actor, UUID networkId, SchemeTerms terms, List<SchemeQuestion> questions, Instant now) {
        Scheme scheme = new Scheme(networkId, terms, questions, now);
        scheme.record(new SchemeDrafted(EventHeader.outsideConsortia(actor, now), scheme.id(), networkId));
        return scheme;
    }

    /**
     * Replaces the draft.
     *
     * @throws RuleViolation after the publication: members have read the call
     */
    void change(Actor actor, SchemeTerms changed, List<SchemeQuestion> asked, Instant now) {
        requireDraft();
        terms = changed;
        questions.clear();
        questions.addAll(checked(asked));
        revision++;
        record(new SchemeDrafted(EventHeader.outsideConsortia(actor, now), id(), networkId));
    }

    /**
     * Publishes the call; a second publication changes nothing.
     *
     * @return true when it was published by this call
     * @throws RuleViolation when its closing date has passed or the network ended it
     */
    boolean publish(Actor actor, Instant now) {
        if (state == SchemeState.PUBLISHED) {
            return false;
        }
        requireDraft();
        if (!terms.closesAt().isAfter(now)) {
            throw RuleViolation.of("closesOn", "network.scheme.closes-in-the-past");
        }
        state = SchemeState.PUBLISHED;
        publishedAt = now;
        record(new SchemePublished(EventHeader.outsideConsortia(actor, now), id(), networkId, terms.closesAt()));
        return true;
    }

    /**
     * Ends the call before its date; ending it twice changes nothing.
     *
     * @throws RuleViolation for a draft
     */
    void close(Actor actor, Instant now) {
        if (state == SchemeState.CLOSED) {
            return;
        }
        if (state == SchemeState.DRAFT) {
            throw new RuleViolation("network.scheme.not-published");
        }
        state = SchemeState.CLOSED;
        record(new SchemeClosed(EventHeader.outsideConsortia(actor, now), id(), networkId));
    }

    /**
     * Begins a wave of reminders.
     *
     * @param most the most waves of a scheme
     * @return the number of the wave, from 1
     * @throws RuleViolation after the closing, after the last wave, and within 24 hours of the publication or the wave
     * before
     */
    int remind(Instant now, int most) {
        requireOpen(now);
        if (reminderWaves >= most) {
            throw new RuleViolation("network.scheme.reminded-enough", most);
        }
        Instant last = remindedAt == null ? publishedAt : remindedAt;
        if (last != null && now.isBefore(last.plus(REMINDER_PAUSE))) {
            throw new RuleViolation("network.scheme.reminded-lately");
        }
        remindedAt = now;
        reminderWaves++;
        return reminderWaves;
    }

    /** @throws RuleViolation unless answers are taken now */
    void requireOpen(Instant now) {
        if (!isOpen(now)) {
            throw new RuleViolation("network.scheme.over");
        }
    }

    /** @throws RuleViolation once it was published */
    void requireDraft() {
        if (state != SchemeState.DRAFT) {
            throw new RuleViolation("network.scheme.published-already");
        }
    }

    boolean isOpen(Instant now) {
        return state == SchemeState.PUBLISHED && now.isBefore(terms.closesAt());
    }

    private static List<SchemeQuestion> checked(List<SchemeQuestion> asked) {
        if (asked.size() > MOST_QUESTIONS) {
            throw RuleViolation.of("questions", "network.scheme.too-many-questions", MOST_QUESTIONS);
        }
        return asked;
    }

    UUID networkId() {
        return networkId;
    }

    SchemeTerms terms() {
        return terms;
    }

    List<SchemeQuestion> questions() {
        return List.copyOf(questions);
    }

    SchemeState state() {
        return state;
    }

    @Nullable
    Instant publishedAt() {
        return publishedAt;
    }

    int reminderWaves() {
        return reminderWaves;
    }
}
