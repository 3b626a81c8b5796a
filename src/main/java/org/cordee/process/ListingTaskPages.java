package org.cordee.process;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.platform.OpenTaskPages;
import org.springframework.stereotype.Component;

/** Lists the pages of open tasks, so that a notification knows if its task is done. */
@Component
class ListingTaskPages implements OpenTaskPages {

    private final OpenTasks tasks;

    ListingTaskPages(OpenTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public Set<OpenTaskPage> of(Collection<UUID> rootIds, Collection<UUID> organisationIds) {
        return tasks.ofOrganisations(rootIds, organisationIds).stream()
                .map(task ->
                        new OpenTaskPage(task.root().id(), Objects.requireNonNull(task.organisationId()), task.page()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
