package org.cordee.engine.api;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Describes why a request's body cannot be read, in Camunda's words and without names of Java classes. */
final class UnreadableBody {

    private static final String UNKNOWN = "UNKNOWN_DEFAULT_OPEN_API";

    private UnreadableBody() {}

    static String describe(@Nullable Throwable cause) {
        if (cause instanceof InvalidFormatException format
                && format.getTargetType().isEnum()) {
            return "Unexpected value '" + format.getValue() + "' for enum field '" + last(format)
                    + "'. Use any of the following values: " + names(format.getTargetType());
        }
        if (cause instanceof MismatchedInputException mismatch
                && !path(mismatch).isEmpty()) {
            return "Request property [" + path(mismatch) + "] cannot be parsed";
        }
        return cause instanceof JacksonException
                ? "The request's body is not JSON of this operation"
                : "The request's body is missing or cannot be read";
    }

    private static String path(JacksonException failure) {
        return failure.getPath().stream()
                .map(part -> part.getPropertyName() == null ? String.valueOf(part.getIndex()) : part.getPropertyName())
                .collect(Collectors.joining("."));
    }

    private static String last(JacksonException failure) {
        String path = path(failure);
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private static List<String> names(Class<?> enumeration) {
        return Arrays.stream(enumeration.getEnumConstants())
                .filter(constant -> !((Enum<?>) constant).name().equals(UNKNOWN))
                .map(String::valueOf)
                .toList();
    }
}
