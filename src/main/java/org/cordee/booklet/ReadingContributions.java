package org.cordee.booklet;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.document.Documents;
import org.cordee.document.Download;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows contributions to their structures and to coordinators, and open calls to structures. */
@Component
@Transactional(readOnly = true)
public class ReadingContributions {

    /** The most open calls that a page shows. */
    private static final Limit MOST_CALLS = Limit.of(40);

    private final Contributions contributions;
    private final EntryRevisions revisions;
    private final BookletCalls calls;
    private final BookletEntries entries;
    private final BookletThemes themes;
    private final DirectoryLookup directory;
    private final Documents documents;
    private final BusinessClock clock;

    ReadingContributions(
            Contributions contributions,
            EntryRevisions revisions,
            BookletCalls calls,
            BookletEntries entries,
            BookletThemes themes,
            DirectoryLookup directory,
            Documents documents,
            BusinessClock clock) {
        this.contributions = contributions;
        this.revisions = revisions;
        this.calls = calls;
        this.entries = entries;
        this.themes = themes;
        this.directory = directory;
        this.documents = documents;
        this.clock = clock;
    }

    /**
     * The call of a contribution.
     *
     * @param edition the year of the booklet
     * @param closesAt the end of the time to contribute
     */
    public record CallHead(
            UUID callId, ThemeLine theme, int edition, CallTerms terms, CallState state, Instant closesAt) {}

    /**
     * A revision that was sent.
     *
     * @param number the number of the revision, from 1
     * @param remark what a coordinator asked to change in it; null when nothing was asked
     * @param reviewedAt when a coordinator had read it; null before
     * @param checkedAt when its structure confirmed the facts; null before
     */
    public record RevisionLine(
            int number,
            EntryContent content,
            Instant submittedAt,
            @Nullable String remark,
            @Nullable Instant reviewedAt,
            @Nullable Instant checkedAt) {}

    /**
     * The published entry of a contribution.
     *
     * @param revision the revision that is public
     * @param confirmedAt when its structure last said that it is right
     * @param reviewAt when its structure is asked again
     * @param reviewDueAt until when the structure may answer the open review; null while none is open
     */
    public record PublishedState(
            EntryState state,
            int revision,
            Instant publishedAt,
            Instant confirmedAt,
            Instant reviewAt,
            @Nullable Instant reviewDueAt) {}

    /**
     * A contribution with its history.
     *
     * @param dueAt until when the structure may do what it is asked; null while it is asked nothing
     * @param draft what is written now
     * @param draftNumber the number of the draft, which a form sends back
     * @param draftedAt when the draft was saved last; null before
     * @param remark what a coordinator asks to change; null while no change is asked
     * @param endedBecause why it ended; null when no reason was given, and for one that goes on
     * @param revisions the revisions that were sent, the last first
     * @param published the public entry; null before the first publication
     */
    public record ContributionView(
            UUID contributionId,
            UUID organisationId,
            String organisationName,
            CallHead call,
            ContributionState state,
            @Nullable Instant dueAt,
            EntryContent draft,
            int draftNumber,
            @Nullable Instant draftedAt,
            @Nullable String remark,
            @Nullable String endedBecause,
            List<RevisionLine> revisions,
            @Nullable PublishedState published) {

        public ContributionView {
            revisions = List.copyOf(revisions);
        }

        public boolean mayWrite() {
            return state.awaitsStructure();
        }

        /** Tells if the structure may say that its public entry is right, or take it up again. */
        public boolean mayReview() {
            return published != null && published.state() == EntryState.PUBLISHED && state == ContributionState.CHECKED;
        }

        /** Tells if a text with confirmed facts may be changed again before it is published. */
        public boolean mayCorrect() {
            return published == null && state == ContributionState.CHECKED;
        }

        /** Tells if there is a text to take back. */
        public boolean mayWithdraw() {
            return !revisions.isEmpty() && !state.hasEnded();
        }

        /** Tells if the structure may say that it does not contribute. */
        public boolean mayDecline() {
            return revisions.isEmpty() && mayWrite();
        }

        /**
         * Returns the revision that the page of the structure shows: the public one while the structure is asked about
         * it, else the last one that was sent; null before the first.
         */
        public @Nullable RevisionLine shown() {
            if (published == null || !mayReview()) {
                return last();
            }
            int open = published.revision();
            return revisions.stream()
                    .filter(line -> line.number() == open)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("a public entry without its revision"));
        }

        /** Returns the last revision when the page shows an older one, which is public; else null. */
        public @Nullable RevisionLine waiting() {
            RevisionLine last = last();
            RevisionLine shown = shown();
            return last == null || shown == null || last.number() == shown.number() ? null : last;
        }

