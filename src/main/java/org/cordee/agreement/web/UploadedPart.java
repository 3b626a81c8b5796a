package org.cordee.agreement.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.function.Consumer;
import org.cordee.agreement.SentFile;
import org.springframework.web.multipart.MultipartFile;

/** Opens an uploaded file of a form. */
final class UploadedPart {

    private UploadedPart() {}

    static void read(MultipartFile file, Consumer<SentFile> reader) {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        try (InputStream in = file.getInputStream()) {
            reader.accept(new SentFile(in, name, file.getContentType()));
        } catch (IOException cutOff) {
            throw new UncheckedIOException(cutOff);
        }
    }
}
