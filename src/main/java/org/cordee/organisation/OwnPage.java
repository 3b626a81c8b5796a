package org.cordee.organisation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordee.organisation.OwnPageEvent.PageUpdateDue;
import org.cordee.organisation.OwnPageEvent.ProofLapsing;
import org.cordee.organisation.PageUpdate.FreeHours;
import org.cordee.shared.Actor;
import org.cordee.shared.Deadline;
import org.cordee.shared.EventHeader;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * The statements of an organisation on its own page beside its profile, and the time at which it is asked again. The
 * row is created with the first update.
 */
@Entity
@Table(name = "organisation_page")
class OwnPage {

    /** A page is looked at so often, whatever changed elsewhere; looking at it sends nothing. */
    private static final Duration BETWEEN_CHECKS = Duration.ofDays(30);

    @Id
    @Column(name = "organisation_id")
    private UUID organisationId;

    @Version
    @Column
    private @Nullable Long version;

    /** Counts the updates, from one, so that no user overwrites a change unseen. */
    @Column
    private int revision;

    @Enumerated(EnumType.STRING)
    @Column
    private @Nullable Seeking seeking;

    @JdbcTypeCode(SqlTypes.LOCAL_DATE)
    @Column(name = "not_before")
    private @Nullable LocalDate notBefore;

    @ElementCollection
    @BatchSize(size = 100)
    @CollectionTable(name = "organisation_free_hours", joinColumns = @JoinColumn(name = "organisation_id"))
    @OrderColumn(name = "line_no")
    private List<FreeHours> hours = new ArrayList<>();

    /** Null when nothing is written, because the database then returns null. */
    @Embedded
    private @Nullable PageWords words;

    @Column(name = "confirmed_at")
    private @Nullable Instant confirmedAt;

    /** True while the organisation wants to be reminded of its page and its proofs. */
    @Column
    private boolean reminders = true;

    /** The time at which the page is looked at next; null while the organisation wants no reminder. */
    @Column(name = "next_check_at")
    private @Nullable Instant nextCheckAt;

    /** When the organisation was asked last whether its page is right. */
    @Column(name = "asked_at")
    private @Nullable Instant askedAt;

    /** The end of the proof of which the organisation was reminded last. */
    @JdbcTypeCode(SqlTypes.LOCAL_DATE)
    @Column(name = "reminded_proof")
    private @Nullable LocalDate remindedProof;

    @Column(name = "proof_waves")
    private int proofWaves;

    @SuppressWarnings("NullAway.Init")
    protected OwnPage() {}

    OwnPage(UUID organisationId) {
        this.organisationId = organisationId;
    }

    /** Takes an update and asks again later. */
    void update(PageUpdate said, Optional<LapsingProof> proof, OwnPageSettings settings, Instant now) {
        seeking = said.seeking();
        notBefore = said.notBefore();
        hours.clear();
        hours.addAll(said.hours());
        words = said.words() == null ? words : said.words();
        confirm(proof, settings, now);
    }

    /** Records that the page is right as it is, and asks again later. */
    void confirm(Optional<LapsingProof> proof, OwnPageSettings settings, Instant now) {
        confirmedAt = now;
        revision++;
        follow(proof, settings, now);
    }

    /** Plans the next look at the page, for example after a proof has changed; nothing while no reminder is wanted. */
    void follow(Optional<LapsingProof> proof, OwnPageSettings settings, Instant now) {
        if (reminders) {
            plan(proof, settings, now);
        }
    }

    /**
     * Chooses whether the organisation is reminded.
     *
     * @return true when this was new
     */
    boolean chooseReminders(boolean wanted, Instant now) {
        if (wanted == reminders) {
            return false;
        }
        reminders = wanted;
        nextCheckAt = wanted ? now.plus(BETWEEN_CHECKS) : null;
        return true;
    }

    /**
     * Looks at a page whose time has come: reminds of a proof that lapses, at most twice for each, or asks whether the
     * page is still right, and plans the next look. Called again at once it does nothing.
     *
     * @return the event to publish; empty when nothing is due
     */
    Optional<OwnPageEvent> check(Optional<LapsingProof> proof, OwnPageSettings settings, Instant now) {
        if (nextCheckAt == null || now.isBefore(nextCheckAt)) {
            return Optional.empty();
        }
        Instant expiresAt = now.plus(settings.linkLife());
        Optional<OwnPageEvent> due = proof.flatMap(one -> lapsing(one, settings, now, expiresAt));
        if (due.isEmpty() && isStale(settings, now)) {
            askedAt = now;
            due = Optional.of(
                    new PageUpdateDue(EventHeader.outsideConsortia(Actor.system(), now), organisationId, expiresAt));
        }
        plan(proof, settings, now);
        return due;
    }

    private Optional<OwnPageEvent> lapsing(
            LapsingProof proof, OwnPageSettings settings, Instant now, Instant expiresAt) {
        LocalDate today = LocalDate.ofInstant(now, Deadline.PARIS);
        if (!proof.lapsesOn().equals(remindedProof)) {
            remindedProof = proof.lapsesOn();
            proofWaves = 0;
        }
        int wanted = proof.lapsesOn().isAfter(today.plusDays(settings.proofDays()))
                ? 0
                : proof.lapsesOn().isAfter(today.plusDays(settings.lastProofDays())) ? 1 : 2;
        if (wanted <= proofWaves) {
            return Optional.empty();
        }
        proofWaves = wanted;
        return Optional.of(new ProofLapsing(
                EventHeader.outsideConsortia(Actor.system(), now),
                organisationId,
                proof.kind() == null ? OrganisationKind.ESUS : OrganisationKind.of(proof.kind()),
                proof.lapsesOn(),
                wanted,
                expiresAt));
    }

    /** Tells if nobody confirmed the page for the set time and the organisation was not asked within it. */
    private boolean isStale(OwnPageSettings settings, Instant now) {
        Instant before = now.minus(Duration.ofDays(settings.updateDays()));
        return (confirmedAt == null || !confirmedAt.isAfter(before)) && (askedAt == null || !askedAt.isAfter(before));
    }

    private void plan(Optional<LapsingProof> proof, OwnPageSettings settings, Instant now) {
        Instant next = now.plus(BETWEEN_CHECKS);
        Instant stale = confirmedAt == null ? next : confirmedAt.plus(Duration.ofDays(settings.updateDays()));
        next = earlier(next, stale, now);
        if (proof.isPresent()) {
            LocalDate end = proof.get().lapsesOn();
            next = earlier(next, morning(end.minusDays(settings.proofDays())), now);
            next = earlier(next, morning(end.minusDays(settings.lastProofDays())), now);
        }
        nextCheckAt = next;
    }

    private static Instant earlier(Instant one, Instant other, Instant now) {
        return other.isAfter(now) && other.isBefore(one) ? other : one;
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(8, 0).atZone(Deadline.PARIS).toInstant();
    }

    UUID organisationId() {
        return organisationId;
    }

    int revision() {
        return revision;
    }

    @Nullable
    Seeking seeking() {
        return seeking;
    }

    @Nullable
    LocalDate notBefore() {
        return notBefore;
    }

    List<FreeHours> hours() {
        return List.copyOf(hours);
    }

    PageWords words() {
        return words == null ? PageWords.NONE : words;
    }

    @Nullable
    Instant confirmedAt() {
        return confirmedAt;
    }

    boolean isReminded() {
        return reminders;
    }

    @Nullable
    Instant nextCheckAt() {
        return nextCheckAt;
    }
}
