package org.cordee.booklet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.shared.TaskSubjects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Describes what tasks about booklets are about: a call by the title of its booklet, a contribution and an entry by
 * the title of the solution as it was sent last or, before that, of the booklet: nobody else reads a draft.
 */
@Component
@Transactional(readOnly = true)
class BookletSubjects implements TaskSubjects {

    private final BookletCalls calls;
    private final Contributions contributions;
    private final EntryRevisions revisions;

    BookletSubjects(BookletCalls calls, Contributions contributions, EntryRevisions revisions) {
        this.calls = calls;
        this.contributions = contributions;
        this.revisions = revisions;
    }

    @Override
    public List<TaskSubject> subjectsOf(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Contribution> found = contributions.withIds(ids);
        Set<UUID> wanted = Stream.concat(ids.stream(), found.stream().map(Contribution::callId))
                .collect(Collectors.toSet());
        Map<UUID, BookletCall> byId =
                calls.withIds(wanted).stream().collect(Collectors.toMap(BookletCall::id, Function.identity()));
        Map<UUID, String> titles = titles(found);
        return Stream.concat(
                        byId.values().stream()
                                .filter(call -> ids.contains(call.id()))
                                .map(call -> new TaskSubject(
                                        call.id(), List.of(), call.terms().title())),
                        found.stream().map(one -> subject(one, titles.get(one.id()), byId)))
                .toList();
    }

    private Map<UUID, String> titles(List<Contribution> found) {
        return found.isEmpty()
                ? Map.of()
                : revisions.lastOfAll(found.stream().map(Contribution::id).toList()).stream()
                        .collect(Collectors.toMap(
                                EntryRevision::contributionId,
                                sent -> sent.content().title()));
    }

    private static TaskSubject subject(Contribution one, @Nullable String title, Map<UUID, BookletCall> calls) {
        BookletCall call = calls.get(one.callId());
        String booklet = call == null ? "" : call.terms().title();
        return new TaskSubject(one.id(), List.of(one.organisationId()), title == null ? booklet : title);
    }
}
