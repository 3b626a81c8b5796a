package org.cordee.bid.web;

import java.util.UUID;
import org.cordee.bid.LimitingPages;
import org.cordee.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Receives the buyer's page limit of a section over HTTP. */
@RestController
@RequestMapping("/api/v1/sections/{id}/page-limit")
class PageLimitResource {

    private final LimitingPages limiting;

    PageLimitResource(LimitingPages limiting) {
        this.limiting = limiting;
    }

    /**
     * The page limit of a section.
     *
     * @param pages null when the buyer sets no limit
     */
    record PageLimitBody(@Nullable Integer pages) {}

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void limit(Actor actor, @PathVariable UUID id, @RequestBody PageLimitBody body) {
        limiting.limit(actor, id, body.pages());
    }
}
