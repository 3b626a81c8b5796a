package org.cordee.process;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.shared.TaskSubjects;
import org.springframework.stereotype.Component;

/**
 * Names the roots of processes for pages that have checked who may see them: a consortium by its own name, another root
 * by the heading that its room gives it as the subject of a task.
 */
@Component
public class RootNames {

    private final ConsortiumLookup consortia;
    private final List<TaskSubjects> rooms;

    RootNames(ConsortiumLookup consortia, List<TaskSubjects> rooms) {
        this.consortia = consortia;
        this.rooms = rooms;
    }

    /** Returns root id to name; a root without a name has no entry. One statement for each room. */
    public Map<UUID, String> of(Collection<ProcessRoot> roots) {
        Map<UUID, String> names = new HashMap<>(consortia.names(ProcessRoot.consortia(roots)));
        List<UUID> others = roots.stream()
                .filter(root -> root.consortiumId() == null)
                .map(ProcessRoot::id)
                .distinct()
                .toList();
        if (!others.isEmpty()) {
            rooms.stream()
                    .flatMap(room -> room.subjectsOf(others).stream())
                    .filter(subject -> !subject.heading().isEmpty())
                    .forEach(subject -> names.put(subject.id(), subject.heading()));
        }
        return names;
    }
}
