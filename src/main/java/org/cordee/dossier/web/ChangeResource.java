package org.cordee.dossier.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import org.cordee.dossier.ChangeLine;
import org.cordee.dossier.ChangedFile;
import org.cordee.dossier.ChangedFile.PassageLine;
import org.cordee.dossier.ExtensionRequest;
import org.cordee.dossier.ReadingChanges;
import org.cordee.dossier.VersionChanges;
import org.cordee.dossier.VersionChanges.ChangeCount;
import org.cordee.dossier.WritingExtensionRequest;
import org.cordee.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves what a version of the buyer's documents changes to API clients, and the request to extend the time limit. */
@RestController
@RequestMapping("/api/v1/consortia/{id}/dossier")
class ChangeResource {

    private static final int LARGEST_PAGE = 100;

    private final ReadingChanges changes;
    private final WritingExtensionRequest extension;

    ChangeResource(ReadingChanges changes, WritingExtensionRequest extension) {
        this.changes = changes;
        this.extension = extension;
    }

    /**
     * Lists the files that a version changes.
     *
     * @param number the number of the version
     * @param former the number of the version with which it is compared; null for the first version
     * @param kinds how many files changed in each way
     * @param unchanged the number of files that stayed as they were
     * @param files some of the changed files, those of the rules first
     * @param total the number of all changed files
     */
    record ChangesOfVersion(
            int number,
            @Nullable Integer former,
            List<ChangeCount> kinds,
            long unchanged,
            List<ChangeLine> files,
            long total) {

        static ChangesOfVersion of(VersionChanges changes) {
            return new ChangesOfVersion(
                    changes.number(),
                    changes.former(),
                    changes.kinds(),
                    changes.unchanged(),
                    changes.lines().getContent(),
                    changes.lines().getTotalElements());
        }
    }

    /**
     * A changed file with some of its passages.
     *
     * @param version the number of the later version
     * @param stored the number of passages that are stored
     * @param passages twenty of them at most
     */
    record PassagesOfFile(int version, ChangeLine file, int stored, List<PassageLine> passages) {

        static PassagesOfFile of(ChangedFile change) {
            return new PassagesOfFile(
                    change.version(),
                    change.line(),
                    change.stored(),
                    change.passages().getContent());
        }
    }

    /** Returns the files that a version changes; the latest version without a number. */
    @GetMapping("/file-changes")
    ChangesOfVersion all(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(defaultValue = "0") @Min(0) @Max(10_000) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(LARGEST_PAGE) int size) {
        return ChangesOfVersion.of(changes.of(actor, id, version, PageRequest.of(page, size)));
    }

    /** Returns the passages of a file that differ. The opening is noted. */
    @GetMapping("/file-changes/{change}")
    PassagesOfFile one(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID change,
            @RequestParam(defaultValue = "0") @Min(0) @Max(1_000) int page) {
        return PassagesOfFile.of(changes.open(actor, id, change, page));
    }

    /** Returns the request to the buyer to extend the time limit (R2151-4), where it is due. */
    @GetMapping("/extension-request")
    ExtensionRequest extension(Actor actor, @PathVariable UUID id) {
        return extension.of(actor, id);
    }
}
