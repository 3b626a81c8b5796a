package org.cordee.bid;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.cordee.shared.TaskSubjects;
import org.springframework.stereotype.Component;

/** Describes the subject of a task about a section: its heading and its writer. */
@Component
class SectionSubjects implements TaskSubjects {

    private final Sections sections;

    SectionSubjects(Sections sections) {
        this.sections = sections;
    }

    @Override
    public List<TaskSubject> subjectsOf(Collection<UUID> ids) {
        return sections.headings(ids).stream()
                .map(section -> new TaskSubject(section.id(), List.of(section.organisationId()), section.heading()))
                .toList();
    }
}
