package org.cordee.consortium.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.cordee.consortium.AbandoningConsortium;
import org.cordee.consortium.ConsortiumFilter;
import org.cordee.consortium.ConsortiumReading;
import org.cordee.consortium.ConsortiumRow;
import org.cordee.consortium.ConsortiumState;
import org.cordee.consortium.DecidingUnfilledSlots;
import org.cordee.consortium.DefiningSlots;
import org.cordee.consortium.LaunchWords;
import org.cordee.consortium.LaunchingInvitations;
import org.cordee.consortium.OpeningConsortium;
import org.cordee.consortium.RankingCandidates;
import org.cordee.consortium.Workspace;
import org.cordee.consortium.web.ConsortiumBodies.Candidates;
import org.cordee.consortium.web.ConsortiumBodies.Created;
import org.cordee.consortium.web.ConsortiumBodies.Decision;
import org.cordee.consortium.web.ConsortiumBodies.Launch;
import org.cordee.consortium.web.ConsortiumBodies.Opening;
import org.cordee.consortium.web.ConsortiumBodies.Reason;
import org.cordee.consortium.web.ConsortiumBodies.SlotBody;
import org.cordee.shared.Actor;
import org.jspecify.annotations.Nullable;
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

/** Serves consortia: the lead opens, describes and launches them, the members read them. */
@RestController
@RequestMapping("/api/v1/consortia")
class ConsortiumResource {

    private final ConsortiumReading reading;
    private final OpeningConsortium opening;
    private final DefiningSlots defining;
    private final RankingCandidates ranking;
    private final LaunchingInvitations launching;
    private final DecidingUnfilledSlots deciding;
    private final AbandoningConsortium abandoning;

    ConsortiumResource(
            ConsortiumReading reading,
            OpeningConsortium opening,
            DefiningSlots defining,
            RankingCandidates ranking,
            LaunchingInvitations launching,
            DecidingUnfilledSlots deciding,
            AbandoningConsortium abandoning) {
        this.reading = reading;
        this.opening = opening;
        this.defining = defining;
        this.ranking = ranking;
        this.launching = launching;
        this.deciding = deciding;
        this.abandoning = abandoning;
    }

    @GetMapping
    PagedModel<ConsortiumRow> list(
            Actor actor,
            @RequestParam(defaultValue = "") List<ConsortiumState> state,
            @RequestParam(required = false) @Nullable UUID consultation,
            @RequestParam(required = false) ConsortiumFilter.@Nullable Role role,
            @RequestParam(defaultValue = "0") @Min(0) int page,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int size) {
        return new PagedModel<>(
                reading.rows(actor, new ConsortiumFilter(state, consultation, role), PageRequest.of(page, size)));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Created> open(Actor actor, @Valid @RequestBody Opening body) {
        UUID id = opening.open(actor, body.wish());
        return ResponseEntity.created(URI.create("/api/v1/consortia/" + id)).body(new Created(id));
    }

    @GetMapping("/{id}")
    Workspace read(Actor actor, @PathVariable UUID id) {
        return reading.workspace(actor, id);
    }

    @PutMapping("/{id}/slots")
    List<Created> define(
            Actor actor, @PathVariable UUID id, @RequestBody @NotEmpty List<@Valid @NotNull SlotBody> slots) {
        return defining.define(actor, id, slots.stream().map(SlotBody::draft).toList()).stream()
                .map(Created::new)
                .toList();
    }

    @PutMapping("/{id}/slots/{slotId}/candidates")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void rank(Actor actor, @PathVariable UUID id, @PathVariable UUID slotId, @Valid @RequestBody Candidates body) {
        ranking.rank(actor, id, slotId, body.establishmentIds());
    }

    @PostMapping("/{id}/launch")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void launch(Actor actor, @PathVariable UUID id, @RequestBody(required = false) @Nullable Launch body) {
        launching.launch(actor, id, body == null ? LaunchWords.NONE : body.words());
    }

    @PostMapping("/{id}/slots/{slotId}/decision")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decide(Actor actor, @PathVariable UUID id, @PathVariable UUID slotId, @Valid @RequestBody Decision body) {
        switch (body.decision()) {
            case WIDEN -> deciding.widen(actor, id, slotId, body.more());
            case DO_MYSELF -> deciding.doMyself(actor, id, slotId);
            case DROP -> deciding.drop(actor, id, slotId);
        }
    }

    @PostMapping("/{id}/abandonment")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void abandon(Actor actor, @PathVariable UUID id, @Valid @RequestBody Reason body) {
        abandoning.abandon(actor, id, body.reason());
    }
}
