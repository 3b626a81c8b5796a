package org.cordee.engine.query;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the body of a search, the only place where its shape is checked: filter, sort order and page, nothing else, and
 * each of its type. Without this a wrong name or type would be ignored, and the answer would be everything.
 */
public final class SearchBody {

    private static final Set<String> PARTS = Set.of("filter", "sort", "page");
    private static final Set<String> SORT = Set.of("field", "order");
    private static final Set<String> PAGE = Set.of("from", "limit", "after", "before");
    private static final Set<String> ORDERS = Set.of("ASC", "DESC", "asc", "desc");

    private final @Nullable JsonNode filter;
    private final @Nullable JsonNode sort;
    private final @Nullable JsonNode page;

    private SearchBody(@Nullable JsonNode body) {
        this.filter = part(body, "filter");
        this.sort = part(body, "sort");
        this.page = part(body, "page");
    }

    /** @throws InvalidSearch when a key is unknown or a value has another type */
    public static SearchBody of(@Nullable JsonNode body) {
        if (body != null && !body.isNull()) {
            object("", body, PARTS);
        }
        SearchBody read = new SearchBody(body);
        if (read.filter != null && !read.filter.isObject()) {
            throw InvalidSearch.unreadable("filter");
        }
        read.checkSort();
        read.checkPage();
        return read;
    }

    /** Checks a body that has a filter and neither order nor page. */
    public static SearchBody onlyFilter(@Nullable JsonNode body) {
        if (body != null && !body.isNull()) {
            object("", body, Set.of("filter"));
        }
        return of(body);
    }

    @Nullable
    JsonNode filter() {
        return filter;
    }

    @Nullable
    JsonNode sort() {
        return sort;
    }

    /** Returns the number of a property of the page, or the default. */
    int number(String name, int otherwise) {
        JsonNode value = part(page, name);
        return value == null ? otherwise : value.intValue();
    }

    @Nullable
    String cursor(String name) {
        JsonNode value = part(page, name);
        return value == null ? null : value.stringValue();
    }

    private void checkSort() {
        if (sort == null) {
            return;
        }
        if (!sort.isArray()) {
            throw InvalidSearch.unreadable("sort");
        }
        for (JsonNode entry : sort) {
            object("sort", entry, SORT);
            JsonNode order = part(entry, "order");
            if (!entry.path("field").isString() || order != null && !order.isString()) {
                throw InvalidSearch.unreadable("sort");
            }
            if (order != null && !ORDERS.contains(order.stringValue())) {
                throw InvalidSearch.unknownName("order", order.stringValue(), Set.of("ASC", "DESC"));
            }
        }
    }

    private void checkPage() {
        if (page == null) {
            return;
        }
        object("page", page, PAGE);
        for (String number : Set.of("from", "limit")) {
            JsonNode value = part(page, number);
            if (value != null && !(value.isIntegralNumber() && value.canConvertToInt())) {
                throw InvalidSearch.unreadable("page." + number);
            }
        }
        for (String cursor : Set.of("after", "before")) {
            JsonNode value = part(page, cursor);
            if (value != null && !value.isString()) {
                throw InvalidSearch.unreadable("page." + cursor);
            }
        }
    }

    private static void object(String name, JsonNode node, Set<String> known) {
        if (!node.isObject()) {
            throw InvalidSearch.unreadable(name);
        }
        node.propertyNames().stream()
                .filter(property -> !known.contains(property))
                .findFirst()
                .ifPresent(unknown -> {
                    throw InvalidSearch.unreadable(name.isEmpty() ? unknown : name + "." + unknown);
                });
    }

    private static @Nullable JsonNode part(@Nullable JsonNode body, String name) {
        JsonNode found = body == null ? null : body.get(name);
        return found == null || found.isNull() ? null : found;
    }
}
