package org.cordee.webhook.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.cordee.shared.Actor;
import org.cordee.webhook.ReadingFeed;
import org.cordee.webhook.ReadingFeed.FeedPage;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves the change feed of an organisation to API clients. */
@RestController
@RequestMapping("/api/v1/events")
class EventResource {

    private static final int LARGEST_PAGE = 500;

    private final ReadingFeed feed;

    EventResource(ReadingFeed feed) {
        this.feed = feed;
    }

    /** Returns the facts that follow a number. */
    @GetMapping
    FeedPage after(
            Actor actor,
            @RequestParam(defaultValue = "0") @Min(0) long after,
            @RequestParam(defaultValue = "100") @Min(1) @Max(LARGEST_PAGE) int limit) {
        return feed.after(actor, after, limit);
    }
}
