package org.cordee.introduction;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.shared.TaskSubjects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Describes what tasks about introductions are about: a side by the one it is introduced to, an introduction by both
 * sides.
 */
@Component
@Transactional(readOnly = true)
class IntroductionSubjects implements TaskSubjects {

    private final SubjectIntroductions introductions;
    private final DirectoryLookup directory;

    IntroductionSubjects(SubjectIntroductions introductions, DirectoryLookup directory) {
        this.introductions = introductions;
        this.directory = directory;
    }

    @Override
    public List<TaskSubject> subjectsOf(Collection<UUID> ids) {
        Set<UUID> wanted = Set.copyOf(ids);
        List<Introduction> found = introductions(wanted);
        Map<UUID, String> names = directory.namesOf(found.stream()
                .flatMap(one -> one.parties().stream())
                .map(IntroducedParty::organisationId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return found.stream()
                .flatMap(one -> Stream.concat(
                        Stream.of(new TaskSubject(one.id(), List.of(), bothSides(one, names))),
                        one.parties().stream().map(party -> side(one, party))))
                .filter(subject -> wanted.contains(subject.id()))
                .toList();
    }

    private List<Introduction> introductions(Set<UUID> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        Set<UUID> ids = new HashSet<>(wanted);
        ids.addAll(introductions.ofSides(wanted));
        return introductions.findByIdIn(ids);
    }

    private static TaskSubject side(Introduction introduction, IntroducedParty party) {
        IntroducedParty other = introduction.party(party.side().other());
        @Nullable UUID organisation = other.organisationId();
        return new TaskSubject(
                party.id(),
                organisation == null ? List.of() : List.of(organisation),
                Objects.requireNonNullElse(other.name(), ""));
    }

    private static String bothSides(Introduction introduction, Map<UUID, String> names) {
        return introduction.parties().stream()
                .map(party -> party.organisationId() == null
                        ? Objects.requireNonNullElse(party.name(), "—")
                        : names.getOrDefault(party.organisationId(), "—"))
                .collect(Collectors.joining(" · "));
    }
}
