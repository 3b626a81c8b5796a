package org.cordee.organisation.web;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordee.organisation.EnterpriseSize;
import org.cordee.organisation.OrganisationKind;
import org.cordee.organisation.search.ExportColumn;
import org.cordee.organisation.search.SearchCriteria;
import org.cordee.organisation.search.SearchCriteria.Label;
import org.cordee.organisation.search.SearchCriteria.Order;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * The conditions of a search as they stand in the address of the page. A missing parameter is no condition; the names
 * of the parameters are part of kept searches and stay as they are.
 *
 * @param q free words
 * @param radius kilometres; null for the area of the place itself
 * @param column the facts that are shown beside each result, and the columns of a file; null for the usual ones
 */
record DirectoryForm(
        @Nullable String q,
        @Nullable String name,
        @Nullable String activity,
        @Nullable String place,
        @Nullable Integer radius,
        @Nullable List<@Nullable OrganisationKind> kind,
        @Nullable List<@Nullable EnterpriseSize> size,
        @Nullable List<@Nullable String> theme,
        @Nullable List<@Nullable String> department,
        @Nullable List<@Nullable String> region,
        @Nullable List<@Nullable Label> label,
        @Nullable Boolean ess,
        @Nullable Boolean open,
        @Nullable Boolean closed,
        @Nullable Boolean exact,
        @Nullable Order sort,
        @Nullable List<@Nullable ExportColumn> column) {

    private static final Set<ExportColumn> USUAL =
            Set.of(ExportColumn.CAPACITY, ExportColumn.OPEN, ExportColumn.CHANGED);

    /** @throws org.cordee.shared.RuleViolation when a text is too long or a condition has too many values */
    SearchCriteria criteria() {
        SearchCriteria criteria = new SearchCriteria(
                text(q),
                text(name),
                text(activity),
                text(place),
                radius,
                Set.of(),
                present(size),
                texts(theme),
                texts(department),
                texts(region),
                present(label),
                Boolean.TRUE.equals(ess),
                Boolean.TRUE.equals(open),
                Boolean.TRUE.equals(closed),
                Boolean.TRUE.equals(exact),
                sort == null ? Order.RELEVANCE : sort);
        for (OrganisationKind one : present(kind)) {
            criteria = criteria.ofKind(one);
        }
        return criteria;
    }

    /** Returns the facts to show beside each result, in their order. */
    List<ExportColumn> columns() {
        Set<ExportColumn> chosen = present(column);
        return ExportColumn.besideResults().stream()
                .filter((chosen.isEmpty() ? USUAL : chosen)::contains)
                .toList();
    }

    /** Returns the address of the search with the chosen columns; see {@link #query(SearchCriteria)}. */
    String address() {
        return withColumns(query(criteria()));
    }

    /** Adds the chosen columns to the address of a search. */
    String withColumns(String query) {
        UriComponentsBuilder address = UriComponentsBuilder.newInstance();
        all(address, "column", present(column));
        String columns = address.build(true).getQuery();
        return columns == null ? query : query.isEmpty() ? columns : query + "&" + columns;
    }

    /** Returns the part of the page's address after the question mark for a search, without the number of the page. */
    static String query(SearchCriteria criteria) {
        UriComponentsBuilder address = UriComponentsBuilder.newInstance();
        add(address, "q", criteria.words());
        add(address, "name", criteria.name());
        add(address, "activity", criteria.activity());
        add(address, "place", criteria.place());
        add(address, "radius", criteria.radius() == null ? "" : String.valueOf(criteria.radius()));
        all(address, "kind", criteria.kinds());
        all(address, "size", criteria.sizes());
        all(address, "theme", criteria.themes());
        all(address, "department", criteria.departments());
        all(address, "region", criteria.regions());
        all(address, "label", criteria.labels());
        add(address, "ess", criteria.ess() ? "true" : "");
        add(address, "open", criteria.open() ? "true" : "");
        add(address, "closed", criteria.closed() ? "true" : "");
        add(address, "exact", criteria.exact() ? "true" : "");
        add(
                address,
                "sort",
                criteria.order() == Order.RELEVANCE ? "" : criteria.order().name());
        String query = address.build(true).getQuery();
        return query == null ? "" : query;
    }

    /** Adds a value with every sign encoded that is no letter and no digit. */
    private static void add(UriComponentsBuilder address, String parameter, String value) {
        if (!value.isEmpty()) {
            address.queryParam(parameter, UriUtils.encode(value, StandardCharsets.UTF_8));
        }
    }

    private static void all(UriComponentsBuilder address, String parameter, Collection<?> values) {
        values.stream().map(String::valueOf).sorted().forEach(value -> add(address, parameter, value));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static Set<String> texts(@Nullable Collection<@Nullable String> values) {
        return present(values).stream().filter(value -> !value.isBlank()).collect(Collectors.toSet());
    }

    private static <T> Set<T> present(@Nullable Collection<@Nullable T> values) {
        Set<T> present = new LinkedHashSet<>();
        if (values != null) {
            values.stream().filter(Objects::nonNull).forEach(present::add);
        }
        return present;
    }
}
