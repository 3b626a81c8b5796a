package org.cordee.booklet.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import org.cordee.booklet.EntryMaturity;
import org.cordee.booklet.PrintingBooklet;
import org.cordee.booklet.PublishedEntries;
import org.cordee.booklet.PublishedEntries.EntryLine;
import org.cordee.booklet.PublishedEntries.EntrySearch;
import org.cordee.booklet.ReadingBooklets;
import org.cordee.booklet.ReadingBooklets.BookLine;
import org.cordee.booklet.ReadingBooklets.BookletView;
import org.cordee.booklet.ReadingBooklets.SolutionView;
import org.cordee.document.Download;
import org.cordee.shared.FileDownload;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.web.PagedModel;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves published booklets and their solutions to API clients. */
@RestController
@RequestMapping("/api/v1")
class BookletResource {

    private static final int LARGEST_PAGE = 100;
    private static final int LAST_PAGE = 10_000;

    private final ReadingBooklets reading;
    private final PublishedEntries entries;
    private final PrintingBooklet printing;

    BookletResource(ReadingBooklets reading, PublishedEntries entries, PrintingBooklet printing) {
        this.reading = reading;
        this.entries = entries;
        this.printing = printing;
    }

    /** Lists the last edition of each theme. */
    @GetMapping("/booklets")
    List<BookLine> shelf() {
        return reading.shelf();
    }

    @GetMapping("/booklets/{theme}/{edition}")
    BookletView last(@PathVariable String theme, @PathVariable int edition) {
        return reading.booklet(theme, edition, null);
    }

    @GetMapping("/booklets/{theme}/{edition}/versions/{version}")
    BookletView version(@PathVariable String theme, @PathVariable int edition, @PathVariable int version) {
        return reading.booklet(theme, edition, version);
    }

    /** Returns a version as PDF. */
    @GetMapping("/booklets/{theme}/{edition}/versions/{version}/file")
    ResponseEntity<byte[]> file(@PathVariable String theme, @PathVariable int edition, @PathVariable int version) {
        byte[] file = printing.file(theme, edition, version);
        return FileDownload.of(
                "cahier-" + theme + "-" + edition + "-v" + version + ".pdf", MediaType.APPLICATION_PDF_VALUE, file);
    }

    /**
     * Searches the solutions of all booklets.
     *
     * @param theme the code of a theme
     * @param area the code of a département or the NUTS code of a region
     */
    @GetMapping("/solutions")
    PagedModel<EntryLine> search(
            @RequestParam(defaultValue = "") String word,
            @RequestParam(required = false) @Nullable String theme,
            @RequestParam(required = false) @Nullable EntryMaturity maturity,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(defaultValue = "0") @Min(0) @Max(LAST_PAGE) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(LARGEST_PAGE) int size) {
        return new PagedModel<>(
                entries.search(new EntrySearch(word, theme, maturity, area), PageRequest.of(page, size)));
    }

    @GetMapping("/solutions/{id}")
    SolutionView solution(@PathVariable UUID id, @RequestParam(required = false) @Nullable Integer revision) {
        return reading.solution(id, revision);
    }

    @GetMapping("/solutions/{id}/photographs/{photoId}")
    ResponseEntity<byte[]> photo(@PathVariable UUID id, @PathVariable UUID photoId) {
        Download photo = reading.photo(id, photoId);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(photo.mediaType()))
                .header("X-Content-Type-Options", "nosniff")
                .body(photo.bytes());
    }
}
