package org.cordee.process.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.account.OrganisationNames;
import org.cordee.consortium.ConsortiumFacts;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.MemberFacts;
import org.cordee.process.OpenTask;
import org.cordee.process.ProcessAccess;
import org.cordee.process.TaskInbox;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** Shows for whom a consortium waits, as a part of its workspace (htmx) or as a page of its own. */
@Controller
class WaitingController {

    private final ProcessAccess door;
    private final TaskInbox inbox;
    private final ConsortiumLookup consortia;
    private final OrganisationNames names;
    private final BusinessClock clock;

    WaitingController(
            ProcessAccess door,
            TaskInbox inbox,
            ConsortiumLookup consortia,
            OrganisationNames names,
            BusinessClock clock) {
        this.door = door;
        this.inbox = inbox;
        this.consortia = consortia;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping("/consortia/{id}/waiting")
    String waiting(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String byHtmx,
            Model model) {
        ConsortiumFacts consortium = door.requireVisible(actor, id);
        model.addAttribute("consortium", consortium);
        model.addAttribute("rows", rows(actor, tasks(actor, consortium)));
        return byHtmx == null ? "process/waiting" : "process/waiting :: part";
    }

    /**
     * Returns the tasks that the actor may see: a plain member sees tasks of members only, because the candidates are
     * known to the lead alone.
     */
    private List<OpenTask> tasks(Actor actor, ConsortiumFacts consortium) {
        List<OpenTask> all = inbox.allOf(consortium.id());
        if (door.seesCandidates(actor, consortium)) {
            return all;
        }
        List<UUID> members = consortia.members(consortium.id()).stream()
                .map(MemberFacts::organisationId)
                .toList();
        return all.stream()
                .filter(task -> members.contains(task.organisationId()))
                .toList();
    }

    private List<WaitingRow> rows(Actor actor, List<OpenTask> tasks) {
        Map<UUID, String> known = names.namesOf(tasks.stream()
                .map(OpenTask::organisationId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Instant now = clock.now();
        return tasks.stream()
                .sorted(Comparator.comparing(OpenTask::dueAt, Comparator.nullsLast(Comparator.naturalOrder())))
                .map(task -> new WaitingRow(
                        task.task().elementId(),
                        name(known, task.organisationId()),
                        task.isLate(now),
                        task.dueAt(),
                        actor.actsFor(task.organisationId()) ? task.page() : null))
                .toList();
    }

    /** Returns null for a task of the platform's coordinators, who are not an organisation. */
    private static @Nullable String name(Map<UUID, String> known, @Nullable UUID organisationId) {
        return organisationId == null ? null : known.get(organisationId);
    }
}
