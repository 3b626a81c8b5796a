package org.cordee.consortium.talk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.cordee.consortium.Act;
import org.cordee.shared.Aggregate;
import org.cordee.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * A message of one organisation in a conversation. It is never changed and never taken back. The author is the
 * organisation, and the person where it has an account; the address of a guest is not stored.
 */
@Entity
@Table(name = "talk_message")
class Message extends Aggregate {

    static final int LONGEST = 2000;

    @Column(name = "conversation_id")
    private UUID conversationId;

    @Column(name = "consortium_id")
    private UUID consortiumId;

    @Column(name = "invitation_id")
    private @Nullable UUID invitationId;

    @Column(name = "organisation_id")
    private UUID organisationId;

    @Column(name = "person_id")
    private @Nullable UUID personId;

    @Column(name = "posted_at")
    private Instant postedAt;

    @Column
    private String words;

    @Column(name = "send_key")
    private UUID sendKey;

    @SuppressWarnings("NullAway.Init")
    protected Message() {}

    Message(Act act, Conversation conversation, UUID sendKey, String words) {
        super(Ids.next());
        this.conversationId = conversation.id();
        this.consortiumId = conversation.consortiumId();
        this.invitationId = conversation.invitationId();
        this.organisationId = act.actor().requireOrganisation();
        this.personId = act.actor().personId();
        this.postedAt = act.at();
        this.words = words;
        this.sendKey = sendKey;
        record(new MessagePosted(act.eventHeader(consortiumId), id(), organisationId, invitationId));
    }

    /** Replaces the name or the address of an erased person. */
    void forget(String text) {
        if (!text.isBlank()) {
            words = words.replace(text, "—");
        }
    }

    UUID organisationId() {
        return organisationId;
    }

    @Nullable
    UUID personId() {
        return personId;
    }

    Instant postedAt() {
        return postedAt;
    }

    String words() {
        return words;
    }
}
