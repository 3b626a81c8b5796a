package org.cordee.organisation.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.cordee.organisation.EditingOrganisations;
import org.cordee.organisation.OrganisationKind;
import org.cordee.organisation.OrganisationRow;
import org.cordee.organisation.ReadingDirectory;
import org.cordee.organisation.RegisteringOrganisations;
import org.cordee.organisation.search.FindingOrganisations;
import org.cordee.organisation.search.FoundOrganisations;
import org.cordee.organisation.search.SearchCriteria;
import org.cordee.organisation.search.SearchHit;
import org.cordee.shared.Actor;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageImpl;
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

/** Serves the directory to API clients. */
@RestController
@RequestMapping("/api/v1/organisations")
class OrganisationResource {

    private static final int LARGEST_PAGE = 100;

    private final FindingOrganisations finding;
    private final ReadingDirectory directory;
    private final RegisteringOrganisations registering;
    private final EditingOrganisations editing;

    OrganisationResource(
            FindingOrganisations finding,
            ReadingDirectory directory,
            RegisteringOrganisations registering,
            EditingOrganisations editing) {
        this.finding = finding;
        this.directory = directory;
        this.registering = registering;
        this.editing = editing;
    }

    /** Finds organisations, the best match first, without words in the order of the name; the first 1,000 at most. */
    @GetMapping
    PagedModel<OrganisationRow> search(
            Actor actor,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable OrganisationKind kind,
            @RequestParam(required = false) @Nullable String activity,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable Integer radius,
            @RequestParam(defaultValue = "0") @Min(0) int page,
            @RequestParam(defaultValue = "20") @Min(1) @Max(LARGEST_PAGE) int size) {
        SearchCriteria typed = SearchCriteria.EVERYTHING
                .withWords(text(q))
                .withName(text(name))
                .withActivity(text(activity))
                .near(text(place), radius);
        FoundOrganisations found = finding.search(actor, kind == null ? typed : typed.ofKind(kind), page, size);
        return new PagedModel<>(new PageImpl<>(
                found.hits().stream().map(OrganisationResource::row).toList(),
                PageRequest.of(page, size),
                found.total()));
    }

    private static OrganisationRow row(SearchHit hit) {
        return new OrganisationRow(
                hit.organisationId(),
                hit.legalName(),
                hit.siren(),
                hit.kinds(),
                hit.vocation(),
                hit.city(),
                hit.department(),
                hit.establishments());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    @GetMapping("/{id}")
    OrganisationBody find(Actor actor, @PathVariable UUID id) {
        return OrganisationBody.of(directory.find(actor, id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<OrganisationBody> register(Actor actor, @Valid @RequestBody OrganisationBody body) {
        List<EstablishmentBody> establishments = body.establishments() == null ? List.of() : body.establishments();
        UUID id = registering.register(
                actor,
                body.identity(),
                body.profile(),
                establishments.stream().map(EstablishmentBody::profile).toList());
        return ResponseEntity.created(URI.create("/api/v1/organisations/" + id)).body(find(actor, id));
    }

    /** Replaces the profile of the organisation; its establishments have a resource of their own. */
    @PutMapping("/{id}")
    OrganisationBody change(Actor actor, @PathVariable UUID id, @Valid @RequestBody OrganisationBody body) {
        editing.change(actor, id, body.requireVersion(), body.profile());
        return find(actor, id);
    }

    @PostMapping("/{id}/establishments")
    @ResponseStatus(HttpStatus.CREATED)
    OrganisationBody addEstablishment(Actor actor, @PathVariable UUID id, @RequestBody EstablishmentBody body) {
        editing.addEstablishment(actor, id, versionOf(body), body.profile());
        return find(actor, id);
    }

    @PutMapping("/{id}/establishments/{establishmentId}")
    OrganisationBody changeEstablishment(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID establishmentId,
            @RequestBody EstablishmentBody body) {
        editing.changeEstablishment(actor, id, versionOf(body), establishmentId, body.profile());
        return find(actor, id);
    }

    private static long versionOf(EstablishmentBody body) {
        Long version = body.version();
        if (version == null) {
            throw RuleViolation.of("version", "organisation.version-missing");
        }
        return version;
    }
}
