package org.cordee.need;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.cordee.account.OneTimeLinks;
import org.cordee.law.WorkingDayEnd;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.Role;
import org.cordee.shared.RuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Delivers the short list to the buyer, and records what the buyer does with it: it asks for introductions, says what
 * came of its need, takes it back or has its contact erased.
 */
@Component
@Transactional
public class DeliveringShortlist {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveringShortlist.class);

    private final Needs needs;
    private final Inquiries inquiries;
    private final OneTimeLinks links;
    private final NeedSettings settings;
    private final BusinessClock clock;

    DeliveringShortlist(
            Needs needs, Inquiries inquiries, OneTimeLinks links, NeedSettings settings, BusinessClock clock) {
        this.needs = needs;
        this.inquiries = inquiries;
        this.links = links;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Delivers the structures that are interested, also when they are fewer than wanted or none; those that have not
     * answered need not answer any more.
     *
     * @param word what the coordinator writes beside the list; may be empty
     * @throws RuleViolation {@code need.not-asking} when nobody was asked or the list was delivered before
     */
    public void deliver(Actor actor, UUID needId, String word) {
        actor.requireRole(Role.COORDINATOR);
        Instant now = clock.now();
        Need need = needs.getLocked(needId);
        if (need.state() == NeedState.DRAFT) {
            throw new NotFound();
        }
        need.deliver(
                actor,
                word,
                WorkingDayEnd.after(now, settings.toChoose()),
                WorkingDayEnd.after(now, settings.toOutcome()),
                now.plus(settings.contactLife()),
                now);
        stop(actor, needId, now);
        needs.saveAndFlush(need);
        LOG.info("need shortlist delivered need={} interested={}", needId, need.interested());
    }

    /**
     * Asks for introductions to structures of the short list. A structure that was asked for before is not asked again.
     *
     * @param inquiryIds at least one inquiry of this need
     * @throws RuleViolation {@code need.introduction.none} without any or with one that is not on the short list,
     * {@code need.shortlist.archived} when the time to choose is over
     */
    public void askIntroductions(NeedBuyer buyer, Set<UUID> inquiryIds) {
        Instant now = clock.now();
        Need need = buyer.owning(needs.getLocked(buyer.needId()));
        need.requireChoosing(now);
        List<Inquiry> chosen = new ArrayList<>();
        for (Inquiry one : inquiries.ofNeed(need.id(), Set.of(InquiryState.INTERESTED))) {
            if (inquiryIds.contains(one.id())) {
                one.askIntroduction(buyer.actor(), need.buyerOrganisationId(), now);
                chosen.add(one);
            }
        }
        if (chosen.isEmpty() || chosen.size() != inquiryIds.size()) {
            throw RuleViolation.of("inquiries", "need.introduction.none");
        }
        inquiries.saveAllAndFlush(chosen);
        needs.saveAndFlush(need);
        LOG.info("need introductions asked need={} structures={}", need.id(), chosen.size());
    }

    /** Asks the buyer what came of its need, once its time has come. A timer calls it; repeating it changes nothing. */
    public void askOutcome(UUID needId) {
        Instant now = clock.now();
        Need need = needs.getLocked(needId);
        need.askOutcome(Actor.system(), now.plus(settings.contactLife()), now);
        needs.saveAndFlush(need);
    }

    /**
     * Records what came of the need.
     *
     * @throws RuleViolation {@code need.outcome.known} when it was recorded before, {@code need.shortlist.none} before
     * the short list
     */
    public void report(NeedBuyer buyer, NeedOutcome outcome) {
        change(buyer, need -> need.report(buyer.actor(), outcome, clock.now()));
        LOG.info("need outcome reported need={} outcome={}", buyer.needId(), outcome);
    }

    /** Takes the need back; the structures that were asked need not answer any more. Repeating it changes nothing. */
    public void withdraw(NeedBuyer buyer) {
        Instant now = clock.now();
        change(buyer, need -> need.withdraw(buyer.actor(), now));
        stop(buyer.actor(), buyer.needId(), now);
    }

    /**
     * Erases the buyer's contact and ends its links; a need that is not over is taken back, because nobody could be
     * told about it. Repeating it changes nothing.
     */
    public void erase(NeedBuyer buyer) {
        buyer.owning(needs.getLocked(buyer.needId()));
        eraseBuyer(buyer.actor(), buyer.needId());
    }

    /** Erases the contact of a need for the application or an administrator, see {@link #erase}. */
    void eraseBuyer(Actor actor, UUID needId) {
        Instant now = clock.now();
        Need need = needs.getLocked(needId);
        need.eraseBuyer(actor, now);
        needs.saveAndFlush(need);
        stop(actor, needId, now);
        links.forget(NeedBuyer.LINK_PURPOSE, needId);
        LOG.info("need buyer erased need={}", needId);
    }

    /** Deletes a need whose address was never confirmed, and empties the letter that asked for it. */
    void forgetDraft(Need draft) {
        eraseBuyer(Actor.system(), draft.id());
        needs.delete(draft);
        LOG.info("need draft forgotten need={}", draft.id());
    }

    private void stop(Actor actor, UUID needId, Instant now) {
        List<Inquiry> open = inquiries.ofNeed(needId, Set.of(InquiryState.ASKED));
        open.forEach(one -> one.stop(actor, now));
        inquiries.saveAllAndFlush(open);
    }

    private void change(NeedBuyer buyer, Consumer<Need> act) {
        Need need = buyer.owning(needs.getLocked(buyer.needId()));
        act.accept(need);
        needs.saveAndFlush(need);
    }
}
