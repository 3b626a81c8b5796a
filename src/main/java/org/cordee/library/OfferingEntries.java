package org.cordee.library;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.bid.BidReading;
import org.cordee.bid.SectionBrief;
import org.cordee.bid.SectionView;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Offers the writer of a section entries of its own library, and names those that are in the section already. */
@Component
@Transactional(readOnly = true)
public class OfferingEntries {

    private static final int MOST = 20;
    private static final Limit MOST_USED = Limit.of(50);

    private final LibraryEntries entries;
    private final LibraryUses uses;
    private final LibraryCatalogue catalogue;
    private final BidReading bids;
    private final LibrarySettings settings;
    private final BusinessClock clock;

    OfferingEntries(
            LibraryEntries entries,
            LibraryUses uses,
            LibraryCatalogue catalogue,
            BidReading bids,
            LibrarySettings settings,
            BusinessClock clock) {
        this.entries = entries;
        this.uses = uses;
        this.catalogue = catalogue;
        this.bids = bids;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The entries for a section.
     *
     * @param sectionId the section
     * @param consortiumName the name of the grouping
     * @param heading the criterion that the section answers
     * @param writable true when the actor's organisation may write the section now
     * @param version the number of the present draft, which must be sent with an insertion
     * @param words the words of the search; the heading where the user gave none
     * @param rows the best matches, at most 20
     */
    public record Offer(
            UUID sectionId,
            String consortiumName,
            String heading,
            boolean writable,
            int version,
            String words,
            List<LibraryRow> rows) {

        @Override
        public String toString() {
            return "Offer[" + sectionId + "]";
        }
    }

    /**
     * Returns entries that match the words, the best match first. An entry whose validity has ended is left out. Without
     * words the heading of the section is searched, and all entries are offered when none matches it.
     *
     * @throws NotFound unless the actor has an account and may read the section
     */
    public Offer offer(Actor actor, UUID sectionId, String words) {
        UUID organisation = LibraryAccess.require(actor);
        SectionView section = bids.section(actor, sectionId);
        SectionBrief brief = section.brief();
        boolean asked = !words.isBlank();
        List<LibraryRow> rows = rows(organisation, asked ? words : brief.heading());
        return new Offer(
                sectionId,
                section.consortiumName(),
                brief.heading(),
                section.mayWrite(),
                section.version(),
                words,
                rows.isEmpty() && !asked ? rows(organisation, "") : rows);
    }

    private List<LibraryRow> rows(UUID organisation, String words) {
        return catalogue.find(organisation, SearchWords.of(words), clock.today()).stream()
                .map(LibraryCatalogue.Found::row)
                .filter(row -> row.freshness().isOffered())
                .limit(MOST)
                .toList();
    }

    /**
     * Returns what the actor's organisation put into a section from its library, the latest first; nothing for any other
     * reader of the section.
     */
    public List<SectionMaterial> usedIn(Actor actor, UUID sectionId) {
        if (!LibraryAccess.isReader(actor) || !actor.isProven()) {
            return List.of();
        }
        List<LibraryUse> used = uses.in(sectionId, actor.requireOrganisation(), MOST_USED);
        if (used.isEmpty()) {
            return List.of();
        }
        LocalDate today = clock.today();
        Map<UUID, LibraryEntry> found = entries
                .all(used.stream().map(LibraryUse::entryId).toList())
                .stream()
                .collect(Collectors.toMap(LibraryEntry::id, Function.identity()));
        return used.stream()
                .map(use -> material(use, found.get(use.entryId()), today))
                .toList();
    }

    /** Returns after how many months an entry about a person is deleted when nobody reviewed or used it. */
    public int personMonths() {
        return settings.personMonths();
    }

    /** Returns after how many days an entry that was read from a file is deleted when nobody decided about it. */
    public int proposedDays() {
        return settings.proposedDays();
    }

    /**
     * Returns the same for a program.
     *
     * @throws NotFound unless the actor has an account and may read the section
     */
    public List<SectionMaterial> sources(Actor actor, UUID sectionId) {
        LibraryAccess.require(actor);
        bids.requireReadable(actor, sectionId);
        return usedIn(actor, sectionId);
    }

    private static SectionMaterial material(LibraryUse use, @Nullable LibraryEntry entry, LocalDate today) {
        return new SectionMaterial(
                use.entryId(),
                entry == null ? null : entry.content().title(),
                entry == null ? null : entry.cycle().freshness(today),
                use.draftNumber(),
                use.insertedAt(),
                entry != null && entry.revision() != use.entryRevision());
    }
}
