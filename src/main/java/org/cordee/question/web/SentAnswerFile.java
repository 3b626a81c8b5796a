package org.cordee.question.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.cordee.question.AnswerFile;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** Opens the buyer's file of a form. */
final class SentAnswerFile {

    private SentAnswerFile() {}

    /** Runs an act with the file, or with null when none was chosen, and returns its id. */
    static UUID with(@Nullable MultipartFile file, Function<@Nullable AnswerFile, UUID> act) {
        if (file == null || file.isEmpty()) {
            return act.apply(null);
        }
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        try (InputStream content = file.getInputStream()) {
            return act.apply(new AnswerFile(content, name, file.getContentType()));
        } catch (IOException cutOff) {
            throw new UncheckedIOException(cutOff);
        }
    }
}
