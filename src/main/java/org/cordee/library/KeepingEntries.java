package org.cordee.library;

import java.time.LocalDate;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets the people of an organisation add, change, review and delete the entries of its library. */
@Component
@Transactional
public class KeepingEntries {

    /** The key of the refusal when a colleague changed an entry meanwhile. */
    public static final String CHANGED_MEANWHILE = LibraryEntry.CHANGED_MEANWHILE;

    private static final Logger LOG = LoggerFactory.getLogger(KeepingEntries.class);

    private final LibraryEntries entries;
    private final LibraryOwners owners;
    private final LibraryRoom room;
    private final DeletingEntries deleting;
    private final BusinessClock clock;

    KeepingEntries(
            LibraryEntries entries,
            LibraryOwners owners,
            LibraryRoom room,
            DeletingEntries deleting,
            BusinessClock clock) {
        this.entries = entries;
        this.owners = owners;
        this.room = room;
        this.deleting = deleting;
        this.clock = clock;
    }

    /**
     * The words of a user about an entry.
     *
     * @param content the words and the facts
     * @param reviewMonths after how many months it is read again; null for the usual time of its kind
     * @param expiresOn the last day on which it is valid; null when its validity does not end
     * @param ownerId the person who reads it again; null when nobody is named
     */
    public record EntryTerms(
            LibraryContent content,
            @Nullable Integer reviewMonths,
            @Nullable LocalDate expiresOn,
            @Nullable UUID ownerId) {

        private ReviewCycle cycle(LocalDate reviewedOn) {
            int months = reviewMonths == null ? content.kind().reviewMonths() : reviewMonths;
            return new ReviewCycle(months, reviewedOn, expiresOn);
        }
    }

    /**
     * Adds an entry. Without a named owner the actor owns it.
     *
     * @return the id of the entry
     * @throws NotFound unless the actor acts for an organisation with an account
     * @throws RuleViolation with all refused fields, and when the library is full
     */
    public UUID add(Actor actor, EntryTerms terms) {
        UUID organisation = LibraryAccess.require(actor);
        owners.require(organisation, terms.ownerId(), actor.personId());
        room.requireFor(organisation, 1);
        LibraryEntry entry =
                LibraryEntry.kept(actor, terms.content(), terms.cycle(clock.today()), LibrarySource.TYPED, clock.now());
        if (terms.ownerId() != null) {
            entry.handTo(terms.ownerId());
        }
        entries.saveAndFlush(entry);
        LOG.info(
                "library entry added entry={} kind={}",
                entry.id(),
                terms.content().kind());
        return entry.id();
    }

    /**
     * Replaces what an entry says; the same again changes nothing. Its author has read it: the time to the next review
     * begins anew.
     *
     * @param revision the revision that the user read
     * @throws NotFound unless the entry belongs to the actor's organisation
     * @throws RuleViolation with all refused fields, and when a colleague changed the entry meanwhile
     */
    public void change(Actor actor, UUID entryId, int revision, EntryTerms terms) {
        LibraryEntry entry = own(actor, entryId);
        owners.require(entry.organisationId(), terms.ownerId(), entry.ownerId());
        ReviewCycle same = terms.cycle(entry.cycle().reviewedOn());
        if (entry.says(terms.content(), same, terms.ownerId())) {
            return;
        }
        entry.change(actor, revision, terms.content(), terms.cycle(clock.today()), terms.ownerId(), clock.now());
        entries.saveAndFlush(entry);
        LOG.info("library entry changed entry={} revision={}", entryId, entry.revision());
    }

    /**
     * Records that the actor read the entry and found it right.
     *
     * @param revision the revision that the user read
     * @throws NotFound unless the entry belongs to the actor's organisation
     * @throws RuleViolation when its validity has ended, and when a colleague changed it meanwhile
     */
    public void review(Actor actor, UUID entryId, int revision) {
        LibraryEntry entry = own(actor, entryId);
        if (entry.review(actor, revision, clock.today(), clock.now())) {
            entries.saveAndFlush(entry);
            LOG.info("library entry reviewed entry={}", entryId);
        }
    }

    /**
     * Deletes an entry with its files. Bids into which it was put keep their words. An entry that is not there is
     * deleted already.
     *
     * @throws NotFound unless the actor acts for an organisation with an account
     */
    public void remove(Actor actor, UUID entryId) {
        UUID organisation = LibraryAccess.require(actor);
        entries.claim(entryId, organisation).ifPresent(entry -> deleting.delete(actor, entry));
    }

    private LibraryEntry own(Actor actor, UUID entryId) {
        return entries.claim(entryId, LibraryAccess.require(actor)).orElseThrow(NotFound::new);
    }
}
