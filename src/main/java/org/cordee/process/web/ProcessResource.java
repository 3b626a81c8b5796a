package org.cordee.process.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.process.Diagram;
import org.cordee.process.ProcessMonitor;
import org.cordee.process.ProcessRow;
import org.cordee.process.ProcessView;
import org.cordee.process.RootAtStep;
import org.cordee.process.StepRow;
import org.cordee.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.web.PagedModel;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** REST resource that counts the running instances per process and per element, for users who may open the diagrams. */
@RestController
@RequestMapping("/api/v1")
class ProcessResource {

    private final ProcessView view;
    private final ProcessMonitor board;

    ProcessResource(ProcessView view, ProcessMonitor board) {
        this.view = view;
        this.board = board;
    }

    /** @param takenAt when the engine was last queried; null when it has not answered yet */
    record Processes(@Nullable Instant takenAt, List<ProcessRow> processes) {}

    /** @param takenAt when the engine was last queried; null when it has not answered yet */
    record OneProcess(
            String processId,
            String name,
            long running,
            @Nullable Instant takenAt,
            List<StepRow> steps) {}

    @GetMapping("/processes")
    Processes processes(Actor actor) {
        return new Processes(board.latest().takenAt(), view.processes(actor));
    }

    @GetMapping("/processes/{id}")
    OneProcess process(Actor actor, @PathVariable String id) {
        Diagram diagram = view.diagram(id);
        return new OneProcess(
                id,
                diagram.name(),
                board.latest().running().getOrDefault(id, 0L),
                board.latest().takenAt(),
                view.steps(actor, diagram));
    }

    /** Lists the consortia and other roots with an open task at a step, late ones first. */
    @GetMapping("/processes/{id}/consortia")
    PagedModel<RootAtStep> consortia(
            Actor actor,
            @PathVariable String id,
            @RequestParam String step,
            @RequestParam(defaultValue = "0") @Min(0) int page,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int size) {
        return new PagedModel<>(view.rootsAt(actor, view.diagram(id), step, PageRequest.of(page, size)));
    }

    /** Returns the BPMN file of the model. */
    @GetMapping(path = "/processes/{id}/model", produces = MediaType.APPLICATION_XML_VALUE)
    String model(@PathVariable String id) {
        return view.diagram(id).xml();
    }

    @GetMapping("/consortia/{id}/steps")
    List<StepRow> ofGrouping(Actor actor, @PathVariable UUID id) {
        return view.ofConsortium(actor, id).steps();
    }
}
