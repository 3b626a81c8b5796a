package org.cordee.dashboard.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.List;
import org.cordee.dashboard.ProgressRow;
import org.cordee.dashboard.WatchingProgress;
import org.cordee.dashboard.WatchingProgress.Filter;
import org.cordee.dashboard.WatchingProgress.StateCount;
import org.cordee.dashboard.WatchingProgress.TargetCounts;
import org.cordee.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.web.PagedModel;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves all consortia to API clients of a coordinator: the state of each, late ones first; no price, no text. */
@RestController
@RequestMapping("/api/v1/steering")
class SteeringResource {

    private final WatchingProgress watching;

    SteeringResource(WatchingProgress watching) {
        this.watching = watching;
    }

    @GetMapping
    PagedModel<ProgressRow> list(
            Actor actor,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(defaultValue = "false") boolean late,
            @RequestParam(defaultValue = "false") boolean blocked,
            @RequestParam(required = false) @Nullable String lead,
            @RequestParam(required = false) @Nullable String member,
            @RequestParam(required = false) @Nullable String buyer,
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "0") @Min(0) int page,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int size) {
        PageRequest wanted = PageRequest.of(page, size);
        Filter filter = new Filter(q, state, late, blocked, lead, member, buyer, territory, from, to);
        return new PagedModel<>(watching.list(actor, filter, wanted));
    }

    @GetMapping("/targets")
    TargetCounts targets(Actor actor) {
        return watching.targets(actor);
    }

    @GetMapping("/counts")
    List<StateCount> counts(Actor actor) {
        return watching.counts(actor);
    }
}
