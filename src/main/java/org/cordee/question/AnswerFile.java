package org.cordee.question;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The buyer's file with an answer, as it is uploaded.
 *
 * @param mediaType the type that the sender declares; null when it declares none
 */
public record AnswerFile(
        InputStream content, String name, @Nullable String mediaType) {}
