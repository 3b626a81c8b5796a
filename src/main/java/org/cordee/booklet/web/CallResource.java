package org.cordee.booklet.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.cordee.booklet.KeepingThemes;
import org.cordee.booklet.OpeningCall;
import org.cordee.booklet.PublishingBooklet;
import org.cordee.booklet.ReadingCalls;
import org.cordee.booklet.ReadingCalls.CallLine;
import org.cordee.booklet.ReadingCalls.CallView;
import org.cordee.booklet.ReadingContributions;
import org.cordee.booklet.ReadingContributions.CallHead;
import org.cordee.booklet.ThemeLine;
import org.cordee.booklet.web.BookletBodies.AddedThemeBody;
import org.cordee.booklet.web.BookletBodies.BegunContributionBody;
import org.cordee.booklet.web.BookletBodies.CallWordsBody;
import org.cordee.booklet.web.BookletBodies.EndingBody;
import org.cordee.booklet.web.BookletBodies.InvitedStructuresBody;
import org.cordee.booklet.web.BookletBodies.MoreStructuresBody;
import org.cordee.booklet.web.BookletBodies.NewCallBody;
import org.cordee.booklet.web.BookletBodies.NewThemeBody;
import org.cordee.booklet.web.BookletBodies.PublicationBody;
import org.cordee.shared.Actor;
import org.cordee.shared.Role;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.web.PagedModel;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Serves the calls for contributions to coordinators' programs, and the open ones to structures. */
@RestController
@RequestMapping("/api/v1")
class CallResource {

    private static final int LARGEST_PAGE = 100;
    private static final int LAST_PAGE = 10_000;

    private final ReadingCalls reading;
    private final ReadingContributions contributions;
    private final OpeningCall opening;
    private final PublishingBooklet publishing;
    private final KeepingThemes themes;

    CallResource(
            ReadingCalls reading,
            ReadingContributions contributions,
            OpeningCall opening,
            PublishingBooklet publishing,
            KeepingThemes themes) {
        this.reading = reading;
        this.contributions = contributions;
        this.opening = opening;
        this.publishing = publishing;
        this.themes = themes;
    }

    @GetMapping("/booklet-themes")
    List<ThemeLine> themes() {
        return themes.all();
    }

    @PostMapping("/booklet-themes")
    @ResponseStatus(HttpStatus.CREATED)
    AddedThemeBody addTheme(Actor actor, @Valid @RequestBody NewThemeBody body) {
        return new AddedThemeBody(themes.add(actor, body.french(), body.english()));
    }

    @GetMapping("/booklet-calls")
    PagedModel<CallLine> list(
            Actor actor,
            @RequestParam(defaultValue = "0") @Min(0) @Max(LAST_PAGE) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(LARGEST_PAGE) int size) {
        return new PagedModel<>(reading.list(actor, PageRequest.of(page, size)));
    }

    /** Lists the calls that take contributions now, the next closing first. */
    @GetMapping("/open-booklet-calls")
    List<CallHead> open() {
        return contributions.openCalls();
    }

    @PostMapping("/booklet-calls")
    ResponseEntity<CallView> open(Actor actor, @Valid @RequestBody NewCallBody body) {
        actor.requireRole(Role.COORDINATOR);
        UUID id = opening.open(actor, body.read());
        return ResponseEntity.created(URI.create("/api/v1/booklet-calls/" + id)).body(show(actor, id));
    }

    @GetMapping("/booklet-calls/{id}")
    CallView show(Actor actor, @PathVariable UUID id) {
        return reading.find(actor, id);
    }

    @PostMapping("/booklet-calls/{id}/invitations")
    InvitedStructuresBody invite(Actor actor, @PathVariable UUID id, @Valid @RequestBody MoreStructuresBody body) {
        return new InvitedStructuresBody(opening.invite(actor, id, body.organisationIds()));
    }

    /** Begins a contribution of the caller's structure, or returns the one it has. */
    @PostMapping("/booklet-calls/{id}/participation")
    BegunContributionBody takePart(Actor actor, @PathVariable UUID id) {
        return new BegunContributionBody(opening.takePart(actor, id));
    }

    @PutMapping("/booklet-calls/{id}/words")
    CallView rewrite(Actor actor, @PathVariable UUID id, @Valid @RequestBody CallWordsBody body) {
        reading.find(actor, id);
        opening.rewrite(actor, id, body.read());
        return show(actor, id);
    }

    @PostMapping("/booklet-calls/{id}/closing")
    CallView close(Actor actor, @PathVariable UUID id) {
        opening.closeEarly(actor, id);
        return show(actor, id);
    }

    @PostMapping("/booklet-calls/{id}/cancellation")
    CallView cancel(Actor actor, @PathVariable UUID id, @Valid @RequestBody EndingBody body) {
        reading.find(actor, id);
        opening.cancel(actor, id, body.words());
        return show(actor, id);
    }

    /** Publishes at once, or plans the publication for the end of an embargo. */
    @PostMapping("/booklet-calls/{id}/publication")
    CallView publish(Actor actor, @PathVariable UUID id, @Valid @RequestBody PublicationBody body) {
        publishing.decide(actor, id, body.entries(), body.embargoUntil());
        return show(actor, id);
    }
}
