package org.cordee.need;

import java.util.Collection;
import java.util.HashSet;
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

/** Describes what tasks about needs are about: a need, and the question to one structure, by the title of the need. */
@Component
@Transactional(readOnly = true)
class NeedSubjects implements TaskSubjects {

    private final Needs needs;
    private final Inquiries inquiries;

    NeedSubjects(Needs needs, Inquiries inquiries) {
        this.needs = needs;
        this.inquiries = inquiries;
    }

    @Override
    public List<TaskSubject> subjectsOf(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Inquiry> asked = inquiries.findByIdIn(ids);
        Set<UUID> wanted = new HashSet<>(ids);
        asked.forEach(one -> wanted.add(one.needId()));
        Map<UUID, Need> known =
                needs.findByIdIn(wanted).stream().collect(Collectors.toMap(Need::id, Function.identity()));
        return Stream.concat(
                        known.values().stream()
                                .filter(need -> ids.contains(need.id()))
                                .map(need -> new TaskSubject(need.id(), List.of(), title(need))),
                        asked.stream()
                                .flatMap(one -> Stream.ofNullable(known.get(one.needId()))
                                        .map(need ->
                                                new TaskSubject(one.id(), List.of(one.organisationId()), title(need)))))
                .toList();
    }

    private static String title(Need need) {
        return need.description().title();
    }
}
