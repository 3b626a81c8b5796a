package org.cordee.remark;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.cordee.bid.SectionReaders.ReadSection;
import org.cordee.consortium.Act;
import org.cordee.remark.RemarkEvent.RemarkReopened;
import org.cordee.remark.RemarkEvent.RemarkReplied;
import org.cordee.remark.RemarkEvent.RemarkResolved;
import org.cordee.remark.RemarkEvent.RemarkWritten;
import org.cordee.shared.Aggregate;
import org.cordee.shared.Ids;
import org.cordee.shared.RuleViolation;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/**
 * A remark of a reader on a section, on a passage or on the whole text. Its words are never changed; it stays when the
 * passage is no longer in the text.
 */
@Entity
@Table(name = "section_remark")
@SuppressWarnings("NullAway.Init")
class SectionRemark extends Aggregate {

    /** The most replies to one remark. */
    static final int MOST_REPLIES = 30;

    private UUID consortiumId;
    private UUID sectionId;
    private UUID organisationId;
    private @Nullable UUID writtenBy;
    private Instant writtenAt;

    /** The number of the text that its author read; 0 before the first. */
    private int readVersion;

    /** Null when the remark is about the whole text. */
    @Embedded
    private @Nullable QuotedPassage passage;

    private String words;

    /** Drawn when the form was shown, so that a double click writes once. */
    private UUID sendKey;

    @ElementCollection
    @BatchSize(size = 100)
    @CollectionTable(name = "section_remark_mention", joinColumns = @JoinColumn(name = "remark_id"))
    @Column(name = "organisation_id")
    private Set<UUID> mentioned = new HashSet<>();

    @Enumerated(EnumType.STRING)
    private RemarkState state;

    private int replies;

    /** Null as long as nobody has settled it. */
    @Embedded
    private @Nullable Settlement settlement;

    protected SectionRemark() {}

    /**
     * Writes a remark.
     *
     * @param readVersion the number of the text that the author read
     * @param passage the passage of that text; null for the whole text
     */
    SectionRemark(
            Act act,
            ReadSection section,
            UUID sendKey,
            int readVersion,
            @Nullable QuotedPassage passage,
            RemarkText text) {
        super(Ids.next());
        this.consortiumId = section.consortiumId();
        this.sectionId = section.id();
        this.organisationId = act.actor().requireOrganisation();
        this.writtenBy = act.actor().personId();
        this.writtenAt = act.at();
        this.readVersion = readVersion;
        this.passage = passage;
        this.words = text.words();
        this.sendKey = sendKey;
        this.mentioned = new HashSet<>(text.mentioned());
        this.state = RemarkState.OPEN;
        record(new RemarkWritten(
                act.eventHeader(consortiumId),
                id(),
                sectionId,
                text.mentioned().stream().sorted().toList()));
    }

    /**
     * Takes a reply. A settled remark is taken up again first, so that no reply is overlooked among settled ones.
     *
     * @throws RuleViolation when it is settled, or has too many replies
     */
    RemarkReply reply(Act act, UUID replySendKey, RemarkText text) {
        if (state != RemarkState.OPEN) {
            throw RuleViolation.of("words", "remark.reply.resolved");
        }
        if (replies >= MOST_REPLIES) {
            throw RuleViolation.of("words", "remark.reply.too-many", MOST_REPLIES);
        }
        replies++;
        RemarkReply reply = new RemarkReply(act, this, replySendKey, text);
        record(new RemarkReplied(
                act.eventHeader(consortiumId),
                reply.id(),
                id(),
                sectionId,
                text.mentioned().stream().sorted().toList()));
        return reply;
    }

    /**
     * Settles it. A second call changes nothing.
     *
     * @param shownVersion the version that the reader saw
     * @throws RuleViolation when it has changed since it was shown, for example by a reply
     */
    void resolve(Act act, long shownVersion) {
        if (state == RemarkState.RESOLVED) {
            return;
        }
        requireVersion(shownVersion);
        state = RemarkState.RESOLVED;
        settlement = Settlement.of(act);
        record(new RemarkResolved(act.eventHeader(consortiumId), id(), sectionId));
    }

    /**
     * Takes it up again. A second call changes nothing.
     *
     * @param shownVersion the version that the reader saw
     * @throws RuleViolation when it has changed since it was shown
     */
    void reopen(Act act, long shownVersion) {
        if (state == RemarkState.OPEN) {
            return;
        }
        requireVersion(shownVersion);
        state = RemarkState.OPEN;
        settlement = Settlement.of(act);
        record(new RemarkReopened(act.eventHeader(consortiumId), id(), sectionId));
    }

    private void requireVersion(long shown) {
        if (version() != shown) {
            throw new RuleViolation("remark.changed-meanwhile");
        }
    }

    UUID consortiumId() {
        return consortiumId;
    }

    UUID sectionId() {
        return sectionId;
    }

    UUID organisationId() {
        return organisationId;
    }

    @Nullable
    UUID writtenBy() {
        return writtenBy;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    int readVersion() {
        return readVersion;
    }

    @Nullable
    QuotedPassage passage() {
        return passage;
    }

    String words() {
        return words;
    }

    Set<UUID> mentioned() {
        return Set.copyOf(mentioned);
    }

    RemarkState state() {
        return state;
    }

    int replies() {
        return replies;
    }

    @Nullable
    Settlement settlement() {
        return settlement;
    }
}
