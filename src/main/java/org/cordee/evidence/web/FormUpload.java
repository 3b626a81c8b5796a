package org.cordee.evidence.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * A form that another party wrote, as the lead brings it.
 *
 * @param file null when none was chosen
 */
record FormUpload(@Nullable MultipartFile file) {

    /** One byte more than the longest ESPD file that is read. */
    private static final int MOST_BYTES = 8_000_001;

    static final FormUpload EMPTY = new FormUpload(null);

    /** Receives the bytes, the name and the media type that the sender gives. */
    @FunctionalInterface
    interface Receiver {
        void receive(InputStream in, String name, @Nullable String mediaType);
    }

    /** Reads the first bytes of an ESPD file; a longer one is refused for its size. */
    static byte[] bytes(InputStream in) {
        try {
            return in.readNBytes(MOST_BYTES);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** @throws RuleViolation when no file was chosen */
    void read(Receiver receiver) {
        if (file == null || file.isEmpty()) {
            throw RuleViolation.of("file", "application.piece.file-missing");
        }
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        try (InputStream in = file.getInputStream()) {
            receiver.receive(in, name, file.getContentType());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
