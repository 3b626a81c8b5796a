package org.cordee.dashboard.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.cordee.dashboard.Programme;
import org.cordee.dashboard.Programme.Filter;
import org.cordee.dashboard.Programme.Unfinished;
import org.cordee.dashboard.WatchingProgramme;
import org.cordee.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.web.PagedModel;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves the charter's aims over all consortia to API clients of a coordinator: shares and counts, no amount. */
@RestController
@RequestMapping("/api/v1/programme")
class ProgrammeResource {

    private final WatchingProgramme watching;

    ProgrammeResource(WatchingProgramme watching) {
        this.watching = watching;
    }

    @GetMapping
    Programme programme(
            Actor actor,
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(required = false) @Nullable String theme,
            @RequestParam(required = false) @Nullable String state) {
        return watching.programme(actor, new Filter(territory, theme, state));
    }

    @GetMapping("/unfinished")
    PagedModel<Unfinished> unfinished(
            Actor actor,
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(required = false) @Nullable String theme,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(defaultValue = "0") @Min(0) int page,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int size) {
        PageRequest wanted = PageRequest.of(page, size);
        return new PagedModel<>(watching.unfinished(actor, new Filter(territory, theme, state), wanted));
    }
}
