package org.cordee.dossier.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.cordee.dossier.DecidingDemands;
import org.cordee.dossier.DemandKind;
import org.cordee.dossier.DemandLine;
import org.cordee.dossier.ReadingDemands;
import org.cordee.shared.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves what the rules of the consultation ask to API clients: the same acts as on the pages. */
@RestController
@RequestMapping("/api/v1/consortia/{id}/dossier")
class DemandResource {

    private final ReadingDemands demands;
    private final DecidingDemands deciding;

    DemandResource(ReadingDemands demands, DecidingDemands deciding) {
        this.demands = demands;
        this.deciding = deciding;
    }

    /**
     * The version of a demand that the caller knows.
     *
     * @param version the number of its changes
     */
    record DemandVersion(long version) {}

    /**
     * Gives the value that the lead read itself.
     *
     * @param version the number of the demand's changes that the caller knows; 0 when it was not stored
     * @param value what the rules ask; lists have one entry on each line
     */
    record DemandToCorrect(long version, @NotBlank String value) {}

    /**
     * The file that holds the rules.
     *
     * @param file the id of a file of the latest version
     */
    record RulesToChoose(@NotNull UUID file) {}

    @GetMapping("/demands")
    ReadingDemands.DemandsView all(Actor actor, @PathVariable UUID id) {
        return demands.of(actor, id);
    }

    /** Confirms what was read in the latest version. */
    @PostMapping("/demands/{kind}/confirmation")
    DemandLine confirm(
            Actor actor, @PathVariable UUID id, @PathVariable DemandKind kind, @Valid @RequestBody DemandVersion body) {
        deciding.confirm(actor, id, kind, body.version());
        return demands.one(actor, id, kind);
    }

    /** Replaces the value by what the caller read itself. */
    @PutMapping("/demands/{kind}")
    DemandLine correct(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable DemandKind kind,
            @Valid @RequestBody DemandToCorrect body) {
        deciding.correct(actor, id, kind, body.version(), body.value());
        return demands.one(actor, id, kind);
    }

    /** Records that the rules do not ask it. */
    @PostMapping("/demands/{kind}/removal")
    DemandLine drop(
            Actor actor, @PathVariable UUID id, @PathVariable DemandKind kind, @Valid @RequestBody DemandVersion body) {
        deciding.drop(actor, id, kind, body.version());
        return demands.one(actor, id, kind);
    }

    /** Takes another file of the latest version for the rules, and searches it. */
    @PutMapping("/rules")
    ReadingDemands.DemandsView choose(Actor actor, @PathVariable UUID id, @Valid @RequestBody RulesToChoose body) {
        deciding.chooseRules(actor, id, body.file());
        return demands.of(actor, id);
    }
}
