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

/** Remembers from which class each schema of the API description is made. */
final class SchemaTypes implements ModelConverter {

    private final Map<String, Set<Class<?>>> classes = new ConcurrentHashMap<>();

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema<?> schema = chain.next().resolve(type, context, chain);
        if (schema != null && schema.get$ref() != null && type.getType() != null) {
            Class<?> raw = Json.mapper().constructType(type.getType()).getRawClass();
            classes.computeIfAbsent(nameOf(schema.get$ref()), name -> ConcurrentHashMap.newKeySet())
                    .add(raw);
        }
        return schema;
    }

    /** Returns the class of a schema; null for schemas that are made without one. */
    @Nullable Class<?> of(String schema) {
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
