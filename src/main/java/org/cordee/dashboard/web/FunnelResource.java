package org.cordee.dashboard.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.cordee.dashboard.Funnel;
import org.cordee.dashboard.Funnel.FunnelNeed;
import org.cordee.dashboard.FunnelFilter;
import org.cordee.dashboard.NeedStage;
import org.cordee.dashboard.WatchingFunnel;
import org.cordee.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.web.PagedModel;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves the way of buyers' needs to contracts to API clients of a coordinator. */
@RestController
@RequestMapping("/api/v1/funnel")
class FunnelResource {

    private final WatchingFunnel watching;

    FunnelResource(WatchingFunnel watching) {
        this.watching = watching;
    }

    @GetMapping
    Funnel funnel(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID programme,
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(required = false) @Nullable String theme,
            @RequestParam(defaultValue = "12") int months) {
        return watching.funnel(actor, new FunnelFilter(programme, territory, theme, months));
    }

    /** Lists the needs that came to a stage, the latest first. */
    @GetMapping("/needs")
    PagedModel<FunnelNeed> needs(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID programme,
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(required = false) @Nullable String theme,
            @RequestParam(defaultValue = "12") int months,
            @RequestParam(defaultValue = "PUBLISHED") NeedStage stage,
            @RequestParam(defaultValue = "false") boolean only,
            @RequestParam(defaultValue = "0") @Min(0) @Max(100_000) int page,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int size) {
        FunnelFilter filter = new FunnelFilter(programme, territory, theme, months);
        return new PagedModel<>(watching.needs(actor, filter, stage, only, PageRequest.of(page, size)));
    }
}
