package org.cordee.process.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.account.OrganisationNames;
import org.cordee.shared.Actor;
import org.cordee.shared.TaskSubjects;
import org.cordee.shared.TaskSubjects.TaskSubject;
import org.springframework.stereotype.Component;

/**
 * Finds the texts that distinguish the tasks of one inbox: the title of the subject, and the other organisation it
 * concerns.
 */
@Component
class TaskNames {

    private final List<TaskSubjects> rooms;
    private final OrganisationNames organisations;

    TaskNames(List<TaskSubjects> rooms, OrganisationNames organisations) {
        this.rooms = rooms;
        this.organisations = organisations;
    }

    /** Returns a text per subject for the owner of the tasks; there is no entry for a consortium as a whole. */
    Map<UUID, String> of(Actor reader, Collection<UUID> subjectIds) {
        if (subjectIds.isEmpty()) {
            return Map.of();
        }
        List<TaskSubject> subjects = rooms.stream()
                .flatMap(room -> room.subjectsOf(subjectIds).stream())
                .toList();
        Set<UUID> others =
                subjects.stream().flatMap(subject -> others(reader, subject)).collect(Collectors.toSet());
        Map<UUID, String> known = organisations.namesOf(others);
        Map<UUID, String> titles = new HashMap<>();
        for (TaskSubject subject : subjects) {
            titles.put(
                    subject.id(),
                    Stream.concat(
                                    Stream.of(subject.heading()),
                                    others(reader, subject).map(id -> known.getOrDefault(id, "")))
                            .filter(word -> !word.isEmpty())
                            .collect(Collectors.joining(" · ")));
        }
        return titles;
    }

    private static Stream<UUID> others(Actor reader, TaskSubject subject) {
        return subject.organisationIds().stream().filter(id -> !reader.actsFor(id));
    }
}
