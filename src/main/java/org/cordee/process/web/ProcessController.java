package org.cordee.process.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.cordee.process.ConsortiumBuilding;
import org.cordee.process.Diagram;
import org.cordee.process.ProcessMonitor;
import org.cordee.process.ProcessRoot;
import org.cordee.process.ProcessView;
import org.cordee.process.StepRow;
import org.cordee.shared.Actor;
import org.cordee.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages with the progress of all consortia, for coordinators, and of one consortium, for its people. */
@Controller
class ProcessController {

    private static final int PAGE = 20;

    private final ProcessView view;
    private final ProcessMonitor board;
    private final TranslatedDiagrams drawn;
    private final DrawnMap maps;

    ProcessController(ProcessView view, ProcessMonitor board, TranslatedDiagrams drawn, DrawnMap maps) {
        this.view = view;
        this.board = board;
        this.drawn = drawn;
        this.maps = maps;
    }

    @GetMapping("/processes")
    String processes(Actor actor, Model model) {
        model.addAttribute("processes", view.processes(actor));
        model.addAttribute("takenAt", board.latest().takenAt());
        return "process/processes";
    }

    /** @param step the element whose consortia or other roots are listed; left out for none */
    @GetMapping("/processes/{id}")
    String process(
            Actor actor,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String step,
            @RequestParam(defaultValue = "0") int page,
            Locale locale,
            Model model) {
        Diagram diagram = view.diagram(id);
        List<StepRow> steps = view.steps(actor, diagram);
        boolean opens = actor.is(Role.COORDINATOR);
        model.addAttribute("diagram", diagram);
        model.addAttribute("ofGroupings", diagram.rootKind() == ProcessRoot.Kind.CONSORTIUM);
        model.addAttribute("steps", steps);
        model.addAttribute(
                "map",
                map(
                        diagram,
                        steps,
                        element -> opens ? "/processes/" + id + "?step=" + element + "#at-step" : line(element),
                        locale));
        model.addAttribute("opens", opens);
        if (opens && StringUtils.hasText(step)) {
            model.addAttribute("step", step);
            model.addAttribute("found", view.rootsAt(actor, diagram, step, PageRequest.of(Math.max(0, page), PAGE)));
        }
        model.addAttribute("running", board.latest().running().getOrDefault(id, 0L));
        model.addAttribute("takenAt", board.latest().takenAt());
        return "process/process";
    }

    @GetMapping("/processes/{id}/model")
    ResponseEntity<String> model(@PathVariable String id, Locale language) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body(drawn.in(language, view.diagram(id)));
    }

    @GetMapping("/consortia/{id}/diagram")
    String ofGrouping(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Locale locale,
            Model model) {
        ProcessView.ConsortiumSteps progress = view.ofConsortium(actor, id);
        model.addAttribute("consortium", progress.consortium());
        model.addAttribute("diagram", progress.diagram());
        model.addAttribute("steps", progress.steps());
        model.addAttribute("ownPages", progress.ownPages());
        model.addAttribute(
                "map",
                map(
                        progress.diagram(),
                        progress.steps(),
                        element -> progress.ownPages().getOrDefault(element, line(element)),
                        locale));
        return fragment ? "process/consortium-diagram :: diagram" : "process/consortium-diagram";
    }

    /** Draws the main process in rows; null for the other models, which are short. */
    private DrawnMap.@Nullable ProcessMap map(
            Diagram diagram, List<StepRow> steps, Function<String, String> url, Locale locale) {
        return diagram.processId().equals(ConsortiumBuilding.PROCESS) ? maps.of(steps, url, locale) : null;
    }

    /** Returns the address of a step's line in the table on the same page. */
    private static String line(String element) {
        return "#el-" + element;
    }
}
