package org.cordee.agreement;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file as a user sent it. Treat it as hostile until it was scanned.
 *
 * @param mediaType the type that the sender gave, null when it gave none
 */
public record SentFile(
        InputStream content, String name, @Nullable String mediaType) {}
