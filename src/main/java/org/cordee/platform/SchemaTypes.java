package org.cordee.platform;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/**
 * Names the schemas of the API description after their classes, and remembers from which class each is made. Swagger
 * names a schema by the simple name of its class, and of two classes with one name the second would be lost: inner enums
 * and such records get the name of the class around them too, as {@code WorkspaceMemberLine}. A test finds further ones.
 */
final class SchemaTypes implements ModelConverter {

    private static final Set<String> SHARED_NAMES =
            Set.of("Decision", "Figures", "Line", "MemberLine", "Remark", "View");

    private final Map<String, Set<Class<?>>> classes = new ConcurrentHashMap<>();

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Class<?> raw = type.getType() == null
                ? Object.class
                : Json.mapper().constructType(type.getType()).getRawClass();
        if (raw.getEnclosingClass() != null && (raw.isEnum() || SHARED_NAMES.contains(raw.getSimpleName()))) {
            type.name(raw.getEnclosingClass().getSimpleName() + raw.getSimpleName());
        }
        Schema<?> schema = chain.next().resolve(type, context, chain);
        String name = schema == null || raw == ResponseEntity.class ? null : nameOf(schema);
        if (name != null) {
            classes.computeIfAbsent(name, one -> ConcurrentHashMap.newKeySet()).add(raw);
        }
        return schema;
    }

    private static @Nullable String nameOf(Schema<?> schema) {
        return schema.get$ref() == null ? schema.getName() : nameOf(schema.get$ref());
    }

    /** Returns the class of a schema; null for schemas that are made without one. */
    @Nullable
    Class<?> of(String schema) {
        Set<Class<?>> found = classes.get(schema);
        return found == null ? null : found.iterator().next();
    }

    /** Returns the classes by schema; with more than one class a schema describes only one of them. */
    Map<String, Set<Class<?>>> all() {
        return Map.copyOf(classes);
    }

    /** Returns the name of the schema that a reference names. */
    static String nameOf(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }
}
