package org.cordee.evidence;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.cordee.shared.TaskSubjects;
import org.springframework.stereotype.Component;

/** Describes the subject of a task about evidence: the member that provides it. */
@Component
class EvidenceSubjects implements TaskSubjects {

    private final EvidenceFiles files;

    EvidenceSubjects(EvidenceFiles files) {
        this.files = files;
    }

    @Override
    public List<TaskSubject> subjectsOf(Collection<UUID> ids) {
        return files.membersOf(ids).stream()
                .map(file -> new TaskSubject(file.id(), List.of(file.organisationId()), ""))
                .toList();
    }
}
