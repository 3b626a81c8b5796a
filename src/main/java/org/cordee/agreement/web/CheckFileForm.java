package org.cordee.agreement.web;

import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** The form by which a party chooses the file that it wants to check. */
record CheckFileForm(@Nullable MultipartFile file) {

    /** @throws RuleViolation on the form's field when no file was chosen */
    MultipartFile chosen() {
        if (file == null || file.isEmpty()) {
            throw RuleViolation.of("file", "agreement.check.file-missing");
        }
        return file;
    }
}
