package org.cordee.espd;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The criteria of the ESPD as data: their identifiers, the structure of their questions, and the meaning of each. A new
 * version of the standard is a new file.
 */
final class CriteriaCatalogue {

    private static final CriteriaCatalogue ESPD_4 = new CriteriaCatalogue(DataRows.of("criteria.tsv"));

    private final Map<String, CatalogueCriterion> criteria = new LinkedHashMap<>();
    private final Map<String, CatalogueCriterion> byPlace = new LinkedHashMap<>();
    private final Map<String, CatalogueElement> elements = new LinkedHashMap<>();

    private CriteriaCatalogue(List<List<String>> rows) {
        for (List<String> row : rows) {
            String place = row.get(0);
            if (row.get(1).equals("CRITERION")) {
                CatalogueCriterion criterion = new CatalogueCriterion(row.get(5), place, row.get(3), row.get(4));
                criteria.put(criterion.id(), criterion);
                byPlace.put(place, criterion);
            } else {
                elements.put(place, new CatalogueElement(place, row.get(2), row.get(3), row.get(5)));
            }
        }
    }

    /** Returns the criteria of ESPD-EDM 4.1.0. */
    static CriteriaCatalogue ofEspd4() {
        return ESPD_4;
    }

    /**
     * A criterion of the standard.
     *
     * @param id the UUID of e-Certis
     * @param place with which the identifiers of its questions begin
     * @param code of the list {@code criterion}
     * @param part of the form, as III.A
     */
    record CatalogueCriterion(String id, String place, String code, String part) {

        boolean isExclusion() {
            return part.startsWith("III");
        }

        boolean isSelection() {
            return part.startsWith("IV");
        }
    }

    /**
     * A group, question, requirement or caption of the standard.
     *
     * @param times how often it may occur, as {@code 0..n}
     * @param type of the answer, or the condition of a group
     * @param meaning the key of the question's text; empty for a group and for a text of the buyer
     */
    record CatalogueElement(String place, String times, String type, String meaning) {

        boolean isRepeatable() {
            return times.endsWith("n");
        }

        boolean isOptional() {
            return times.startsWith("0");
        }
    }

    List<CatalogueCriterion> criteria() {
        return List.copyOf(criteria.values());
    }

    boolean knows(AskedCriterion criterion) {
        return find(criterion) != null;
    }

    /** Finds a criterion by its UUID, or by its place, which the sample documents use for the criteria of part II. */
    @Nullable
    CatalogueCriterion find(AskedCriterion criterion) {
        return criteria.getOrDefault(criterion.id(), byPlace.get(criterion.id()));
    }

    /** Returns the element with this identifier, or null when the buyer added it. */
    @Nullable
    CatalogueElement element(String id) {
        return elements.get(id);
    }

    /** Returns the meaning of a question, or an empty text when the standard gives it none. */
    String meaning(String id) {
        CatalogueElement element = elements.get(id);
        return element == null ? "" : element.meaning();
    }

    boolean hasCondition(String group, String condition) {
        CatalogueElement element = elements.get(group);
        return element != null && Objects.equals(element.type(), condition);
    }
}
