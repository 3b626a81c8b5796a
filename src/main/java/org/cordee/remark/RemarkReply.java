package org.cordee.remark;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.cordee.consortium.Act;
import org.cordee.shared.Aggregate;
import org.cordee.shared.Ids;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** A reply to a remark on a section. It is never changed. */
@Entity
@Table(name = "section_remark_reply")
@SuppressWarnings("NullAway.Init")
class RemarkReply extends Aggregate {

    private UUID remarkId;
    private UUID sectionId;
    private UUID organisationId;
    private @Nullable UUID writtenBy;
    private Instant writtenAt;
    private String words;

    /** Drawn when the form was shown, so that a double click replies once. */
    private UUID sendKey;

    @ElementCollection
    @BatchSize(size = 100)
    @CollectionTable(name = "section_remark_reply_mention", joinColumns = @JoinColumn(name = "reply_id"))
    @Column(name = "organisation_id")
    private Set<UUID> mentioned = new HashSet<>();

    protected RemarkReply() {}

    RemarkReply(Act act, SectionRemark remark, UUID sendKey, RemarkText text) {
        super(Ids.next());
        this.remarkId = remark.id();
        this.sectionId = remark.sectionId();
        this.organisationId = act.actor().requireOrganisation();
        this.writtenBy = act.actor().personId();
        this.writtenAt = act.at();
        this.words = text.words();
        this.sendKey = sendKey;
        this.mentioned = new HashSet<>(text.mentioned());
    }

    UUID remarkId() {
        return remarkId;
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

    String words() {
        return words;
    }

    Set<UUID> mentioned() {
        return Set.copyOf(mentioned);
    }
}
