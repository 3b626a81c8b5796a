package org.cordee.library.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.library.Freshness;
import org.cordee.library.KeepingEntries;
import org.cordee.library.KeepingEntries.EntryTerms;
import org.cordee.library.LibraryContent;
import org.cordee.library.LibraryEntryView;
import org.cordee.library.LibraryFacts;
import org.cordee.library.LibraryKind;
import org.cordee.library.LibraryQuery;
import org.cordee.library.LibraryRow;
import org.cordee.library.LibraryShelf;
import org.cordee.library.ReadingLibrary;
import org.cordee.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.web.PagedModel;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Serves the library of the organisation acted for, its entries and their reviews. */
@RestController
@RequestMapping("/api/v1/library")
class LibraryResource {

    private static final int LARGEST_PAGE = 100;
    private static final int LAST_PAGE = 1_000;

    private final ReadingLibrary reading;
    private final KeepingEntries keeping;

    LibraryResource(ReadingLibrary reading, KeepingEntries keeping) {
        this.reading = reading;
        this.keeping = keeping;
    }

    /**
     * The library of an organisation.
     *
     * @param total the number of kept entries
     * @param byFreshness the number of kept entries of each freshness
     * @param byKind the number of kept entries of each kind
     * @param due the entries to take up first, at most five
     * @param proposed the number of entries that were read from a file and wait for a decision
     * @param entries one page of the chosen entries, the best match first, then the most used
     */
    record LibraryBody(
            int total,
            Map<Freshness, Integer> byFreshness,
            Map<LibraryKind, Integer> byKind,
            List<LibraryRow> due,
            int proposed,
            PagedModel<LibraryRow> entries) {

        static LibraryBody of(LibraryShelf shelf) {
            return new LibraryBody(
                    shelf.total(),
                    shelf.byFreshness(),
                    shelf.byKind(),
                    shelf.due(),
                    shelf.proposed(),
                    new PagedModel<>(shelf.rows()));
        }
    }

    /**
     * An entry as its organisation gives it. Facts that do not belong to its kind are ignored.
     *
     * @param revision the revision that the caller read; left out for a new entry
     * @param kind the kind of the entry, which stays
     * @param title at most 200 characters
     * @param question the question that a text answers, at most 200 characters
     * @param text in Markdown, at most 30000 characters; a text must have one
     * @param buyer who ordered the work of a reference
     * @param amount in euros without VAT
     * @param startedOn the first day of the work, of the employment, of the use or of the validity
     * @param endedOn the last day of the work of a reference
     * @param contactName the person of the buyer who confirms a reference
     * @param contactEmail the address of this person
     * @param contactPhone the number of this person
     * @param occupation the trade or function of a person
     * @param issuer who issued a certificate
     * @param reviewMonths after how many months it is read again, 1 to 36; left out for the usual time of its kind
     * @param expiresOn the last day on which it is valid; left out when its validity does not end
     * @param ownerId the person of the organisation who reads it again; left out for nobody, or the caller for a new one
     */
    record LibraryEntryBody(
            @Nullable Integer revision,
            @NotNull LibraryKind kind,
            @NotBlank String title,
            @Nullable String question,
            @Nullable String text,
            @Nullable String buyer,
            @Nullable BigDecimal amount,
            @Nullable LocalDate startedOn,
            @Nullable LocalDate endedOn,
            @Nullable String contactName,
            @Nullable String contactEmail,
            @Nullable String contactPhone,
            @Nullable String occupation,
            @Nullable String issuer,
            @Nullable Integer reviewMonths,
            @Nullable LocalDate expiresOn,
            @Nullable UUID ownerId) {

        EntryTerms terms() {
            return new EntryTerms(
                    new LibraryContent(kind, title, text(question), text(text), facts()),
                    reviewMonths,
                    expiresOn,
                    ownerId);
        }

        private LibraryFacts facts() {
            return new LibraryFacts(
                    text(buyer),
                    amount,
                    startedOn,
                    endedOn,
                    text(contactName),
                    text(contactEmail),
                    text(contactPhone),
                    text(occupation),
                    text(issuer));
        }

        private static String text(@Nullable String given) {
            return given == null ? "" : given;
        }
    }

    /**
     * The statement that an entry was read and is right.
     *
     * @param revision the revision that the caller read
     */
    record LibraryReview(@NotNull Integer revision) {}

    /** Returns the library of the organisation acted for. */
    @GetMapping
    LibraryBody shelf(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable LibraryKind kind,
            @RequestParam(required = false) @Nullable Freshness freshness,
            @RequestParam(defaultValue = "0") @Min(0) @Max(LAST_PAGE) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(LARGEST_PAGE) int size) {
        return LibraryBody.of(reading.shelf(actor, new LibraryQuery(q, kind, freshness), PageRequest.of(page, size)));
    }

    @PostMapping("/entries")
    ResponseEntity<LibraryEntryView> add(Actor actor, @Valid @RequestBody LibraryEntryBody body) {
        UUID id = keeping.add(actor, body.terms());
        return ResponseEntity.created(URI.create("/api/v1/library/entries/" + id))
                .body(reading.entry(actor, id));
    }

    @GetMapping("/entries/{id}")
    LibraryEntryView entry(Actor actor, @PathVariable UUID id) {
        return reading.entry(actor, id);
    }

    @PutMapping("/entries/{id}")
    LibraryEntryView change(Actor actor, @PathVariable UUID id, @Valid @RequestBody LibraryEntryBody body) {
        reading.entry(actor, id);
        keeping.change(actor, id, body.revision() == null ? 0 : body.revision(), body.terms());
        return reading.entry(actor, id);
    }

    @PostMapping("/entries/{id}/review")
    LibraryEntryView review(Actor actor, @PathVariable UUID id, @Valid @RequestBody LibraryReview body) {
        keeping.review(actor, id, body.revision());
        return reading.entry(actor, id);
    }

    @DeleteMapping("/entries/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, @PathVariable UUID id) {
        reading.entry(actor, id);
        keeping.remove(actor, id);
    }
}
