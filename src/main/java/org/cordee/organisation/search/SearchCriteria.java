package org.cordee.organisation.search;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cordee.organisation.EnterpriseSize;
import org.cordee.organisation.OrganisationKind;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a search in the directory. An empty text or set is no condition; several values of one set are
 * alternatives, different conditions must all hold.
 *
 * @param words free words about name, activity, theme, kind and town, or a SIREN, SIRET or CPV code or its beginning;
 * each of them must match
 * @param name words of the name alone, or a SIREN or SIRET
 * @param activity a CPV code, the beginning of one, or a theme
 * @param place a commune, postal code, département, region or NUTS area; empty or « France » for the whole country
 * @param radius kilometres around the place; null for the area of the place itself
 * @param kinds kinds that hold on the day of the search, without those of the size and without ESS
 * @param ess whether it must belong to the social and solidarity economy
 * @param open whether it must be open to bid with others
 * @param closed whether organisations that have ceased and closed establishments are found too
 * @param exact whether the words are taken as they are: no typing mistakes, no codes of everyday words
 */
public record SearchCriteria(
        String words,
        String name,
        String activity,
        String place,
        @Nullable Integer radius,
        Set<OrganisationKind> kinds,
        Set<EnterpriseSize> sizes,
        Set<String> themes,
        Set<String> departments,
        Set<String> regions,
        Set<Label> labels,
        boolean ess,
        boolean open,
        boolean closed,
        boolean exact,
        Order order) {

    /** The longest text in characters. */
    public static final int LONGEST_TEXT = 200;

    /** The most values of one condition. */
    public static final int MOST_VALUES = 120;

    /** The widest radius in kilometres. */
    public static final int WIDEST = 1000;

    public static final SearchCriteria EVERYTHING = new SearchCriteria(
            "",
            "",
            "",
            "",
            null,
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            false,
            false,
            false,
            false,
            Order.RELEVANCE);

    /** The proofs that an establishment or its organisation holds on the day of the search. */
    public enum Label {
        ESUS,
        /** A convention of insertion by work. */
        CONVENTION,
        /** The accreditation of an organisation that employs people with a disability. */
        ADAPTED,
        /** One of these proofs ends within {@value #ENDING_DAYS} days. */
        ENDING
    }

    /** A proof that ends within so many days is about to end. */
    public static final int ENDING_DAYS = 90;

    /** The order of the results; without words the best are the nearest or, without a place, the first by name. */
    public enum Order {
        RELEVANCE,
        DISTANCE,
        NAME
    }

    /**
     * Checks the sizes.
     *
     * @throws RuleViolation when a text is longer than {@value #LONGEST_TEXT} characters, a condition has more than
     * {@value #MOST_VALUES} values or the radius is not between 1 and {@value #WIDEST} kilometres
     */
    public SearchCriteria {
        words = bounded("words", words);
        name = bounded("name", name);
        activity = bounded("activity", activity);
        place = bounded("place", place);
        kinds = Set.copyOf(kinds);
        sizes = Set.copyOf(sizes);
        themes = bounded("themes", themes);
        departments = bounded("departments", departments);
        regions = bounded("regions", regions);
        labels = Set.copyOf(labels);
        if (radius != null && (radius < 1 || radius > WIDEST)) {
            throw RuleViolation.of("radius", "organisation.search.radius-range", WIDEST);
        }
    }

    public SearchCriteria withWords(String other) {
        return new SearchCriteria(
                other,
                name,
                activity,
                place,
                radius,
                kinds,
                sizes,
                themes,
                departments,
                regions,
                labels,
                ess,
                open,
                closed,
                exact,
                order);
    }

    public SearchCriteria withName(String other) {
        return new SearchCriteria(
                words,
                other,
                activity,
                place,
                radius,
                kinds,
                sizes,
                themes,
                departments,
                regions,
                labels,
                ess,
                open,
                closed,
                exact,
                order);
    }

    public SearchCriteria withActivity(String other) {
        return new SearchCriteria(
                words,
                name,
                other,
                place,
                radius,
                kinds,
                sizes,
                themes,
                departments,
                regions,
                labels,
                ess,
                open,
                closed,
                exact,
                order);
    }

    public SearchCriteria near(String otherPlace, @Nullable Integer otherRadius) {
        return new SearchCriteria(
                words,
                name,
                activity,
                otherPlace,
                otherRadius,
                kinds,
                sizes,
                themes,
                departments,
                regions,
                labels,
                ess,
                open,
                closed,
                exact,
                order);
    }

    /** Returns the same search without the codes of everyday words and without tolerance of typing mistakes. */
    public SearchCriteria exactly() {
        return new SearchCriteria(
                words,
                name,
                activity,
                place,
                radius,
                kinds,
                sizes,
                themes,
                departments,
                regions,
                labels,
                ess,
                open,
                closed,
                true,
                order);
    }

    /**
     * Returns the same search without one value of one condition.
     *
     * @param condition kind, size, theme, department, region, label, ess or open
     */
    public SearchCriteria without(String condition, String value) {
        return new SearchCriteria(
                words,
                name,
                activity,
                place,
                radius,
                condition.equals("kind") ? other(kinds, value) : kinds,
                condition.equals("size") ? other(sizes, value) : sizes,
                condition.equals("theme") ? other(themes, value) : themes,
                condition.equals("department") ? other(departments, value) : departments,
                condition.equals("region") ? other(regions, value) : regions,
                condition.equals("label") ? other(labels, value) : labels,
                ess && !condition.equals("ess"),
                open && !condition.equals("open"),
                closed,
                exact,
                order);
    }

    private static <T> Set<T> other(Set<T> values, String without) {
        return values.stream()
                .filter(value -> !String.valueOf(value).equals(without))
                .collect(Collectors.toSet());
    }

    /** Returns the same search in the whole country. */
    public SearchCriteria anywhere() {
        return new SearchCriteria(
                words, name, activity, "", null, kinds, sizes, themes, Set.of(), Set.of(), labels, ess, open, closed,
                exact, order);
    }

    public SearchCriteria sorted(Order other) {
        return new SearchCriteria(
                words,
                name,
                activity,
                place,
                radius,
                kinds,
                sizes,
                themes,
                departments,
                regions,
                labels,
                ess,
                open,
                closed,
                exact,
                other);
    }

    /**
     * Adds a kind as programs give it: a size class becomes a condition on the size, ESS one on the social economy.
     */
    public SearchCriteria ofKind(OrganisationKind kind) {
        Set<OrganisationKind> otherKinds = new TreeSet<>(kinds);
        Set<EnterpriseSize> otherSizes = EnumSet.noneOf(EnterpriseSize.class);
        otherSizes.addAll(sizes);
        Set<Label> otherLabels = new TreeSet<>(labels);
        switch (kind) {
            case ESUS -> otherLabels.add(Label.ESUS);
            case TPE -> otherSizes.add(EnterpriseSize.MICRO);
            case PME -> otherSizes.add(EnterpriseSize.PME);
            case ETI -> otherSizes.add(EnterpriseSize.ETI);
            case GE -> otherSizes.add(EnterpriseSize.GE);
            case ESS -> {}
            default -> otherKinds.add(kind);
        }
        return new SearchCriteria(
                words,
                name,
                activity,
                place,
                radius,
                otherKinds,
                otherSizes,
                themes,
                departments,
                regions,
                otherLabels,
                ess || kind == OrganisationKind.ESS,
                open,
                closed,
                exact,
                order);
    }

    /** Returns the number of conditions besides words and place, as a page shows it beside its filters. */
    public int filters() {
        return kinds.size()
                + sizes.size()
                + themes.size()
                + departments.size()
                + regions.size()
                + labels.size()
                + (ess ? 1 : 0)
                + (open ? 1 : 0)
                + (closed ? 1 : 0);
    }

    private static String bounded(String field, String text) {
        String stripped = text.strip();
        if (stripped.length() > LONGEST_TEXT) {
            throw RuleViolation.of(field, "organisation.search.too-long", LONGEST_TEXT);
        }
        return stripped;
    }

    private static Set<String> bounded(String field, Collection<String> values) {
        if (values.size() > MOST_VALUES) {
            throw RuleViolation.of(field, "organisation.search.too-many-values", MOST_VALUES);
        }
        values.forEach(value -> bounded(field, value));
        return Set.copyOf(values);
    }
}
