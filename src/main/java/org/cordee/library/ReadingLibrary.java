package org.cordee.library;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.account.PeopleReading;
import org.cordee.account.PeopleReading.Contact;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the library of the actor's organisation; no other organisation reads it. */
@Component
@Transactional(readOnly = true)
public class ReadingLibrary {

    private static final int MOST_DUE = 5;
    private static final int MOST_PROPOSED = 200;

    /** A list shows the beginning of a text, so that a page of long texts stays readable. */
    private static final int LONGEST_SHOWN = 2_000;

    private static final Limit MOST_USES = Limit.of(20);

    private final LibraryEntries entries;
    private final LibraryFiles files;
    private final LibraryUses uses;
    private final LibraryCatalogue catalogue;
    private final LibraryOwners owners;
    private final PeopleReading people;
    private final ConsortiumLookup consortia;
    private final BusinessClock clock;

    ReadingLibrary(
            LibraryEntries entries,
            LibraryFiles files,
            LibraryUses uses,
            LibraryCatalogue catalogue,
            LibraryOwners owners,
            PeopleReading people,
            ConsortiumLookup consortia,
            BusinessClock clock) {
        this.entries = entries;
        this.files = files;
        this.uses = uses;
        this.catalogue = catalogue;
        this.owners = owners;
        this.people = people;
        this.consortia = consortia;
        this.clock = clock;
    }

    /**
     * Returns the library with one page of the chosen entries.
     *
     * @throws NotFound unless the actor acts for an organisation with an account
     */
    public LibraryShelf shelf(Actor actor, LibraryQuery query, Pageable page) {
        UUID organisation = LibraryAccess.require(actor);
        LocalDate today = clock.today();
        List<String> words = SearchWords.of(query.words());
        List<LibraryCatalogue.Found> all = catalogue.find(organisation, List.of(), today);
        List<LibraryCatalogue.Found> matching = words.isEmpty() ? all : catalogue.find(organisation, words, today);
        List<LibraryCatalogue.Found> chosen = matching.stream()
                .filter(one -> query.kind() == null || one.row().kind() == query.kind())
                .filter(one -> query.freshness() == null || one.row().freshness() == query.freshness())
                .toList();
        return new LibraryShelf(
                all.size(),
                byFreshness(all),
                byKind(all),
                page(chosen, page),
                due(all),
                entries.countByOrganisationIdAndState(organisation, LibraryEntryState.PROPOSED));
    }

    private Page<LibraryRow> page(List<LibraryCatalogue.Found> chosen, Pageable page) {
        List<LibraryCatalogue.Found> shown =
                chosen.stream().skip(page.getOffset()).limit(page.getPageSize()).toList();
        return new PageImpl<>(named(shown), page, chosen.size());
    }

    /** Returns the entries that need somebody's attention first. */
    private List<LibraryRow> due(List<LibraryCatalogue.Found> all) {
        return named(all.stream()
                .filter(one -> one.row().freshness() != Freshness.CURRENT)
                .sorted(Comparator.comparing(
                                (LibraryCatalogue.Found one) -> one.row().freshness())
                        .reversed()
                        .thenComparing(one -> one.row().cycle().nextOn()))
                .limit(MOST_DUE)
                .toList());
    }

    private List<LibraryRow> named(List<LibraryCatalogue.Found> found) {
        Map<UUID, String> names = people.namesOf(found.stream()
                .map(LibraryCatalogue.Found::owner)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return found.stream()
                .map(one -> one.row().ownedBy(one.owner() == null ? null : names.get(one.owner())))
                .toList();
    }

    private static Map<Freshness, Integer> byFreshness(Collection<LibraryCatalogue.Found> all) {
        Map<Freshness, Integer> counts = new EnumMap<>(Freshness.class);
        for (Freshness one : Freshness.values()) {
            counts.put(one, 0);
        }
        all.forEach(one -> counts.merge(one.row().freshness(), 1, Integer::sum));
        return counts;
    }

    private static Map<LibraryKind, Integer> byKind(Collection<LibraryCatalogue.Found> all) {
        Map<LibraryKind, Integer> counts = new EnumMap<>(LibraryKind.class);
        for (LibraryKind one : LibraryKind.values()) {
            counts.put(one, 0);
        }
        all.forEach(one -> counts.merge(one.row().kind(), 1, Integer::sum));
        return counts;
    }

    /**
     * Returns an entry with its text, its files and its uses.
     *
     * @throws NotFound unless the entry belongs to the actor's organisation
     */
    public LibraryEntryView entry(Actor actor, UUID entryId) {
        LibraryEntry entry = entries.find(entryId, LibraryAccess.require(actor)).orElseThrow(NotFound::new);
        UUID owner = entry.ownerId();
        return new LibraryEntryView(
                entryId,
                entry.revision(),
                entry.state() == LibraryEntryState.PROPOSED,
                entry.content(),
                entry.cycle(),
                entry.cycle().freshness(clock.today()),
                entry.source(),
                owner,
                owner == null ? null : people.namesOf(List.of(owner)).get(owner),
                entry.changedAt(),
                files.of(entryId).stream().map(LibraryFile::line).toList(),
                uses(entry));
    }

    private List<LibraryEntryView.UsedIn> uses(LibraryEntry entry) {
        List<LibraryUse> latest = uses.of(entry.id(), MOST_USES);
        Map<UUID, String> names =
                consortia.names(latest.stream().map(LibraryUse::consortiumId).toList());
        return latest.stream()
                .map(use -> new LibraryEntryView.UsedIn(
                        use.sectionId(),
                        names.getOrDefault(use.consortiumId(), ""),
                        use.insertedAt(),
                        use.entryRevision() != entry.revision()))
                .toList();
    }

    /**
     * Returns the entries that were read from files and wait for a decision, in the order of the files.
     *
     * @throws NotFound unless the actor acts for an organisation with an account
     */
    public List<ProposedEntry> proposed(Actor actor) {
        return entries.proposed(LibraryAccess.require(actor), Limit.of(MOST_PROPOSED)).stream()
                .map(entry -> new ProposedEntry(
                        entry.id(),
                        entry.content().title(),
                        LibraryText.cut(entry.content().text(), LONGEST_SHOWN),
                        entry.source().name()))
                .toList();
    }

    /**
     * An entry that was read from a file and waits for a decision.
     *
     * @param id identifies the entry
     * @param title the heading
     * @param text the beginning of the words below it
     * @param fileName the name of the file
     */
    public record ProposedEntry(UUID id, String title, String text, String fileName) {

        /** Omits the words, because this text may be logged. */
        @Override
        public String toString() {
            return "ProposedEntry[" + id + "]";
        }
    }

    /**
     * Returns who may own an entry, sorted by name.
     *
     * @throws NotFound unless the actor acts for an organisation with an account
     */
    public Map<UUID, String> owners(Actor actor) {
        return owners.of(LibraryAccess.require(actor)).stream()
                .collect(Collectors.toMap(Contact::personId, Contact::name, (one, same) -> one, LinkedHashMap::new));
    }
}
