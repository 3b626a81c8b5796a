package org.cordee.dashboard.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cordee.dashboard.FollowingProgrammes;
import org.cordee.dashboard.FollowingProgrammes.KeptProgramme;
import org.cordee.dashboard.ProgrammeTerms;
import org.cordee.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Serves the programmes that coordinators follow to their API clients. */
@RestController
@RequestMapping("/api/v1/followed-programmes")
class FollowedProgrammeResource {

    private final FollowingProgrammes following;

    FollowedProgrammeResource(FollowingProgrammes following) {
        this.following = following;
    }

    /**
     * A programme that coordinators follow.
     *
     * @param version the version that a change must name
     * @param name its name, which no other one has
     * @param startsOn the first day on which its needs are published
     * @param endsOn the last day
     * @param areas NUTS codes of its départements and regions; empty for all of France
     * @param themes its CPV divisions; empty for all
     */
    record FollowedProgrammeBody(
            UUID id,
            long version,
            String name,
            LocalDate startsOn,
            LocalDate endsOn,
            List<String> areas,
            List<String> themes) {

        static FollowedProgrammeBody of(KeptProgramme kept) {
            ProgrammeTerms terms = kept.terms();
            return new FollowedProgrammeBody(
                    kept.id(),
                    kept.version(),
                    terms.name(),
                    terms.startsOn(),
                    terms.endsOn(),
                    terms.areas(),
                    terms.themes());
        }
    }

    /**
     * The terms of a programme to keep.
     *
     * @param version the version that the caller knows; left out for a new one
     * @param name its name
     * @param startsOn the first day on which its needs are published
     * @param endsOn the last day
     * @param areas NUTS codes of its départements and regions; left out for all of France
     * @param themes its CPV divisions of two digits; left out for all
     */
    record WantedProgramme(
            @Nullable Long version,
            @NotNull String name,
            @NotNull LocalDate startsOn,
            @NotNull LocalDate endsOn,
            @Nullable List<String> areas,
            @Nullable List<String> themes) {

        ProgrammeTerms terms() {
            return new ProgrammeTerms(
                    name, startsOn, endsOn, areas == null ? List.of() : areas, themes == null ? List.of() : themes);
        }
    }

    @GetMapping
    List<FollowedProgrammeBody> list(Actor actor) {
        return following.list(actor).stream().map(FollowedProgrammeBody::of).toList();
    }

    @GetMapping("/{id}")
    FollowedProgrammeBody find(Actor actor, @PathVariable UUID id) {
        return FollowedProgrammeBody.of(following.find(actor, id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<FollowedProgrammeBody> add(Actor actor, @Valid @RequestBody WantedProgramme wanted) {
        UUID id = following.add(actor, wanted.terms());
        return ResponseEntity.created(URI.create("/api/v1/followed-programmes/" + id))
                .body(find(actor, id));
    }

    @PutMapping("/{id}")
    FollowedProgrammeBody change(Actor actor, @PathVariable UUID id, @Valid @RequestBody WantedProgramme wanted) {
        following.change(actor, id, wanted.version() == null ? 0 : wanted.version(), wanted.terms());
        return find(actor, id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, @PathVariable UUID id) {
        following.remove(actor, id);
    }
}
