package org.cordee.document;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Detects the type of a file from its content. The name only distinguishes kinds of one container format. */
@Component
class MediaTypes {

    /** The column has as many characters. */
    private static final int LONGEST = 100;

    private final DocumentSettings settings;

    MediaTypes(DocumentSettings settings) {
        this.settings = settings;
    }

    /** @throws RuleViolation when it is empty, not of the declared type, or of a type that is not accepted */
    String of(Path file, FileName name, @Nullable String declared) throws IOException {
        if (Files.size(file) == 0) {
            throw RuleViolation.of("file", "document.empty", name.value());
        }
        String type = detected(file, name);
        String kept = type.equals("text/x-web-markdown") ? "text/plain" : type;
        if (!settings.accepted().contains(kept)) {
            throw RuleViolation.of("file", "document.type-refused", name.value(), type);
        }
        if (declared != null && !isSame(declared, kept)) {
            throw RuleViolation.of("file", "document.type-differs", name.value(), declared, type);
        }
        return kept;
    }

    /** Returns the type of a file that may be of any, also empty. */
    String anyOf(Path file, FileName name) throws IOException {
        String type = detected(file, name);
        if (type.startsWith("message/") && name.value().toLowerCase(Locale.ROOT).endsWith(".txt")) {
            // A text that begins with "Article" looks like an article of a news group.
            return "text/plain";
        }
        return type.length() > LONGEST ? MediaType.OCTET_STREAM.toString() : type;
    }

    private static String detected(Path file, FileName name) throws IOException {
        Metadata hint = new Metadata();
        hint.set(TikaCoreProperties.RESOURCE_NAME_KEY, name.value());
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
            return TikaConfig.getDefaultConfig()
                    .getMimeRepository()
                    .detect(content, hint)
                    .getBaseType()
                    .toString();
        }
    }

    /**
     * Compares a declared type with the detected one. Browsers declare unknown files as application/octet-stream, and
     * many texts under other names.
     */
    private static boolean isSame(String declared, String found) {
        String base = declared.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return base.equals(found)
                || base.equals("application/octet-stream")
                || (base.startsWith("text/") && found.startsWith("text/"))
                || (base.equals("text/xml") && found.equals("application/xml"));
    }
}
