package org.cordee.booklet;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.booklet.EntryUses.EntryFigures;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows coordinators the calls, who contributed, and what can be published. */
@Component
@Transactional(readOnly = true)
public class ReadingCalls {

    private final BookletCalls calls;
    private final Contributions contributions;
    private final EntryRevisions revisions;
    private final BookletEntries entries;
    private final BookletThemes themes;
    private final EntryUses uses;
    private final DirectoryLookup directory;
    private final BusinessClock clock;

    ReadingCalls(
            BookletCalls calls,
            Contributions contributions,
            EntryRevisions revisions,
            BookletEntries entries,
            BookletThemes themes,
            EntryUses uses,
            DirectoryLookup directory,
            BusinessClock clock) {
        this.calls = calls;
        this.contributions = contributions;
        this.revisions = revisions;
        this.entries = entries;
        this.themes = themes;
        this.uses = uses;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * A call in the list of all.
     *
     * @param edition the year of the booklet
     * @param versions the number of published versions
     * @param asked the number of structures that have a contribution
     * @param toRead the number of texts that wait for a coordinator
     * @param checked the number of texts whose facts are confirmed
     */
    public record CallLine(
            UUID callId,
            ThemeLine theme,
            int edition,
            String title,
            CallState state,
            Instant closesAt,
            int versions,
            int asked,
            int toRead,
            int checked) {}

    /**
     * A contribution in the list of its call.
     *
     * @param title the title of the last text that was sent; empty before the first
     * @param dueAt until when the structure may do what it is asked; null while it is asked nothing
     * @param checkedRevision the last revision with confirmed facts; null before the first
     * @param publicRevision the revision that is public; null before the first publication and after a withdrawal
     * @param english true when the revision with confirmed facts has an English summary
     * @param figures what readers did with the entry
     */
    public record ContributionLine(
            UUID contributionId,
            UUID organisationId,
            String organisationName,
            String title,
            ContributionState state,
            boolean volunteered,
            @Nullable Instant dueAt,
            @Nullable Integer checkedRevision,
            @Nullable Integer publicRevision,
            boolean english,
            EntryFigures figures) {

        /** Tells if it can be part of the next publication. */
        public boolean mayAppear() {
            return checkedRevision != null && !state.hasEnded();
        }
    }

    /**
     * A call with its contributions.
     *
     * @param edition the year of the booklet
     * @param publishAt the end of the embargo; null while nothing is planned
     * @param versions the number of published versions
     * @param cancellation why it was cancelled; null for every other
     * @param planned the contributions that the next publication shows, in the order of the booklet
     */
    public record CallView(
            UUID callId,
            ThemeLine theme,
            int edition,
            CallTerms terms,
            CallState state,
            Instant openedAt,
            Instant closesAt,
            @Nullable Instant publishAt,
            int versions,
            @Nullable String cancellation,
            List<UUID> planned,
            List<ContributionLine> contributions) {

        public CallView {
            planned = List.copyOf(planned);
            contributions = List.copyOf(contributions);
        }

        /** Returns the number of contributions in some state. */
        public long count(ContributionState state) {
            return contributions.stream().filter(one -> one.state() == state).count();
        }

        /** Returns the number of contributions for which an act of the structure or a coordinator is awaited. */
        public long unfinished() {
            return contributions.stream()
                    .filter(one -> one.state().awaitsStructure() || one.state() == ContributionState.SUBMITTED)
                    .count();
        }

        /** Returns the contributions that can be published: the planned ones first, in their order. */
        public List<ContributionLine> publishable() {
            return contributions.stream()
                    .filter(ContributionLine::mayAppear)
                    .sorted(Comparator.comparingInt(this::place))
                    .toList();
        }

        private int place(ContributionLine one) {
            int place = planned.indexOf(one.contributionId());
            return place < 0 ? planned.size() : place;
        }

        public boolean mayInvite() {
            return state == CallState.OPEN;
        }

        public boolean mayPublish() {
            return state == CallState.REVIEW || state == CallState.SCHEDULED || state == CallState.PUBLISHED;
        }

        public boolean mayCancel() {
            return state != CallState.CANCELLED && versions == 0;
        }
    }

    /**
     * Returns one page of all calls, the newest first.
     *
     * @throws NotFound unless the actor is a coordinator
     */
    public Page<CallLine> list(Actor actor, Pageable page) {
        BookletAccess.requireCoordinator(actor);
        Instant now = clock.now();
        Page<BookletCall> found = calls.findByOrderByIdDesc(page);
        Map<String, ThemeLine> byCode = themesByCode();
        Map<UUID, Map<ContributionState, Integer>> counts = counts(found.getContent());
        return found.map(call -> {
            Map<ContributionState, Integer> states = counts.getOrDefault(call.id(), Map.of());
            return new CallLine(
                    call.id(),
                    Optional.ofNullable(byCode.get(call.themeCode())).orElseThrow(),
                    call.edition(),
                    call.terms().title(),
                    call.stateAt(now),
                    call.closesAt(),
                    call.versions(),
                    states.values().stream().mapToInt(Integer::intValue).sum(),
                    states.getOrDefault(ContributionState.SUBMITTED, 0),
                    states.getOrDefault(ContributionState.CHECKED, 0));
        });
    }

    private Map<UUID, Map<ContributionState, Integer>> counts(List<BookletCall> some) {
        Map<UUID, Map<ContributionState, Integer>> counts = new HashMap<>();
        if (!some.isEmpty()) {
            contributions
                    .statesOf(some.stream().map(BookletCall::id).toList())
                    .forEach(row -> counts.computeIfAbsent(
                                    row.get(0, UUID.class), id -> new EnumMap<>(ContributionState.class))
                            .put(
                                    row.get(1, ContributionState.class),
                                    row.get(2, Long.class).intValue()));
        }
        return counts;
    }

    private Map<String, ThemeLine> themesByCode() {
        return themes.all().stream().map(BookletTheme::line).collect(Collectors.toMap(ThemeLine::code, line -> line));
    }

    /**
     * Returns a call with its contributions, whose number is limited.
     *
     * @throws NotFound for a missing call, and unless the actor is a coordinator
     */
    public CallView find(Actor actor, UUID callId) {
        BookletAccess.requireCoordinator(actor);
        BookletCall call = calls.get(callId);
        Instant now = clock.now();
        return new CallView(
                call.id(),
                Optional.ofNullable(themesByCode().get(call.themeCode())).orElseThrow(),
                call.edition(),
                call.terms(),
                call.stateAt(now),
                call.openedAt(),
                call.closesAt(),
                call.publishAt(),
                call.versions(),
                call.cancellation(),
                call.planned(),
                lines(callId, now));
    }

    private List<ContributionLine> lines(UUID callId, Instant now) {
        List<Contribution> some = contributions.ofCall(callId);
        Set<UUID> ids = some.stream().map(Contribution::id).collect(Collectors.toSet());
        Map<UUID, String> names = directory.namesOf(
                some.stream().map(Contribution::organisationId).collect(Collectors.toSet()));
        Map<UUID, BookletEntry> published = ids.isEmpty()
                ? Map.of()
                : entries.withIds(ids).stream()
                        .filter(BookletEntry::isPublic)
                        .collect(Collectors.toMap(BookletEntry::id, Function.identity()));
        Map<UUID, EntryFigures> figures = uses.figuresOf(ids);
        Map<UUID, EntryContent> sent = byContribution(revisions.lastOfCall(callId));
        Map<UUID, EntryContent> checked = byContribution(revisions.checkedOfCall(callId));
        return some.stream()
                .map(one -> line(
                        one,
                        now,
                        names.getOrDefault(one.organisationId(), "—"),
                        published.get(one.id()),
                        sent.get(one.id()),
                        checked.get(one.id()),
                        figures.getOrDefault(one.id(), EntryFigures.NONE)))
                .toList();
    }

    private static Map<UUID, EntryContent> byContribution(List<EntryRevision> some) {
        return some.stream().collect(Collectors.toMap(EntryRevision::contributionId, EntryRevision::content));
    }

    private static ContributionLine line(
            Contribution one,
            Instant now,
            String name,
            @Nullable BookletEntry published,
            @Nullable EntryContent sent,
            @Nullable EntryContent checked,
            EntryFigures figures) {
        ContributionState state = one.stateAt(now);
        return new ContributionLine(
                one.id(),
                one.organisationId(),
                name,
                sent == null ? "" : sent.title(),
                state,
                one.volunteered(),
                state.awaitsStructure() ? one.dueAt() : null,
                one.checkedRevision(),
                published == null ? null : Integer.valueOf(published.revision()),
                checked != null && !checked.englishSummary().isEmpty(),
                figures);
    }
}
