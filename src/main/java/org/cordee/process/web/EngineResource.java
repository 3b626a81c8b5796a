package org.cordee.process.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.process.CommandQueue;
import org.cordee.process.CommandRow;
import org.cordee.process.EngineRecords.Model;
import org.cordee.process.Idleness;
import org.cordee.process.ProcessMonitor;
import org.cordee.process.ProcessRoot;
import org.cordee.process.Snapshot;
import org.cordee.process.StuckDetector;
import org.cordee.process.WatchingIdleness;
import org.cordee.shared.Actor;
import org.cordee.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.web.PagedModel;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * REST resource for the administrator: the commands that the engine has not received yet, and whether the server is
 * idle.
 */
@RestController
@RequestMapping("/api/v1")
class EngineResource extends EngineBackedResource {

    private final CommandQueue queue;
    private final WatchingIdleness idleness;
    private final ProcessMonitor board;
    private final StuckDetector detector;

    EngineResource(
            CommandQueue queue,
            WatchingIdleness idleness,
            ProcessMonitor board,
            StuckDetector detector,
            MessageSource texts) {
        super(texts);
        this.queue = queue;
        this.idleness = idleness;
        this.board = board;
        this.detector = detector;
    }

    /**
     * @param takenAt when the engine was last queried; null when it has not answered yet
     * @param stuck the consortia that nothing will ever move again
     * @param stuckRoots all objects whose process nothing will ever move again, consortia included
     */
    record Engine(@Nullable Instant takenAt, List<Model> models, Set<UUID> stuck, Set<ProcessRoot> stuckRoots) {}

    /** Returns the models that the engine runs, with their versions, and what is stuck. */
    @GetMapping("/engine")
    Engine engine(Actor actor) {
        actor.requireRole(Role.ADMINISTRATOR);
        Snapshot snapshot = board.latest();
        Set<ProcessRoot> stuck = detector.lastFound();
        return new Engine(snapshot.takenAt(), snapshot.models(), ProcessRoot.consortia(stuck), stuck);
    }

    @GetMapping("/idle")
    Idleness idle(Actor actor) {
        return idleness.now(actor);
    }

    @GetMapping("/engine-commands")
    PagedModel<CommandRow> commands(
            Actor actor,
            @RequestParam(defaultValue = "0") @Min(0) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        return new PagedModel<>(queue.unsent(actor, PageRequest.of(page, size)));
    }

    @PostMapping("/engine-commands/{sequence}/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void retry(Actor actor, @PathVariable long sequence) {
        queue.retry(actor, sequence);
    }
}
