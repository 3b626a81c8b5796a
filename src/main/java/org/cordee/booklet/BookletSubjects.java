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
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Describes what tasks about booklets are about: a call by the title of its booklet, a contribution and an entry by
 * the title of the solution or, before there is one, of the booklet.
 */
@Component
@Transactional(readOnly = true)
class BookletSubjects implements TaskSubjects {

    private final BookletCalls calls;
    private final Contributions contributions;

    BookletSubjects(BookletCalls calls, Contributions contributions) {
        this.calls = calls;
        this.contributions = contributions;
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
        return Stream.concat(
                        byId.values().stream()
                                .filter(call -> ids.contains(call.id()))
                                .map(call -> new TaskSubject(
                                        call.id(), List.of(), call.terms().title())),
                        found.stream().map(one -> subject(one, byId)))
                .toList();
    }

    private static TaskSubject subject(Contribution one, Map<UUID, BookletCall> calls) {
        String title = one.draft().title();
        BookletCall call = calls.get(one.callId());
        return new TaskSubject(
                one.id(),
                List.of(one.organisationId()),
                title.isEmpty() && call != null ? call.terms().title() : title);
    }
}
