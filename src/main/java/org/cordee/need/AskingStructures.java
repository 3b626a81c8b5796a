package org.cordee.need;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.law.WorkingDayEnd;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.Role;
import org.cordee.shared.RuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks the structures of a list, a batch at a time, and records their answers. When enough are interested the others
 * need not answer any more. Each act locks the need first, so that of two answers at once one is the last that counts.
 */
@Component
@Transactional
public class AskingStructures {

    /** The purpose of the links by which a structure without account answers. */
    public static final String LINK_PURPOSE = "need-inquiry";

    private static final Logger LOG = LoggerFactory.getLogger(AskingStructures.class);

    private final Needs needs;
    private final Inquiries inquiries;
    private final NeedSettings settings;
    private final BusinessClock clock;

    AskingStructures(Needs needs, Inquiries inquiries, NeedSettings settings, BusinessClock clock) {
        this.needs = needs;
        this.inquiries = inquiries;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Asks the best structures of the list that were not asked yet.
     *
     * @param expectedBatch the number of the batch that the caller means to send, from 1: of two calls for the same
     * batch one sends it
     * @return how many were asked
     * @throws RuleViolation {@code need.batch.sent} when this batch was sent before, {@code need.batch.empty} when
     * nobody is left on the list, {@code need.enough} when enough are interested
     */
    public int sendBatch(Actor actor, UUID needId, int expectedBatch) {
        if (!actor.isSystem()) {
            actor.requireRole(Role.COORDINATOR);
        }
        Instant now = clock.now();
        Need need = needs.getLocked(needId);
        requireRead(need);
        need.requireListOpen();
        if (expectedBatch <= need.batches()) {
            throw new RuleViolation("need.batch.sent", expectedBatch);
        }
        List<Inquiry> next = inquiries.next(needId, Limit.of(settings.batch()));
        if (next.isEmpty()) {
            throw new RuleViolation("need.batch.empty");
        }
        Instant before = WorkingDayEnd.after(now, settings.toAnswer());
        int batch = need.openBatch();
        next.forEach(inquiry -> inquiry.ask(actor, batch, before, now));
        inquiries.saveAllAndFlush(next);
        need.recordBatchSent(actor, next.size(), before, now);
        needs.saveAndFlush(need);
        LOG.info("need batch sent need={} batch={} structures={}", needId, batch, next.size());
        return next.size();
    }

    /**
     * Records that a structure is interested.
     *
     * @param words what it can do; may be empty
     * @throws RuleViolation {@code need.inquiry.answered} for a second answer, {@code need.inquiry.over} or {@code
     * need.enough} for a late one
     */
    public void showInterest(Actor actor, UUID inquiryId, String words) {
        Instant now = clock.now();
        Need need = lockedOf(inquiryId);
        Inquiry inquiry = own(actor, inquiryId);
        inquiry.requireOpen(now);
        inquiry.showInterest(actor, words, now);
        inquiries.saveAndFlush(inquiry);
        if (need.countInterested(actor, settings.enough(), now)) {
            stopOthers(actor, need, now);
        } else {
            endBatchWhenAnswered(actor, need, now);
        }
        needs.saveAndFlush(need);
        LOG.info("need interest shown need={} inquiry={} interested={}", need.id(), inquiryId, need.interested());
    }

    /**
     * Records that a structure is not interested. A structure may say so also when enough others are interested.
     *
     * @param words more about the reason; may be empty
     * @throws RuleViolation {@code need.inquiry.answered} for a second answer, {@code need.inquiry.over} for a late one
     */
    public void decline(Actor actor, UUID inquiryId, NoInterestReason reason, String words) {
        Instant now = clock.now();
        Need need = lockedOf(inquiryId);
        Inquiry inquiry = own(actor, inquiryId);
        inquiry.decline(actor, reason, words, now);
        inquiries.saveAndFlush(inquiry);
        endBatchWhenAnswered(actor, need, now);
        needs.saveAndFlush(need);
        LOG.info("need interest declined need={} inquiry={} reason={}", need.id(), inquiryId, reason);
    }

    /**
     * Ends the inquiries of a need whose time to answer is over. A timer calls it; repeating it changes nothing.
     *
     * @return how many lapsed
     */
    public int lapse(UUID needId) {
        Instant now = clock.now();
        Actor system = Actor.system();
        Need need = needs.getLocked(needId);
        List<Inquiry> late = new ArrayList<>();
        for (Inquiry one : inquiries.ofNeed(needId, Set.of(InquiryState.ASKED))) {
            if (one.lapse(system, now)) {
                late.add(one);
            }
        }
        if (late.isEmpty()) {
            return 0;
        }
        inquiries.saveAllAndFlush(late);
        endBatchWhenAnswered(system, need, now);
        needs.saveAndFlush(need);
        return late.size();
    }

    private void endBatchWhenAnswered(Actor actor, Need need, Instant now) {
        if (inquiries.countOpen(need.id()) == 0) {
            need.endBatch(actor, now);
        }
    }

    private void stopOthers(Actor actor, Need need, Instant now) {
        List<Inquiry> open = inquiries.ofNeed(need.id(), Set.of(InquiryState.ASKED));
        open.forEach(one -> one.stop(actor, now));
        inquiries.saveAllAndFlush(open);
    }

    private Need lockedOf(UUID inquiryId) {
        return needs.getLocked(inquiries.needOf(inquiryId).orElseThrow(NotFound::new));
    }

    /** @throws RuleViolation {@code account.unproven} for an account whose address is not proven */
    private Inquiry own(Actor actor, UUID inquiryId) {
        actor.requireProven();
        Inquiry inquiry = inquiries.findById(inquiryId).orElseThrow(NotFound::new);
        if (!actor.actsFor(inquiry.organisationId()) || inquiry.askedAt() == null) {
            throw new NotFound();
        }
        return inquiry;
    }

    private static void requireRead(Need need) {
        if (need.state() == NeedState.DRAFT) {
            throw new NotFound();
        }
    }
}
