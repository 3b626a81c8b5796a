package org.cordee.platform;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;

/**
 * Says of each field of each schema what it means, if it is always there and if it may be null. An answer has all its
 * fields; a request must have those that the code asks for.
 */
final class DescribingSchemas implements OpenApiCustomizer {

    private static final String NULL = "null";

    private final SchemaTypes types;

    DescribingSchemas(SchemaTypes types) {
        this.types = types;
    }

    @Override
    public void customise(OpenAPI api) {
        Map<String, Schema> schemas = api.getComponents().getSchemas();
        Set<String> sent = new HashSet<>();
        Set<String> answered = new HashSet<>();
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(operation -> follow(operation, schemas, sent, answered));
        schemas.forEach((name, schema) -> describe(name, schema, sent.contains(name), answered.contains(name)));
    }

    private static void follow(
            Operation operation, Map<String, Schema> schemas, Set<String> sent, Set<String> answered) {
        if (operation.getRequestBody() != null) {
            follow(operation.getRequestBody().getContent(), schemas, sent);
        }
        operation.getResponses().values().forEach(response -> follow(response.getContent(), schemas, answered));
    }

    private static void follow(Content content, Map<String, Schema> schemas, Set<String> reached) {
        if (content != null) {
            content.values().forEach(type -> follow(type.getSchema(), schemas, reached));
        }
    }

    /** Collects the names of all schemas that a schema consists of. */
    private static void follow(@Nullable Schema<?> schema, Map<String, Schema> schemas, Set<String> reached) {
        if (schema == null) {
            return;
        }
        if (schema.get$ref() != null) {
            String name = SchemaTypes.nameOf(schema.get$ref());
            if (reached.add(name)) {
                follow(schemas.get(name), schemas, reached);
            }
        }
        follow(schema.getItems(), schemas, reached);
        if (schema.getAdditionalProperties() instanceof Schema<?> values) {
            follow(values, schemas, reached);
        }
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(field -> follow(field, schemas, reached));
        }
    }

    private void describe(String name, Schema<?> schema, boolean sent, boolean answered) {
        Class<?> type = types.of(name);
        if (schema.getDescription() == null) {
            schema.setDescription(FieldTexts.of(name));
        }
        if (type == null || schema.getProperties() == null) {
            return;
        }
        Set<String> required = new LinkedHashSet<>();
        Map<String, Schema> fields = new LinkedHashMap<>();
        ordered(schema.getProperties(), type).forEach((field, value) -> {
            Optional<DescribedField> found = DescribedField.of(type, field);
            if (found.map(one -> isRequired(one, sent, answered)).orElse(!sent)) {
                required.add(field);
            }
            boolean nullable = found.map(DescribedField::isNullable).orElse(false);
            fields.put(field, described(value, FieldTexts.of(name, field), nullable));
        });
        schema.setProperties(fields);
        schema.setRequired(new ArrayList<>(required));
    }

    /** Returns the components of a record as declared, and then its derived fields, which come in any order, by name. */
    private static Map<String, Schema> ordered(Map<String, Schema> fields, Class<?> type) {
        Map<String, Schema> ordered = new LinkedHashMap<>();
        Map<String, Schema> derived = new TreeMap<>();
        fields.forEach((name, field) -> {
            boolean component =
                    DescribedField.of(type, name).map(DescribedField::component).orElse(false);
            (component ? ordered : derived).put(name, field);
        });
        ordered.putAll(derived);
        return ordered;
    }

    /** A schema that is both sent and answered names what a request needs: the answer has more than that. */
    private static boolean isRequired(DescribedField field, boolean sent, boolean answered) {
        if (!sent) {
            return true;
        }
        return field.isAskedFor() && !field.isNullable() || !answered && field.isExpected();
    }

    private static Schema<?> described(Schema<?> field, @Nullable String text, boolean nullable) {
        if (field.get$ref() != null && nullable) {
            Schema<?> nothing = new JsonSchema();
            nothing.addType(NULL);
            Schema<?> either = new JsonSchema();
            either.setOneOf(List.of(new JsonSchema().$ref(field.get$ref()), nothing));
            either.setDescription(text);
            return either;
        }
        if (field.getDescription() == null) {
            field.setDescription(text);
        }
        if (nullable) {
            if (field.getTypes() == null && field.getType() != null) {
                field.addType(field.getType());
            }
            field.addType(NULL);
        }
        return field;
    }
}
