package org.cordee.organisation.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cordee.nomenclature.Communes;
import org.cordee.nomenclature.Nomenclature;
import org.cordee.nomenclature.Suggestion;
import org.cordee.nomenclature.SuggestionSource;
import org.cordee.organisation.Departments;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Makes communes, départements and regions one list for the place of a search. The code of an entry is the text that
 * the search understands, as « Saint-Denis (974) », so that it can be read and changed in the field and in an address.
 */
@Component
class PlaceSuggestions implements SuggestionSource {

    /** Few areas have the words of a name; the rest of the list is for communes. */
    private static final int MOST_AREAS = 3;

    private static final int MOST_COMPARED = 30;

    private static final String KEY = "organisation.search.place-kind.";

    private final MessageSource texts;

    PlaceSuggestions(MessageSource texts) {
        this.texts = texts;
    }

    @Override
    public String list() {
        return "PLACE";
    }

    @Override
    public List<Suggestion> search(String words, Locale locale, int limit) {
        List<Suggestion> found = new ArrayList<>();
        Nomenclature.ZONE.search(words, locale, limit).stream()
                .filter(area -> area.synonym() == null && isFrench(area.code()))
                .limit(MOST_AREAS)
                .map(area -> area(area.code(), locale))
                .forEach(found::add);
        Nomenclature.COMMUNE.search(words, locale, limit).stream()
                .map(PlaceSuggestions::commune)
                .forEach(found::add);
        Set<String> codes = new LinkedHashSet<>();
        return found.stream().filter(one -> codes.add(one.code())).limit(limit).toList();
    }

    @Override
    public Optional<Suggestion> find(String code, Locale locale) {
        return search(code.replaceAll(" \\([0-9AB]+\\)$", ""), locale, MOST_COMPARED).stream()
                .filter(one -> one.code().equals(code))
                .findFirst();
    }

    private static boolean isFrench(String code) {
        return Departments.exists(code) || Areas.isRegion(code);
    }

    private Suggestion area(String code, Locale locale) {
        boolean department = Departments.exists(code);
        String name = department ? Areas.departmentName(code) : Areas.regionName(code);
        String kind = texts.getMessage(KEY + (department ? "DEPARTMENT" : "REGION"), new Object[] {code}, locale);
        return new Suggestion(name, name, kind, null);
    }

    private static Suggestion commune(Suggestion one) {
        String department = Communes.find(one.code()).orElseThrow().department();
        return new Suggestion(one.label() + " (" + department + ")", one.label(), one.within(), one.synonym());
    }
}
