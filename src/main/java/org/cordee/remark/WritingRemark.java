package org.cordee.remark;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.cordee.bid.BidReading;
import org.cordee.bid.SectionReaders;
import org.cordee.bid.SectionReaders.ReadSection;
import org.cordee.bid.SectionText;
import org.cordee.consortium.Act;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a reader of a section write a remark on its text, and reply to one. The same words sent again with the same key
 * change nothing, so that a double click writes once.
 */
@Component
@Transactional
public class WritingRemark {

    /** The most characters of a quoted passage. */
    public static final int LONGEST_QUOTE = QuotedPassage.LONGEST;

    /** The most open remarks on one section. */
    static final int MOST_OPEN = 200;

    /** The most remarks on one section, settled ones included. */
    static final int MOST = 1_000;

    /** The most remarks and replies of one organisation on one section within a day: each may become letters. */
    static final int MOST_A_DAY = 60;

    private static final Duration DAY = Duration.ofDays(1);

    private final SectionReaders readers;
    private final BidReading bids;
    private final SectionRemarks remarks;
    private final RemarkReplies replies;
    private final BusinessClock clock;

    WritingRemark(
            SectionReaders readers,
            BidReading bids,
            SectionRemarks remarks,
            RemarkReplies replies,
            BusinessClock clock) {
        this.readers = readers;
        this.bids = bids;
        this.remarks = remarks;
        this.replies = replies;
        this.clock = clock;
    }

    /**
     * Writes a remark on a section.
     *
     * @param key drawn when the form was shown
     * @param readVersion the number of the text that the reader saw; 0 before the first
     * @param quote a passage of that text, as it is shown or typed; null or blank for the whole text
     * @param mentioned other organisations that read the section and get a letter
     * @return the id of the remark
     * @throws NotFound for everybody who may not read the section, and when it has no text of this number
     * @throws RuleViolation when a text is missing or too long, the passage is not in the text that was read, an
     * organisation does not read the section, there are too many remarks, or nobody may work on the draft now
     */
    public UUID write(
            Actor actor,
            UUID sectionId,
            UUID key,
            int readVersion,
            @Nullable String quote,
            @Nullable String words,
            Set<UUID> mentioned) {
        RemarkText text = RemarkText.ofRemark(words, mentioned);
        QuotedPassage passage = QuotedPassage.of(quote);
        ReadSection section = readers.lock(actor, sectionId);
        UUID sendKey = keyOf(key, text, passage == null ? "" : passage.words());
        return remarks.sent(sectionId, actor.requireOrganisation(), sendKey).orElseGet(() -> {
            requireReaders(actor, section, text);
            requireQuoted(actor, section, readVersion, passage);
            Act act = Act.now(actor, clock);
            requireRoom(act, sectionId);
            return remarks.saveAndFlush(new SectionRemark(act, section, sendKey, readVersion, passage, text))
                    .id();
        });
    }

    /**
     * Replies to a remark that is not settled.
     *
     * @param key drawn when the form was shown
     * @param mentioned other organisations that read the section and get a letter
     * @return the id of the reply
     * @throws NotFound for everybody who may not read the section, and when it has no such remark
     * @throws RuleViolation when the words are missing or too long, the remark is settled, an organisation does not read
     * the section, there are too many replies, or nobody may work on the draft now
     */
    public UUID reply(
            Actor actor, UUID sectionId, UUID remarkId, UUID key, @Nullable String words, Set<UUID> mentioned) {
        RemarkText text = RemarkText.ofReply(words, mentioned);
        ReadSection section = readers.lock(actor, sectionId);
        SectionRemark remark = remarks.findByIdAndSectionId(remarkId, sectionId).orElseThrow(NotFound::new);
        UUID sendKey = keyOf(key, text, "");
        return replies.sent(remarkId, actor.requireOrganisation(), sendKey).orElseGet(() -> {
            requireReaders(actor, section, text);
            Act act = Act.now(actor, clock);
            requireFewToday(act, sectionId);
            RemarkReply reply = replies.saveAndFlush(remark.reply(act, sendKey, text));
            remarks.saveAndFlush(remark);
            return reply.id();
        });
    }

    private static UUID keyOf(UUID key, RemarkText text, String quote) {
        return UUID.nameUUIDFromBytes((key + "\n" + quote + "\n" + text.words()).getBytes(StandardCharsets.UTF_8));
    }

    private static void requireReaders(Actor actor, ReadSection section, RemarkText text) {
        boolean others = text.mentioned().stream()
                .allMatch(
                        organisation -> section.organisations().contains(organisation) && !actor.actsFor(organisation));
        if (!others) {
            throw RuleViolation.of("mentioned", "remark.mention.no-reader");
        }
    }

    private void requireQuoted(Actor actor, ReadSection section, int readVersion, @Nullable QuotedPassage passage) {
        SectionText read =
                readVersion == section.version() ? section.text() : bids.draft(actor, section.id(), readVersion);
        if (passage != null && !SearchedText.of(read).contains(passage)) {
            throw RuleViolation.of("quote", "remark.quote.not-found");
        }
    }

    private void requireRoom(Act act, UUID sectionId) {
        if (remarks.countBySectionIdAndState(sectionId, RemarkState.OPEN) >= MOST_OPEN) {
            throw RuleViolation.of("words", "remark.too-many-open", MOST_OPEN);
        }
        if (remarks.countBySectionId(sectionId) >= MOST) {
            throw RuleViolation.of("words", "remark.too-many", MOST);
        }
        requireFewToday(act, sectionId);
    }

    private void requireFewToday(Act act, UUID sectionId) {
        UUID author = act.actor().requireOrganisation();
        Instant since = act.at().minus(DAY);
        int written = remarks.countBySectionIdAndOrganisationIdAndWrittenAtAfter(sectionId, author, since)
                + replies.countBySectionIdAndOrganisationIdAndWrittenAtAfter(sectionId, author, since);
        if (written >= MOST_A_DAY) {
            throw RuleViolation.of("words", "remark.too-many-today", MOST_A_DAY);
        }
    }
}
