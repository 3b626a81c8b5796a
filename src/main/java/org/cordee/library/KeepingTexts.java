package org.cordee.library;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.bid.OwnSections;
import org.cordee.bid.OwnSections.FormerBid;
import org.cordee.bid.OwnSections.OwnSection;
import org.cordee.bid.OwnSections.OwnTexts;
import org.cordee.bid.SectionText;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets an organisation keep texts that it wrote in bids that are over. A text that another member began is not offered:
 * nothing crosses organisations without consent.
 */
@Component
public class KeepingTexts {

    /** The most texts kept at once. */
    public static final int MOST_AT_ONCE = 30;

    private static final Logger LOG = LoggerFactory.getLogger(KeepingTexts.class);

    private final LibraryEntries entries;
    private final LibraryRoom room;
    private final OwnSections own;
    private final BusinessClock clock;

    KeepingTexts(LibraryEntries entries, LibraryRoom room, OwnSections own, BusinessClock clock) {
        this.entries = entries;
        this.room = room;
        this.own = own;
        this.clock = clock;
    }

    /**
     * A text of a bid that is over.
     *
     * @param sectionId the section
     * @param title its title, or the criterion that it answers where it has none
     * @param heading the criterion that it answers
     * @param words the number of its words
     * @param kept true when the library has it already
     * @param keepable true when it may be kept: it has words and is not too long, no other member began it,
     * and it is not kept yet
     */
    public record FormerText(UUID sectionId, String title, String heading, int words, boolean kept, boolean keepable) {

        /** Omits the words, because this text may be logged. */
        @Override
        public String toString() {
            return "FormerText[" + sectionId + "]";
        }
    }

    /**
     * The texts of one bid that is over.
     *
     * @param consortiumId the grouping
     * @param consortiumName the name of the grouping
     * @param texts in the order of the outline
     */
    public record FormerTexts(UUID consortiumId, String consortiumName, List<FormerText> texts) {

        /** Counts the texts that may be kept. */
        public long keepable() {
            return texts.stream().filter(FormerText::keepable).count();
        }
    }

    /**
     * Returns the bids that are over and in which the actor's organisation wrote, the latest first.
     *
     * @throws NotFound unless the actor acts for an organisation with an account
     */
    @Transactional(readOnly = true)
    public List<FormerBid> bids(Actor actor) {
        LibraryAccess.require(actor);
        return own.bids(actor);
    }

    /**
     * Returns the texts of the bid that was deposited last, where some of them may be kept; null otherwise.
     *
     * @throws NotFound unless the actor acts for an organisation with an account
     */
    @Transactional(readOnly = true)
    public @Nullable FormerTexts latestDeposited(Actor actor) {
        return bids(actor).stream()
                .filter(FormerBid::deposited)
                .findFirst()
                .map(bid -> texts(actor, bid.consortiumId()))
                .filter(texts -> texts.keepable() > 0)
                .orElse(null);
    }

    /**
     * Returns the texts that the actor's organisation wrote in a bid that is over, in the order of the outline.
     *
     * @throws NotFound when there is no such bid for the organisation
     */
    @Transactional(readOnly = true)
    public FormerTexts texts(Actor actor, UUID consortiumId) {
        UUID organisation = LibraryAccess.require(actor);
        OwnTexts written = own.sections(actor, consortiumId);
        Set<UUID> kept = kept(organisation, written.sections());
        return new FormerTexts(
                consortiumId,
                written.consortiumName(),
                written.sections().stream()
                        .map(one -> line(one, kept.contains(one.id())))
                        .toList());
    }

    private Set<UUID> kept(UUID organisation, List<OwnSection> sections) {
        List<UUID> ids = sections.stream().map(OwnSection::id).toList();
        return ids.isEmpty() ? Set.of() : new HashSet<>(entries.keptSections(organisation, ids));
    }

    private static FormerText line(OwnSection section, boolean kept) {
        SectionText text = section.text();
        boolean written =
                text != null && !text.markdown().isBlank() && text.markdown().length() <= LibraryContent.LONGEST_TEXT;
        return new FormerText(section.id(), title(section), section.heading(), section.words(), kept, written && !kept);
    }

    private static String title(OwnSection section) {
        SectionText text = section.text();
        return text == null || text.title().isBlank() ? section.heading() : text.title();
    }

    /**
     * Tells whether the actor may keep the text of this section now: its bid is over, its organisation wrote it, and the
     * library does not have it yet.
     */
    @Transactional(readOnly = true)
    public boolean mayKeep(Actor actor, UUID sectionId) {
        if (!LibraryAccess.isReader(actor) || !actor.isProven()) {
            return false;
        }
        UUID organisation = actor.requireOrganisation();
        return own.find(actor, sectionId)
                .map(section -> line(
                        section,
                        !entries.keptSections(organisation, List.of(sectionId)).isEmpty()))
                .filter(FormerText::keepable)
                .isPresent();
    }

    /**
     * Keeps the texts of these sections as entries. A text that the library has already is not kept twice; one that is
     * longer than an entry is refused.
     *
     * @return how many texts are new in the library
     * @throws NotFound for a section that the actor's organisation did not write, or whose bid is not over
     * @throws RuleViolation when none is named, a text may not be kept, or the library is full
     */
    @Transactional
    public int keep(Actor actor, Set<UUID> sectionIds) {
        UUID organisation = LibraryAccess.require(actor);
        if (sectionIds.isEmpty() || sectionIds.size() > MOST_AT_ONCE) {
            throw new RuleViolation("library.bids.none-chosen", MOST_AT_ONCE);
        }
        List<OwnSection> sections =
                sectionIds.stream().sorted().map(id -> own.section(actor, id)).toList();
        Set<UUID> kept = kept(organisation, sections);
        List<OwnSection> fresh =
                sections.stream().filter(one -> !kept.contains(one.id())).toList();
        room.requireFor(organisation, fresh.size());
        fresh.forEach(one -> keep(actor, one));
        return fresh.size();
    }

    private void keep(Actor actor, OwnSection section) {
        SectionText text = section.text();
        if (text == null) {
            throw new RuleViolation("library.bids.begun-by-another", section.heading());
        }
        LocalDate today = clock.today();
        LibraryEntry entry = LibraryEntry.kept(
                actor,
                LibraryContent.text(title(section), section.heading(), text.markdown()),
                new ReviewCycle(LibraryKind.TEXT.reviewMonths(), today, null),
                LibrarySource.bid(section.consortiumName(), section.id()),
                clock.now());
        try {
            entries.saveAndFlush(entry);
        } catch (DataIntegrityViolationException keptMeanwhile) {
            throw new RuleViolation("library.bids.kept-meanwhile");
        }
        LOG.info("library text kept entry={} section={}", entry.id(), section.id());
    }
}
