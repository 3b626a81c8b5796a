package org.cordee.engine.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.cordee.engine.query.SearchColumn.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Filters process instances and user tasks by name and value of a variable. */
final class VariableFilters {

    private static final SearchColumn VALUE = SearchColumn.of("value", "v.TEXT_", Kind.TEXT);

    private static final Set<String> PARTS = Set.of("name", "value");

    private VariableFilters() {}

    /**
     * Builds the filter on the history. The scope is an SQL condition over the alias {@code v} of the variables' table.
     */
    static Function<JsonNode, SqlCondition> within(String scope) {
        return within("ACT_HI_VARINST", scope);
    }

    /** Builds the same filter on the runtime table, which stays small however long the history is. */
    static Function<JsonNode, SqlCondition> underWay(String scope) {
        return within("ACT_RU_VARIABLE", scope);
    }

    private static Function<JsonNode, SqlCondition> within(String table, String scope) {
        String exists = "EXISTS (SELECT 1 FROM " + table + " v WHERE " + scope + " AND v.NAME_ = ? AND %s)";
        return filters -> {
            List<SqlCondition> all = new ArrayList<>();
            if (!filters.isArray()) {
                throw InvalidSearch.unreadable("filter.variables");
            }
            for (JsonNode filter : filters) {
                if (!filter.isObject() || !PARTS.containsAll(filter.propertyNames())) {
                    throw InvalidSearch.unreadable("filter.variables");
                }
                JsonNode value = filter.get("value");
                if (!filter.path("name").isString()) {
                    throw new InvalidSearch("The name of a variable filter must be a text.");
                }
                if (value == null || value.isNull()) {
                    throw new InvalidSearch("The value of a variable filter cannot be null.");
                }
                all.add(SearchFilters.on(VALUE, asStored(value))
                        .within(exists, filter.path("name").stringValue()));
            }
            return SqlCondition.all(all);
        };
    }

    static JsonNode asStored(JsonNode value) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (value.isArray()) {
            throw InvalidSearch.unreadable("filter.value");
        }
        if (!value.isObject()) {
            return nodes.stringNode(VariableJson.stored(value.asString()));
        }
        ObjectNode stored = nodes.objectNode();
        value.properties().forEach(part -> stored.set(part.getKey(), part(part.getKey(), part.getValue())));
        return stored;
    }

    private static JsonNode part(String operator, JsonNode value) {
        if (value.isArray()) {
            ArrayNode all = JsonNodeFactory.instance.arrayNode();
            for (JsonNode one : value) {
                all.add(VariableJson.stored(scalar(one)));
            }
            return all;
        }
        boolean literal = operator.equals("$exists") || operator.equals("$like") || value.isNull();
        return literal ? value : JsonNodeFactory.instance.stringNode(VariableJson.stored(scalar(value)));
    }

    private static String scalar(JsonNode value) {
        if (value.isValueNode()) {
            return value.asString();
        }
        throw InvalidSearch.unreadable("filter.value");
    }
}
