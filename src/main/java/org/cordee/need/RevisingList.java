package org.cordee.need;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.organisation.EstablishmentFacts;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.Role;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The coordinator reads a need, and revises the list of structures that will be asked. */
@Component
public class RevisingList {

    private static final Logger LOG = LoggerFactory.getLogger(RevisingList.class);

    private final Needs needs;
    private final Inquiries inquiries;
    private final MatchingStructures matching;
    private final DirectoryLookup directory;
    private final NeedSettings settings;
    private final BusinessClock clock;

    RevisingList(
            Needs needs,
            Inquiries inquiries,
            MatchingStructures matching,
            DirectoryLookup directory,
            NeedSettings settings,
            BusinessClock clock) {
        this.needs = needs;
        this.inquiries = inquiries;
        this.matching = matching;
        this.directory = directory;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Accepts a need for structures to be asked.
     *
     * @param trades CPV codes of eight digits, at least one, the most important first
     * @param radius kilometres around the place; null for all of France
     * @throws RuleViolation {@code need.already-read} when it was read before
     */
    @Transactional
    public void qualify(Actor actor, UUID needId, Collection<String> trades, String place, @Nullable Integer radius) {
        actor.requireRole(Role.COORDINATOR);
        Need need = sent(needId);
        need.qualify(actor, trades, place, radius, clock.now());
        needs.saveAndFlush(need);
        LOG.info("need qualified need={}", needId);
    }

    /**
     * Changes the trades, the place and the radius of a need before the first structure is asked. What the former search
     * found leaves the list, so that the directory has to be searched again ({@link #match}); structures that a
     * coordinator added by name stay on it, those that it took from the list stay off it. Repeating it changes
     * nothing.
     *
     * @param trades CPV codes of eight digits, at least one, the most important first
     * @param radius kilometres around the place; null for all of France
     * @throws RuleViolation {@code need.criteria.unread} before the need was accepted, {@code need.criteria.fixed} when
     * structures were asked
     */
    @Transactional
    public void changeCriteria(
            Actor actor, UUID needId, Collection<String> trades, String place, @Nullable Integer radius) {
        actor.requireRole(Role.COORDINATOR);
        Need need = sent(needId);
        if (!need.changeCriteria(actor, trades, place, radius, clock.now())) {
            return;
        }
        List<Inquiry> stays = new ArrayList<>();
        List<Inquiry> gone = new ArrayList<>();
        for (Inquiry one : inquiries.ofNeed(needId)) {
            (one.forgetMatch() ? gone : stays).add(one);
        }
        inquiries.deleteAll(gone);
        inquiries.saveAllAndFlush(stays);
        needs.saveAndFlush(need);
        LOG.info("need criteria changed need={} removed={}", needId, gone.size());
    }

    /**
     * Does not accept a need; its buyer reads why.
     *
     * @throws RuleViolation {@code need.already-asking} when structures were asked
     */
    @Transactional
    public void refuse(Actor actor, UUID needId, String reason) {
        actor.requireRole(Role.COORDINATOR);
        Instant now = clock.now();
        Need need = sent(needId);
        need.refuse(actor, reason, now.plus(settings.contactLife()), now);
        needs.saveAndFlush(need);
        LOG.info("need refused need={}", needId);
    }

    /**
     * Adds the structures of the directory that match the need best to its list. Those that are on it, or were taken
     * from it, stay as they are; on the same directory a repetition adds nothing.
     *
     * @return how many were added
     * @throws org.cordee.shared.TooEarly while the directory is read for the first time
     */
    public int match(Actor actor, UUID needId) {
        if (!actor.isSystem()) {
            actor.requireRole(Role.COORDINATOR);
        }
        return matching.match(actor, needId);
    }

    /**
     * Adds one organisation, with the first of its establishments; it will be asked before those that were found.
     *
     * @param siren of an organisation of the directory
     * @throws RuleViolation {@code need.list.unknown} or {@code need.list.there}
     */
    @Transactional
    public void add(Actor actor, UUID needId, String siren) {
        actor.requireRole(Role.COORDINATOR);
        Need need = sent(needId);
        need.requireListOpen();
        UUID organisation = directory
                .bySiren(siren.replaceAll("\\s", ""))
                .orElseThrow(() -> RuleViolation.of("siren", "need.list.unknown"));
        Set<UUID> listed = inquiries.organisationsOf(needId);
        if (listed.contains(organisation)) {
            throw RuleViolation.of("siren", "need.list.there");
        }
        if (listed.size() >= settings.mostListed() * 2) {
            throw RuleViolation.of("siren", "need.list.full", settings.mostListed() * 2);
        }
        EstablishmentFacts place = directory.establishmentsOf(organisation).stream()
                .findFirst()
                .orElseThrow(() -> RuleViolation.of("siren", "need.list.no-establishment"));
        inquiries.saveAndFlush(new Inquiry(needId, organisation, place.establishmentId(), null, null, null));
        need.reviseList(actor, 1, 0, null, clock.now());
        needs.saveAndFlush(need);
    }

    /**
     * Keeps some structures of the list and takes the others from it; those that were asked stay. Repeating it changes
     * nothing.
     *
     * @param kept the ids of the inquiries to keep
     */
    @Transactional
    public void keep(Actor actor, UUID needId, Set<UUID> kept) {
        actor.requireRole(Role.COORDINATOR);
        Need need = sent(needId);
        need.requireListOpen();
        int back = 0;
        int gone = 0;
        List<Inquiry> changed = new ArrayList<>();
        for (Inquiry one : inquiries.ofNeed(needId, Set.of(InquiryState.LISTED, InquiryState.REMOVED))) {
            boolean stays = kept.contains(one.id());
            if (one.keep(stays)) {
                changed.add(one);
                back += stays ? 1 : 0;
                gone += stays ? 0 : 1;
            }
        }
        inquiries.saveAllAndFlush(changed);
        need.reviseList(actor, back, gone, null, clock.now());
        needs.saveAndFlush(need);
    }

    private Need sent(UUID needId) {
        Need need = needs.getLocked(needId);
        if (need.state() == NeedState.DRAFT) {
            throw new NotFound();
        }
        return need;
    }
}
