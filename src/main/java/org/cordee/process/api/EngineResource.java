package org.cordee.process.api;

import java.util.List;
import org.cordee.process.board.Idleness;
import org.cordee.process.board.WatchingIdleness;
import org.cordee.process.command.CommandQueue;
import org.cordee.process.command.CommandRow;
import org.cordee.shared.Actor;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For the administrator: what the engine has not been told yet, and whether the house has come to rest. */
@RestController
@RequestMapping("/api/v1")
class EngineResource extends AsksTheEngine {

    private final CommandQueue queue;
    private final WatchingIdleness idleness;

    EngineResource(CommandQueue queue, WatchingIdleness idleness, MessageSource texts) {
        super(texts);
        this.queue = queue;
        this.idleness = idleness;
    }

    @GetMapping("/idle")
    Idleness idle(Actor actor) {
        return idleness.now(actor);
    }

    @GetMapping("/engine-commands")
    List<CommandRow> commands(Actor actor) {
        return queue.unsent(actor);
    }

    @PostMapping("/engine-commands/{sequence}/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void retry(Actor actor, @PathVariable long sequence) {
        queue.retry(actor, sequence);
    }
}
