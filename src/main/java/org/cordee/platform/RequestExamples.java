package org.cordee.platform;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import tools.jackson.databind.json.JsonMapper;

/** Gives each operation that reads JSON an example, put together from the fields of its schema and {@code examples.txt}. */
final class RequestExamples implements OpenApiCustomizer {

    private static final String JSON = org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

    private static final Map<String, Object> BY_FORMAT = Map.of(
            "uuid", "018f3a2b-7c4d-7e5f-8a9b-0c1d2e3f4a5b",
            "date-time", "2026-12-15T11:00:00Z",
            "date", "2026-12-15");

    private final Map<String, String> lines = FieldTexts.read("examples.txt");

    @Override
    public void customise(OpenAPI api) {
        Map<String, Schema> schemas = api.getComponents().getSchemas();
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) -> complete(method + " " + path, operation, schemas)));
    }

    private void complete(String route, Operation operation, Map<String, Schema> schemas) {
        MediaType body =
                operation.getRequestBody() == null || operation.getRequestBody().getContent() == null
                        ? null
                        : operation.getRequestBody().getContent().get(JSON);
        if (body == null || body.getSchema() == null) {
            return;
        }
        Object own = line(route);
        Object example = own == null ? of("", "", body.getSchema(), schemas, true) : own;
        if (example != null) {
            body.setExample(example);
        }
    }

    /** Returns an example of a field; null when it may be left out and no line gives one. */
    private @Nullable Object of(
            String owner, String field, Schema<?> schema, Map<String, Schema> schemas, boolean needed) {
        Object written = line(owner + '.' + field);
        Object given = written == null ? line(field) : written;
        if (given != null && (written != null || fits(given, schema, schemas))) {
            return given;
        }
        if (!needed) {
            return null;
        }
        if (schema.get$ref() != null) {
            String name = SchemaTypes.nameOf(schema.get$ref());
            return of(name, schemas.get(name), schemas);
        }
        if (schema.getItems() != null) {
            Object item = of(owner, "", schema.getItems(), schemas, true);
            return item == null ? List.of() : List.of(item);
        }
        if (schema.getEnum() != null && !schema.getEnum().isEmpty()) {
            return schema.getEnum().get(0);
        }
        return schema.getFormat() != null && BY_FORMAT.containsKey(schema.getFormat())
                ? BY_FORMAT.get(schema.getFormat())
                : byType(schema);
    }

    private @Nullable Object of(String name, @Nullable Schema<?> schema, Map<String, Schema> schemas) {
        if (schema == null) {
            return null;
        }
        if (schema.getEnum() != null) {
            return schema.getEnum().get(0);
        }
        if (schema.getProperties() == null) {
            return null;
        }
        List<String> required = schema.getRequired() == null ? List.of() : schema.getRequired();
        Map<String, Object> example = new LinkedHashMap<>();
        schema.getProperties().forEach((field, value) -> {
            Object one = of(name, field, value, schemas, required.contains(field));
            if (one != null) {
                example.put(field, one);
            }
        });
        return example;
    }

    /** Tells if a line about all fields of a name can be meant for this one, by its type. */
    private static boolean fits(Object given, Schema<?> schema, Map<String, Schema> schemas) {
        if (schema.get$ref() != null) {
            Schema<?> target = schemas.get(SchemaTypes.nameOf(schema.get$ref()));
            return target != null
                    && target.getEnum() != null
                    && target.getEnum().contains(given);
        }
        Set<String> types = schema.getTypes() == null ? Set.of(String.valueOf(schema.getType())) : schema.getTypes();
        if (given instanceof String) {
            return types.contains("string") && schema.getFormat() == null;
        }
        return given instanceof Number
                ? types.contains("number") || types.contains("integer")
                : types.contains("array");
    }

    private static @Nullable Object byType(Schema<?> schema) {
        Set<String> types = schema.getTypes() == null ? Set.of(String.valueOf(schema.getType())) : schema.getTypes();
        if (types.contains("boolean")) {
            return true;
        }
        return types.contains("integer") ? 1 : null;
    }

    private @Nullable Object line(String key) {
        String json = lines.get(key);
        return json == null ? null : JsonMapper.shared().readValue(json, Object.class);
    }
}
