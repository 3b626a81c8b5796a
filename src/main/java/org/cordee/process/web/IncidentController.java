package org.cordee.process.web;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.cordee.process.Diagram;
import org.cordee.process.Diagrams;
import org.cordee.process.Incident;
import org.cordee.process.Incidents;
import org.cordee.process.ProcessRoot;
import org.cordee.process.RootNames;
import org.cordee.shared.Actor;
import org.cordee.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of incidents, with a retry for each. */
@Controller
class IncidentController {

    private static final int PAGE = 20;

    private final Incidents incidents;
    private final Diagrams diagrams;
    private final RootNames names;

    IncidentController(Incidents incidents, Diagrams diagrams, RootNames names) {
        this.incidents = incidents;
        this.diagrams = diagrams;
        this.names = names;
    }

    /**
     * An incident with the texts that the page shows.
     *
     * @param about the name of the consortium or other root; null when it has none
     */
    public record IncidentCard(
            Incident incident,
            String process,
            String step,
            @Nullable String about) {}

    @GetMapping("/incidents")
    String incidents(Actor actor, @RequestParam(defaultValue = "0") int page, Model model) {
        Page<Incident> open = incidents.open(actor, PageRequest.of(Math.max(0, page), PAGE));
        Map<UUID, String> known = names.of(open.stream()
                .flatMap(incident -> Stream.ofNullable(incident.root()))
                .toList());
        model.addAttribute("cards", open.map(incident -> card(incident, known)));
        model.addAttribute("enters", actor.is(Role.COORDINATOR));
        return "process/incidents";
    }

    @PostMapping("/incidents/{key}/retry")
    String retry(Actor actor, @PathVariable long key, RedirectAttributes after) {
        incidents.retry(actor, key);
        after.addFlashAttribute("retried", true);
        return "redirect:/incidents";
    }

    private IncidentCard card(Incident incident, Map<UUID, String> known) {
        Diagram diagram = diagrams.of(incident.processId()).orElse(null);
        String process = diagram == null ? incident.processId() : diagram.name();
        String step = diagram == null
                ? incident.elementId()
                : diagram.steps().stream()
                        .filter(one -> one.elementId().equals(incident.elementId()))
                        .map(Diagram.Step::name)
                        .findFirst()
                        .orElse(incident.elementId());
        ProcessRoot root = incident.root();
        return new IncidentCard(incident, process, step, root == null ? null : known.get(root.id()));
    }
}
