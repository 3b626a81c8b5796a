package org.cordee.process;

import io.camunda.client.api.search.page.AnyPage;
import io.camunda.client.api.search.response.SearchResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads all pages of an engine search, one after the other, by cursor: one search answers a single page and does not
 * tell how many more there are.
 */
final class AllPages {

    static final int SIZE = 200;

    private AllPages() {}

    /**
     * Returns the elements of all pages.
     * @param search queries one page by its bounds, always in the same order
     */
    static <T> List<T> of(Function<Consumer<AnyPage>, SearchResponse<T>> search) {
        List<T> found = new ArrayList<>();
        String cursor = null;
        while (true) {
            SearchResponse<T> page = search.apply(after(cursor, SIZE));
            found.addAll(page.items());
            cursor = page.page().endCursor();
            if (page.items().size() < SIZE || cursor == null) {
                return found;
            }
        }
    }

    /** Returns the bounds of one page: the first one without a cursor. */
    static Consumer<AnyPage> after(@Nullable String cursor, int limit) {
        return bounds -> {
            bounds.limit(limit);
            if (cursor != null) {
                bounds.after(cursor);
            }
        };
    }
}
