package org.cordee.opportunity.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.cordee.opportunity.FeedKind;
import org.cordee.opportunity.KeepingWatches;
import org.cordee.opportunity.OpportunityKind;
import org.cordee.opportunity.ReadingOpportunities;
import org.cordee.opportunity.WatchFeedAddresses;
import org.cordee.opportunity.web.OpportunityBodies.DigestPaceBody;
import org.cordee.opportunity.web.OpportunityBodies.FeedAddressBody;
import org.cordee.opportunity.web.OpportunityBodies.FoundOpportunityBody;
import org.cordee.opportunity.web.OpportunityBodies.KeptWatchBody;
import org.cordee.opportunity.web.OpportunityBodies.WatchBody;
import org.cordee.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.web.PagedModel;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Serves the watch of the caller's organisation to API clients. */
@RestController
@RequestMapping("/api/v1/watches")
class WatchResource {

    private static final int LARGEST_PAGE = 100;

    private final KeepingWatches keeping;
    private final ReadingOpportunities reading;
    private final WatchFeedAddresses feeds;

    WatchResource(KeepingWatches keeping, ReadingOpportunities reading, WatchFeedAddresses feeds) {
        this.keeping = keeping;
        this.reading = reading;
        this.feeds = feeds;
    }

    /** Returns the watch of the caller's organisation, or the proposal for its first one. */
    @GetMapping
    WatchBody show(Actor actor) {
        return WatchBody.of(keeping.view(actor));
    }

    /** Keeps the watch of the caller's organisation and the caller's own pace. */
    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(Actor actor, @Valid @RequestBody KeptWatchBody body) {
        keeping.keep(actor, body.terms(), body.pace());
    }

    /** Lists what waits in the watch and is not answered, those that end first first. */
    @GetMapping("/opportunities")
    PagedModel<FoundOpportunityBody> found(
            Actor actor,
            @RequestParam(required = false) @Nullable OpportunityKind kind,
            @RequestParam(defaultValue = "0") @Min(0) @Max(10_000) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(LARGEST_PAGE) int size) {
        return new PagedModel<>(
                reading.watched(actor, kind, PageRequest.of(page, size)).page().map(FoundOpportunityBody::of));
    }

    /** Chooses how often the caller gets the digest. */
    @PutMapping("/pace")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void pace(Actor actor, @Valid @RequestBody DigestPaceBody body) {
        keeping.choosePace(actor, body.pace());
    }

    /** Issues a new secret address of a feed; the one before is invalid. */
    @PostMapping("/feed")
    FeedAddressBody issueFeed(Actor actor, @RequestParam FeedKind feed) {
        return new FeedAddressBody(feeds.issue(actor, feed));
    }

    /** Revokes the secret address of a feed. */
    @DeleteMapping("/feed")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revokeFeed(Actor actor, @RequestParam FeedKind feed) {
        feeds.revoke(actor, feed);
    }
}
