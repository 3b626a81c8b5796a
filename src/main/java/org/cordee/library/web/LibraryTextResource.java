package org.cordee.library.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.bid.OwnSections.FormerBid;
import org.cordee.library.ImportingDocument;
import org.cordee.library.InsertingEntry;
import org.cordee.library.KeepingTexts;
import org.cordee.library.KeepingTexts.FormerTexts;
import org.cordee.library.OfferingEntries;
import org.cordee.library.OfferingEntries.Offer;
import org.cordee.library.ReadingLibrary;
import org.cordee.library.ReadingLibrary.ProposedEntry;
import org.cordee.library.SectionMaterial;
import org.cordee.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes texts from bids that are over and from DOCX files, and puts entries into sections. */
@RestController
@RequestMapping("/api/v1")
class LibraryTextResource {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final KeepingTexts keeping;
    private final ImportingDocument importing;
    private final OfferingEntries offering;
    private final InsertingEntry inserting;
    private final ReadingLibrary reading;

    LibraryTextResource(
            KeepingTexts keeping,
            ImportingDocument importing,
            OfferingEntries offering,
            InsertingEntry inserting,
            ReadingLibrary reading) {
        this.keeping = keeping;
        this.importing = importing;
        this.offering = offering;
        this.inserting = inserting;
        this.reading = reading;
    }

    /**
     * The texts to keep from bids that are over.
     *
     * @param sections the sections that the organisation wrote, 1 to 30
     */
    record TextsToKeep(@NotNull Set<@NotNull UUID> sections) {}

    /**
     * The number of entries that an act changed.
     *
     * @param entries the number of entries
     */
    record EntryCount(int entries) {}

    /**
     * The decision about entries that were read from a file.
     *
     * @param entries the proposed entries, 1 to 60
     * @param keep true to keep them, false to delete them
     */
    record ProposalDecision(
            @NotNull Set<@NotNull UUID> entries, @NotNull Boolean keep) {}

    /**
     * An entry to put into a section.
     *
     * @param entryId the entry, whose validity has not ended
     * @param expectedVersion the number of the present draft of the section
     */
    record EntryToInsert(@NotNull UUID entryId, @NotNull Integer expectedVersion) {}

    /**
     * A draft of a section.
     *
     * @param version the number of the draft
     */
    record InsertedDraft(int version) {}

    @GetMapping("/library/bids")
    List<FormerBid> bids(Actor actor) {
        return keeping.bids(actor);
    }

    @GetMapping("/library/bids/{id}")
    FormerTexts bid(Actor actor, @PathVariable UUID id) {
        return keeping.texts(actor, id);
    }

    @PostMapping("/library/texts")
    EntryCount keep(Actor actor, @Valid @RequestBody TextsToKeep body) {
        return new EntryCount(keeping.keep(actor, body.sections()));
    }

    @PostMapping(path = "/library/documents", consumes = WORD)
    EntryCount read(Actor actor, @RequestParam(defaultValue = "document.docx") String name, @RequestBody byte[] file) {
        return new EntryCount(importing.propose(actor, file, name, WORD));
    }

    @GetMapping("/library/proposals")
    List<ProposedEntry> proposals(Actor actor) {
        return reading.proposed(actor);
    }

    @PostMapping("/library/proposals")
    EntryCount decide(Actor actor, @Valid @RequestBody ProposalDecision body) {
        return new EntryCount(
                body.keep() ? importing.keep(actor, body.entries()) : importing.discard(actor, body.entries()));
    }

    /** Returns entries for a section that the organisation acted for writes. */
    @GetMapping("/sections/{id}/library")
    Offer offer(Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable String q) {
        return offering.offer(actor, id, q == null ? "" : q);
    }

    @PostMapping("/sections/{id}/library")
    InsertedDraft insert(Actor actor, @PathVariable UUID id, @Valid @RequestBody EntryToInsert body) {
        return new InsertedDraft(inserting.insert(actor, id, body.expectedVersion(), body.entryId()));
    }

    /** Lists the entries that the organisation acted for put into a section. */
    @GetMapping("/sections/{id}/sources")
    List<SectionMaterial> sources(Actor actor, @PathVariable UUID id) {
        return offering.sources(actor, id);
    }
}
