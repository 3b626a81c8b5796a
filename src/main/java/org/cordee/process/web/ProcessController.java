package org.cordee.process.web;

import java.util.List;
import java.util.UUID;
import org.cordee.consortium.ConsortiumFacts;
import org.cordee.process.board.Board;
import org.cordee.process.board.Diagram;
import org.cordee.process.model.ConsortiumBuilding;
import org.cordee.process.task.OpenTask;
import org.cordee.process.task.TaskInbox;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.cordee.shared.Role;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** Where all groupings stand, for coordinators; and where one stands, for its people. */
@Controller
class ProcessController {

    private final ProcessView view;
    private final Board board;
    private final GroupingDoor door;
    private final TaskInbox inbox;

    ProcessController(ProcessView view, Board board, GroupingDoor door, TaskInbox inbox) {
        this.view = view;
        this.board = board;
        this.door = door;
        this.inbox = inbox;
    }

    @GetMapping("/processes")
    String processes(Actor actor, Model model) {
        requireOverview(actor);
        model.addAttribute("processes", view.processes(actor));
        model.addAttribute("takenAt", board.latest().takenAt());
        return "process/processes";
    }

    @GetMapping("/processes/{id}")
    String process(Actor actor, @PathVariable String id, Model model) {
        requireOverview(actor);
        Diagram diagram = view.diagram(id).orElseThrow(NotFound::new);
        model.addAttribute("diagram", diagram);
        model.addAttribute("steps", view.steps(actor, diagram));
        model.addAttribute("running", board.latest().running().getOrDefault(id, 0L));
        model.addAttribute("takenAt", board.latest().takenAt());
        return "process/process";
    }

    /** The drawing itself holds no data: everybody signed in may have it. */
    @GetMapping("/processes/{id}/model")
    ResponseEntity<String> model(@PathVariable String id) {
        Diagram diagram = view.diagram(id).orElseThrow(NotFound::new);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body(diagram.xml());
    }

    @GetMapping("/consortia/{id}/diagram")
    String ofGrouping(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Model model) {
        ConsortiumFacts consortium = door.open(actor, id);
        List<OpenTask> tasks = inbox.allOf(id);
        Diagram diagram = view.diagram(ConsortiumBuilding.PROCESS).orElseThrow(NotFound::new);
        model.addAttribute("consortium", consortium);
        model.addAttribute("diagram", diagram);
        model.addAttribute("steps", view.stepsOf(diagram, tasks));
        return fragment ? "process/consortium-diagram :: diagram" : "process/consortium-diagram";
    }

    private static void requireOverview(Actor actor) {
        if (!actor.is(Role.COORDINATOR) && !actor.is(Role.ADMINISTRATOR)) {
            throw new NotFound();
        }
    }
}
