package org.cordee.coverage;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import org.cordee.consortium.Act;
import org.cordee.coverage.CoverageEvent.DemandAnswerRemoved;
import org.cordee.coverage.CoverageEvent.DemandAnswered;
import org.cordee.shared.Aggregate;
import org.cordee.shared.RuleViolation;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** Records where the bid answers one demand or criterion, as the lead says. It has the id of what is asked. */
@Entity
@Table(name = "demand_answer")
@SuppressWarnings("NullAway.Init")
class DemandAnswer extends Aggregate {

    private UUID consortiumId;

    /** Null after the lead took its answer back; the row stays, so that its changes are counted on. */
    @Enumerated(EnumType.STRING)
    private @Nullable AnswerWay way;

    private @Nullable String paper;
    private @Nullable UUID organisationId;
    private boolean ready;

    /** The fingerprint of what was asked when the lead answered; another one shows that the demand changed. */
    private String askedSha256;

    /** How many times the lead changed it; unlike the version, it is not 0 after the first answer. */
    private int changes;

    private Instant answeredAt;
    private @Nullable UUID answeredBy;

    @ElementCollection
    @BatchSize(size = 200)
    @CollectionTable(name = "demand_answer_section", joinColumns = @JoinColumn(name = "answer_id"))
    @Column(name = "section_id")
    private Set<UUID> sectionIds = new HashSet<>();

    protected DemandAnswer() {}

    DemandAnswer(UUID consortiumId, AskedThing asked) {
        super(asked.id());
        this.consortiumId = consortiumId;
    }

    /** Records where the bid answers what is asked now. The same answer again changes nothing. */
    void answer(Act act, AskedThing asked, GivenAnswer given) {
        if (given.equals(given()) && isCurrent(asked)) {
            return;
        }
        way = given.way();
        paper = given.paper();
        organisationId = given.organisationId();
        ready = given.ready();
        sectionIds.retainAll(given.sectionIds());
        sectionIds.addAll(given.sectionIds());
        decided(act, asked);
        record(new DemandAnswered(
                act.eventHeader(consortiumId),
                id(),
                given.way(),
                given.sectionIds().size()));
    }

    /** Takes the answer back: it is not known any more where the bid answers it. */
    void remove(Act act, AskedThing asked) {
        if (way == null) {
            return;
        }
        way = null;
        paper = null;
        organisationId = null;
        ready = false;
        sectionIds.clear();
        decided(act, asked);
        record(new DemandAnswerRemoved(act.eventHeader(consortiumId), id()));
    }

    private void decided(Act act, AskedThing asked) {
        askedSha256 = fingerprint(asked);
        changes++;
        answeredAt = act.at();
        answeredBy = act.actor().personId();
    }

    /** @throws RuleViolation when it has changed since it was shown */
    void requireChanges(long shown) {
        if (changes != shown) {
            throw new RuleViolation("coverage.changed-meanwhile");
        }
    }

    int changes() {
        return changes;
    }

    /** Tells if the demand is still worded as it was when the lead answered. */
    boolean isCurrent(AskedThing asked) {
        return fingerprint(asked).equals(askedSha256);
    }

    /** Returns the answer; null after it was taken back. */
    @Nullable
    GivenAnswer given() {
        return way == null ? null : new GivenAnswer(way, sectionIds, paper, organisationId, ready);
    }

    private static String fingerprint(AskedThing asked) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(asked.wording().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