        /** Returns the last revision that was sent; null before the first. */
        public @Nullable RevisionLine last() {
            return revisions.isEmpty() ? null : revisions.get(0);
        }
    }

    /**
     * A contribution in the list of its structure.
     *
     * @param title the title of the solution; empty before there is one
     */
    public record OwnContribution(
            UUID contributionId,
            CallHead call,
            String title,
            ContributionState state,
            @Nullable Instant dueAt) {}

    /**
     * Returns a contribution. Coordinators read what was sent: for them the last revision stands in the place of the
     * draft.
     *
     * @throws NotFound unless the actor acts for its structure or is a coordinator
     */
    public ContributionView find(Actor actor, UUID contributionId) {
        Contribution one = contributions.get(contributionId);
        if (actor.actsFor(one.organisationId())) {
            return own(actor, contributionId);
        }
        BookletAccess.requireCoordinator(actor);
        List<RevisionLine> sent = sent(contributionId);
        return view(one, sent.isEmpty() ? EntryContent.empty() : sent.get(0).content(), sent);
    }

    /**
     * Returns a contribution for the pages on which its structure writes it.
     *
     * @throws NotFound unless the actor acts for its structure
     */
    public ContributionView own(Actor actor, UUID contributionId) {
        Contribution one = contributions.get(contributionId);
        BookletAccess.requireOwn(actor, one);
        return view(one, one.draft(), sent(contributionId));
    }

    private List<RevisionLine> sent(UUID contributionId) {
        return revisions.of(contributionId).stream()
                .map(ReadingContributions::line)
                .toList();
    }

    private ContributionView view(Contribution one, EntryContent written, List<RevisionLine> sent) {
        Instant now = clock.now();
        ContributionState state = one.stateAt(now);
        return new ContributionView(
                one.id(),
                one.organisationId(),
                directory.nameOf(one.organisationId()),
                heads(List.of(calls.get(one.callId())), now).get(0),
                state,
                state.awaitsStructure() ? one.dueAt() : null,
                written,
                one.draftNumber(),
                one.draftedAt(),
                one.remark(),
                one.endedBecause(),
                sent,
                entries.findById(one.id()).map(ReadingContributions::published).orElse(null));
    }

    private static RevisionLine line(EntryRevision sent) {
        return new RevisionLine(
                sent.number(), sent.content(), sent.submittedAt(), sent.remark(), sent.reviewedAt(), sent.checkedAt());
    }

    private static PublishedState published(BookletEntry entry) {
        return new PublishedState(
                entry.state(),
                entry.revision(),
                entry.publishedAt(),
                entry.confirmedAt(),
                entry.reviewAt(),
                entry.reviewDueAt());
    }

    private List<CallHead> heads(List<BookletCall> some, Instant now) {
        Map<String, ThemeLine> byCode =
                themes.all().stream().map(BookletTheme::line).collect(Collectors.toMap(ThemeLine::code, line -> line));
        return some.stream()
                .map(call -> new CallHead(
                        call.id(),
                        Optional.ofNullable(byCode.get(call.themeCode())).orElseThrow(),
                        call.edition(),
                        call.terms(),
                        call.stateAt(now),
                        call.closesAt()))
                .toList();
    }

    /**
     * Returns one page of the contributions of the actor's structure, the newest first.
     *
     * @throws NotFound unless the actor acts for an organisation
     */
    public Page<OwnContribution> ofStructure(Actor actor, Pageable page) {
        UUID organisation = actor.requireOrganisation();
        actor.requireProven();
        Instant now = clock.now();
        Page<Contribution> found = contributions.findByOrganisationIdOrderByIdDesc(organisation, page);
        Set<UUID> callIds = found.stream().map(Contribution::callId).collect(Collectors.toSet());
        Map<UUID, CallHead> byId = callIds.isEmpty()
                ? Map.of()
                : heads(calls.withIds(callIds), now).stream()
                        .collect(Collectors.toMap(CallHead::callId, Function.identity()));
        return found.map(one -> {
            ContributionState state = one.stateAt(now);
            return new OwnContribution(
                    one.id(),
                    Optional.ofNullable(byId.get(one.callId())).orElseThrow(),
                    one.draft().title(),
                    state,
                    state.awaitsStructure() ? one.dueAt() : null);
        });
    }

    /** Returns the calls that take contributions now, the next closing first; everybody may read them. */
    public List<CallHead> openCalls() {
        Instant now = clock.now();
        return heads(calls.open(now, MOST_CALLS), now);
    }

    /**
     * Returns a photograph of what the actor may read of a contribution.
     *
     * @throws NotFound as {@link #find}, and when it has no such photograph
     */
    public Download photo(Actor actor, UUID contributionId, UUID photoId) {
        ContributionView view = find(actor, contributionId);
        boolean has = Stream.concat(
                        Stream.of(view.draft()), view.revisions().stream().map(RevisionLine::content))
                .flatMap(content -> content.photos().stream())
                .anyMatch(photo -> photo.documentId().equals(photoId));
        if (!has) {
            throw new NotFound();
        }
        return documents.download(photoId);
    }
}
