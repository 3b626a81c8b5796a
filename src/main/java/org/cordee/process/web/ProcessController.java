package org.cordee.process.web;

import java.util.Locale;
import java.util.UUID;
import org.cordee.process.Diagram;
import org.cordee.process.ProcessMonitor;
import org.cordee.process.ProcessView;
import org.cordee.shared.Actor;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** The pages with the progress of all consortia, for coordinators, and of one consortium, for its people. */
@Controller
class ProcessController {

    private final ProcessView view;
    private final ProcessMonitor board;
    private final TranslatedDiagrams drawn;

    ProcessController(ProcessView view, ProcessMonitor board, TranslatedDiagrams drawn) {
        this.view = view;
        this.board = board;
        this.drawn = drawn;
    }

    @GetMapping("/processes")
    String processes(Actor actor, Model model) {
        model.addAttribute("processes", view.processes(actor));
        model.addAttribute("takenAt", board.latest().takenAt());
        return "process/processes";
    }

    @GetMapping("/processes/{id}")
    String process(Actor actor, @PathVariable String id, Model model) {
        Diagram diagram = view.diagram(id);
        model.addAttribute("diagram", diagram);
        model.addAttribute("steps", view.steps(actor, diagram));
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
            Model model) {
        ProcessView.ConsortiumSteps progress = view.ofConsortium(actor, id);
        model.addAttribute("consortium", progress.consortium());
        model.addAttribute("diagram", progress.diagram());
        model.addAttribute("steps", progress.steps());
        return fragment ? "process/consortium-diagram :: diagram" : "process/consortium-diagram";
    }
}
