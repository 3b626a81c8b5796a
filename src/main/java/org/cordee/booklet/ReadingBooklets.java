package org.cordee.booklet;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.booklet.BookletVersion.VersionLine;
import org.cordee.booklet.EntryContent.EntryPhoto;
import org.cordee.document.Documents;
import org.cordee.document.Download;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows published booklets and their solutions to everybody. A withdrawn solution keeps its title, its structure, and the
 * day and the reason of its withdrawal; nothing else of it is shown.
 */
@Component
@Transactional(readOnly = true)
public class ReadingBooklets {

    private static final Limit MOST_BOOKLETS = Limit.of(400);
    private static final Limit MOST_VERSIONS = Limit.of(100);

    private final BookletCalls calls;
    private final BookletVersions versions;
    private final BookletEntries entries;
    private final EntryRevisions revisions;
    private final BookletThemes themes;
    private final DirectoryLookup directory;
    private final Documents documents;
    private final BusinessClock clock;

    ReadingBooklets(
            BookletCalls calls,
            BookletVersions versions,
            BookletEntries entries,
            EntryRevisions revisions,
            BookletThemes themes,
            DirectoryLookup directory,
            Documents documents,
            BusinessClock clock) {
        this.calls = calls;
        this.versions = versions;
        this.entries = entries;
        this.revisions = revisions;
        this.themes = themes;
        this.directory = directory;
        this.documents = documents;
        this.clock = clock;
    }

    /**
     * A booklet on the shelf: the last edition of its theme.
     *
     * @param edition the year of the booklet
     * @param version the number of its last version
     * @param publishedAt when that version became public
     * @param entries the number of its solutions
     */
    public record BookLine(ThemeLine theme, int edition, String title, int version, Instant publishedAt, int entries) {}

    /**
     * A version of a booklet in the list of its versions.
     *
     * @param withdrawnTitle the solution whose withdrawal made this version; null for every other version
     * @param withdrawal the reason; null for every other version
     */
    public record VersionHead(
            int number,
            Instant publishedAt,
            @Nullable String withdrawnTitle,
            @Nullable String withdrawal) {}

    /**
     * A solution in a version of a booklet.
     *
     * @param revision the number of the revision of the text that the version shows, from 1
     * @param content the text as the version shows it; null when the solution was withdrawn since
     * @param withdrawnAt null while it is public
     * @param withdrawal why it was withdrawn; null while it is public
     */
    public record VersionEntry(
            UUID entryId,
            UUID organisationId,
            String organisationName,
            String title,
            int revision,
            @Nullable EntryContent content,
            @Nullable Instant checkedAt,
            @Nullable Instant withdrawnAt,
            @Nullable String withdrawal) {}

