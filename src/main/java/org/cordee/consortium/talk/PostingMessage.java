package org.cordee.consortium.talk;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.cordee.consortium.Act;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.TextRules;
import org.cordee.consortium.talk.ConversationAccess.Admission;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes a message to the members, or about an invitation. The same text sent again with the same key changes nothing,
 * so that a double click writes once.
 */
@Component
@Transactional
public class PostingMessage {

    /** The most characters of a message. */
    public static final int LONGEST = Message.LONGEST;

    /** The most messages of one organisation in one conversation within a day: each one becomes letters. */
    static final int MOST_A_DAY = 40;

    /** The most messages of one conversation. */
    static final int MOST = 5_000;

    private static final Duration DAY = Duration.ofDays(1);

    private final Messages messages;
    private final ConversationAccess access;
    private final ConsortiumLookup consortia;
    private final BusinessClock clock;

    PostingMessage(Messages messages, ConversationAccess access, ConsortiumLookup consortia, BusinessClock clock) {
        this.messages = messages;
        this.access = access;
        this.consortia = consortia;
        this.clock = clock;
    }

    /**
     * Writes to the lead and the members.
     *
     * @param key drawn when the form was shown; a second sending of the same text has the same key
     * @return the id of the message
     * @throws NotFound unless the actor acts for the lead or a present member
     */
    public UUID toMembers(Actor actor, UUID consortiumId, UUID key, String words) {
        actor.requireOrganisation();
        consortia.lock(consortiumId);
        return post(actor, access.toMembers(actor, consortiumId), key, words);
    }

    /**
     * Writes from the lead to the candidate, or from the candidate to the lead. Writing is no answer to the invitation
     * and moves no date.
     *
     * @return the id of the message
     * @throws NotFound unless the actor acts for the lead or the candidate of the invitation
     */
    public UUID aboutInvitation(Actor actor, UUID invitationId, UUID key, String words) {
        consortia.lockInvitation(invitationId);
        return post(actor, access.toCandidate(actor, invitationId), key, words);
    }

    private UUID post(Actor actor, Admission admission, UUID key, String words) {
        String text = TextRules.required(TextRules.plain(words), "words", LONGEST);
        Conversation conversation = admission.conversation();
        UUID author = actor.requireOrganisation();
        UUID sendKey = UUID.nameUUIDFromBytes((key + "\n" + text).getBytes(StandardCharsets.UTF_8));
        return messages.sent(conversation.id(), author, sendKey).orElseGet(() -> {
            refuseClosed(admission);
            Act act = Act.now(actor, clock);
            refuseTooMany(conversation, author, act.at());
            return messages.saveAndFlush(new Message(act, conversation, sendKey, text))
                    .id();
        });
    }

    private static void refuseClosed(Admission admission) {
        if (admission.closed() != null) {
            throw RuleViolation.of("words", admission.closed());
        }
    }

    private void refuseTooMany(Conversation conversation, UUID author, Instant now) {
        if (messages.countSince(conversation.id(), author, now.minus(DAY)) >= MOST_A_DAY) {
            throw RuleViolation.of("words", "consortium.messages.too-many", MOST_A_DAY);
        }
        if (messages.countAll(conversation.id()) >= MOST) {
            throw RuleViolation.of("words", "consortium.messages.full", MOST);
        }
    }
}
