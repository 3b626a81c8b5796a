package org.cordee.dossier.web;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import org.cordee.dossier.DossierUpload;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * The form by which the lead loads a version.
 *
 * @param archive the ZIP; null when none was chosen
 * @param publishedOn the day of publication as the browser sends it, 2026-11-24, or empty
 */
record DossierUploadForm(@Nullable MultipartFile archive, String publishedOn) {

    DossierUploadForm {
        publishedOn = publishedOn == null ? "" : publishedOn;
    }

    static DossierUploadForm empty() {
        return new DossierUploadForm(null, "");
    }

    /**
     * Returns the ZIP with its day.
     *
     * @param opened the content of the ZIP
     * @throws RuleViolation when the day is none
     */
    DossierUpload with(InputStream opened) {
        String name = archive == null ? "" : Objects.requireNonNullElse(archive.getOriginalFilename(), "");
        return new DossierUpload(opened, name.isBlank() ? "dce.zip" : name, day());
    }

    /** @throws RuleViolation when no file was chosen */
    InputStream open() throws IOException {
        if (archive == null || archive.isEmpty()) {
            throw RuleViolation.of("archive", "dossier.archive.none");
        }
        return archive.getInputStream();
    }

    private @Nullable LocalDate day() {
        try {
            return publishedOn.isBlank() ? null : LocalDate.parse(publishedOn.strip());
        } catch (DateTimeException unreadable) {
            throw RuleViolation.of("publishedOn", "dossier.published.no-day");
        }
    }
}
