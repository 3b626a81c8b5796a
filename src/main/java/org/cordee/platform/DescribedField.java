package org.cordee.platform;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One field of a schema as the code declares it: the packages are null-marked, so that only what is annotated {@code
 * Nullable} may be null, and the constraints say what a request must have.
 *
 * @param component true for a component of a record, which can also be sent; false for what is derived from others
 */
record DescribedField(AnnotatedType type, AnnotatedElement declared, boolean component) {

    /** Finds a field by its name in JSON; empty for fields that no method and no component provides. */
    static Optional<DescribedField> of(Class<?> type, String name) {
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                if (nameOf(component).equals(name)) {
                    return Optional.of(new DescribedField(component.getAnnotatedType(), component, true));
                }
            }
        }
        String capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        List<String> getters = List.of(name, "is" + capital, "get" + capital);
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getParameterCount() == 0 && getters.contains(method.getName()))
                .findFirst()
                .map(method -> new DescribedField(method.getAnnotatedReturnType(), method, false));
    }

    private static String nameOf(RecordComponent component) {
        JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
        return named == null || named.value().isEmpty() ? component.getName() : named.value();
    }

    boolean isNullable() {
        return type.isAnnotationPresent(Nullable.class) || declared.isAnnotationPresent(Nullable.class);
    }

    /** Tells if a request without this field is refused. */
    boolean isAskedFor() {
        return component && (isPrimitive() || isConstrained());
    }

    /** Tells if the code expects a value: it has no {@code null} here. */
    boolean isExpected() {
        return component && !isNullable();
    }

    private boolean isPrimitive() {
        return type.getType() instanceof Class<?> raw && raw.isPrimitive();
    }

    private boolean isConstrained() {
        AnnotatedElement holder = declared instanceof RecordComponent named ? accessorOf(named) : declared;
        return List.of(NotNull.class, NotBlank.class, NotEmpty.class).stream()
                .anyMatch(constraint -> declared.isAnnotationPresent(constraint)
                        || holder.isAnnotationPresent(constraint)
                        || type.isAnnotationPresent(constraint));
    }

    private static Method accessorOf(RecordComponent component) {
        return component.getAccessor();
    }
}
