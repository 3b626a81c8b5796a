package org.cordee.support;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.shared.TaskSubjects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Describes what tasks about requests for help are about: the organisation that asked, its grouping, and the
 * organisation that is asked or that helps. The question is left out, because administrators see the subjects too.
 */
@Component
@Transactional(readOnly = true)
class SupportSubjects implements TaskSubjects {

    private final SupportRequests requests;
    private final DirectoryLookup directory;
    private final ConsortiumLookup consortia;

    SupportSubjects(SupportRequests requests, DirectoryLookup directory, ConsortiumLookup consortia) {
        this.requests = requests;
        this.directory = directory;
        this.consortia = consortia;
    }

    @Override
    public List<TaskSubject> subjectsOf(Collection<UUID> ids) {
        List<SupportRequest> found = ids.isEmpty() ? List.of() : requests.withIds(Set.copyOf(ids));
        if (found.isEmpty()) {
            return List.of();
        }
        Map<UUID, String> names = directory.namesOf(
                found.stream().map(SupportRequest::organisationId).collect(Collectors.toSet()));
        Map<UUID, String> groupings = consortia.names(found.stream()
                .map(SupportRequest::consortiumId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return found.stream().map(one -> subject(one, names, groupings)).toList();
    }

    private static TaskSubject subject(SupportRequest request, Map<UUID, String> names, Map<UUID, String> groupings) {
        String requester = names.getOrDefault(request.organisationId(), "—");
        UUID consortium = request.consortiumId();
        String grouping = consortium == null ? null : groupings.get(consortium);
        UUID supporter = request.supporterId();
        return new TaskSubject(
                request.id(),
                supporter == null ? List.of() : List.of(supporter),
                grouping == null ? requester : requester + " · " + grouping);
    }
}