    /**
     * A version of a booklet.
     *
     * @param edition the year of the booklet
     * @param version its number, from 1
     * @param last the number of the last version
     * @param entries the solutions in the order of the booklet
     * @param versions all versions, the last first
     */
    public record BookletView(
            ThemeLine theme,
            int edition,
            CallTerms terms,
            int version,
            int last,
            Instant publishedAt,
            List<VersionEntry> entries,
            List<VersionHead> versions) {

        public BookletView {
            entries = List.copyOf(entries);
            versions = List.copyOf(versions);
        }

        /**
         * Returns a hash of everything that the printed version shows today. It changes when a solution, a photograph or
         * a name may no longer be shown; later versions of the booklet do not change it.
         */
        public String fingerprint() {
            List<VersionHead> printed =
                    versions.stream().filter(head -> head.number() <= version).toList();
            try {
                byte[] shown = String.valueOf(List.of(terms, publishedAt, entries, printed))
                        .getBytes(StandardCharsets.UTF_8);
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(shown));
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    /**
     * A revision in which a solution was public.
     *
     * @param publishedAt when it became public
     */
    public record SolutionVersion(int revision, Instant publishedAt) {}

    /**
     * The page of a solution.
     *
     * @param edition the year of its booklet
     * @param content the text, without photographs that may no longer be shown; null when it was withdrawn
     * @param revision the revision that the page shows
     * @param current the revision that is public now
     * @param submittedAt when the structure had written this revision
     * @param reviewedAt when a coordinator had read it
     * @param checkedAt when the structure had confirmed its facts
     * @param changedAt when the revision that is public now became so
     * @param confirmedAt when the structure last said that the public revision is right
     * @param reviewAt when the structure is asked again
     * @param withdrawnAt null while it is public
     * @param withdrawal why it was withdrawn; null while it is public
     * @param versions the revisions in which it was public, the last first
     */
    public record SolutionView(
            UUID entryId,
            UUID organisationId,
            String organisationName,
            ThemeLine theme,
            int edition,
            String title,
            @Nullable EntryContent content,
            int revision,
            int current,
            @Nullable Instant submittedAt,
            @Nullable Instant reviewedAt,
            @Nullable Instant checkedAt,
            Instant changedAt,
            Instant confirmedAt,
            Instant reviewAt,
            @Nullable Instant withdrawnAt,
            @Nullable String withdrawal,
            List<SolutionVersion> versions) {

        public SolutionView {
            versions = List.copyOf(versions);
        }

        /** Tells if the page shows the text that is public now, not an older one. */
        public boolean showsCurrent() {
            return revision == current;
        }

        /** Returns when the revision that the page shows became public. */
        public Instant shownSince() {
            return versions.stream()
                    .filter(one -> one.revision() == revision)
                    .map(SolutionVersion::publishedAt)
                    .findFirst()
                    .orElse(changedAt);
        }
    }

    /** Returns the last edition of each theme that has a published booklet, in the order of the themes. */
    public List<BookLine> shelf() {
        Map<String, BookletCall> last = new HashMap<>();
        for (BookletCall call : calls.published(MOST_BOOKLETS)) {
            last.putIfAbsent(call.themeCode(), call);
        }
        Map<UUID, BookLine> lines = new HashMap<>();
        Map<UUID, BookletCall> byId =
                last.values().stream().collect(Collectors.toMap(BookletCall::id, Function.identity()));
        Map<String, ThemeLine> byCode = themesByCode();
        if (!byId.isEmpty()) {
            versions.lastOf(byId.keySet()).forEach(row -> {
                BookletCall call = Objects.requireNonNull(byId.get(row.get(0, UUID.class)));
                lines.put(
                        call.id(),
                        new BookLine(
                                theme(byCode, call),
                                call.edition(),
                                row.get(1, String.class),
                                call.versions(),
                                row.get(2, Instant.class),
                                row.get(3, Integer.class)));
            });
        }
        return lines.values().stream()
                .sorted(Comparator.comparingInt((BookLine line) -> line.theme().number()))
                .toList();
    }

    private Map<String, ThemeLine> themesByCode() {
        return themes.all().stream().map(BookletTheme::line).collect(Collectors.toMap(ThemeLine::code, line -> line));
    }

    private static ThemeLine theme(Map<String, ThemeLine> byCode, BookletCall call) {
        return Optional.ofNullable(byCode.get(call.themeCode()))
                .orElseThrow(() -> new IllegalStateException("a call without its theme call=" + call.id()));
    }

    /**
     * Returns a version of a booklet.
     *
     * @param slug the theme as it stands in addresses, as energy-transition
     * @param version null for the last one
     * @throws NotFound when there is no such public version
     */
    public BookletView booklet(String slug, int edition, @Nullable Integer version) {
        BookletCall call = calls.findByEditionKey(BookletCall.editionKey(ThemeLine.codeOf(slug), edition))
                .filter(found -> found.versions() > 0)
                .orElseThrow(NotFound::new);
        BookletVersion shown = versions.get(call.id(), version == null ? call.versions() : version);
        List<BookletVersion> all = versions.of(call.id(), MOST_VERSIONS);
        Map<UUID, BookletEntry> known = entriesOf(shown, all);
        return new BookletView(
                theme(themesByCode(), call),
                call.edition(),
                shown.terms(),
                shown.number(),
                call.versions(),
                shown.publishedAt(),
                lines(shown, known),
                all.stream().map(one -> head(one, known)).toList());
    }

    private Map<UUID, BookletEntry> entriesOf(BookletVersion shown, List<BookletVersion> all) {
        Set<UUID> ids = shown.lines().stream().map(VersionLine::entryId).collect(Collectors.toSet());
        all.stream()
                .map(BookletVersion::withdrawnEntryId)
                .filter(Objects::nonNull)
                .forEach(ids::add);
        return ids.isEmpty()
                ? Map.of()
                : entries.withIds(ids).stream().collect(Collectors.toMap(BookletEntry::id, Function.identity()));
    }

    private List<VersionEntry> lines(BookletVersion shown, Map<UUID, BookletEntry> known) {
        Map<UUID, EntryRevision> texts = revisions.shownIn(shown.getId()).stream()
                .collect(Collectors.toMap(EntryRevision::contributionId, Function.identity()));
        Map<UUID, String> names = directory.namesOf(
                known.values().stream().map(BookletEntry::organisationId).collect(Collectors.toSet()));
        List<VersionEntry> lines = new ArrayList<>();
        for (VersionLine line : shown.lines()) {
            BookletEntry entry = Objects.requireNonNull(known.get(line.entryId()));
            EntryRevision text = Objects.requireNonNull(texts.get(line.entryId()));
            lines.add(new VersionEntry(
                    entry.id(),
                    entry.organisationId(),
                    names.getOrDefault(entry.organisationId(), "—"),
                    text.content().title(),
                    line.revision(),
                    entry.isPublic() ? shown(text.content()) : null,
                    text.checkedAt(),
                    entry.withdrawnAt(),
                    entry.withdrawal()));
        }
        return lines;
    }

    private static VersionHead head(BookletVersion version, Map<UUID, BookletEntry> known) {
        UUID withdrawn = version.withdrawnEntryId();
        BookletEntry entry = withdrawn == null ? null : known.get(withdrawn);
        return new VersionHead(
                version.number(),
                version.publishedAt(),
                entry == null ? null : entry.content().title(),
                entry == null ? null : entry.withdrawal());
    }

    /** Returns the content with the photographs that may be shown today. */
    private EntryContent shown(EntryContent content) {
        return content.withPhotos(content.photos().stream()
                .filter(photo -> photo.mayBeShownOn(clock.today()))
                .toList());
    }

    /**
     * Returns the page of a solution; of a withdrawn one its title, the date and the reason.
     *
     * @param revision a revision in which it was public; null for the present one
     * @throws NotFound when there is no such solution or revision
     */
    public SolutionView solution(UUID entryId, @Nullable Integer revision) {
        BookletEntry entry = entries.get(entryId);
        List<SolutionVersion> all = versions.revisionsOf(entryId).stream()
                .map(row -> new SolutionVersion(row.get(0, Integer.class), row.get(1, Instant.class)))
                .toList();
        int wanted = revision == null ? entry.revision() : revision;
        if (all.stream().noneMatch(one -> one.revision() == wanted)) {
            throw new NotFound();
        }
        EntryRevision text = revisions.get(entryId, wanted);
        boolean open = entry.isPublic();
        return new SolutionView(
                entry.id(),
                entry.organisationId(),
                directory.nameOf(entry.organisationId()),
                theme(themesByCode(), calls.get(entry.callId())),
                entry.edition(),
                entry.content().title(),
                open ? shown(text.content()) : null,
                wanted,
                entry.revision(),
                open ? text.submittedAt() : null,
                open ? text.reviewedAt() : null,
                open ? text.checkedAt() : null,
                entry.changedAt(),
                entry.confirmedAt(),
                entry.reviewAt(),
                entry.withdrawnAt(),
                entry.withdrawal(),
                open ? all : List.of());
    }

    /**
     * Returns a photograph of a public solution.
     *
     * @throws NotFound unless a public revision has it and its owner's agreement covers today
     */
    public Download photo(UUID entryId, UUID photoId) {
        BookletEntry entry =
                entries.findById(entryId).filter(BookletEntry::isPublic).orElseThrow(NotFound::new);
        EntryPhoto photo = revisions.everPublic(entry.id()).stream()
                .flatMap(one -> one.content().photos().stream())
                .filter(one -> one.documentId().equals(photoId))
                .findFirst()
                .filter(one -> one.mayBeShownOn(clock.today()))
                .orElseThrow(NotFound::new);
        return documents.download(photo.documentId());
    }
}
