package org.cordee.agreement.dropout;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file as somebody sent it, hostile until it was looked into.
 *
 * @param mediaType what the sender says it is, null when it says nothing
 */
public record SentFile(
        InputStream content, String name, @Nullable String mediaType) {}
